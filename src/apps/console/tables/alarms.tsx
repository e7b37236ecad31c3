import type { Text } from '../../../kernel/text.ts';
import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { nameOf } from '../../account/things/kinds.ts';
import { choicesOf } from '../../account/things/states.tsx';
import { Badge } from '../../ui/badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { customerColumn } from '../parts/columns.tsx';
import { SettleAlarm } from '../parts/settle-alarm.tsx';
import { ThingLink } from '../../account/things/thing-link.tsx';
import { alarmKinds } from '../parts/words.ts';

type Row = RowOf<'/api/v1/alarms'>;

function columnsOf(t: (text: Text) => string): Column<Row>[] {
  return [
    {
      key: 'kind', title: t({ de: 'Alarm', en: 'Alarm' }), isName: true, sort: 'kind',
      cell: (row) => <ThingLink id={row.subjectId}>{nameOf(alarmKinds, row.kind, t)}</ThingLink>,
    },
    { key: 'sentence', title: t({ de: 'was los ist', en: 'what is the matter' }), cell: ({ sentence }) => sentence },
    customerColumn<Row>(t),
    {
      key: 'raisedAt', title: t({ de: 'seit', en: 'since' }), sort: 'raisedAt',
      cell: ({ raisedAt }) => <InstantText at={raisedAt} />,
    },
    {
      key: 'settledAt', title: t({ de: 'erledigt', en: 'settled' }),
      cell: (row) => (row.settledAt === null
        ? <SettleAlarm alarm={row} />
        : <><Badge tone="good"><InstantText at={row.settledAt} /></Badge> {row.settlement}</>),
    },
  ];
}

/** What a person must look at. Open ones come first unless the address asks otherwise. */
export function AlarmTable() {
  const { t } = useLanguage();
  const list = useList('/api/v1/alarms', { takes: ['q', 'sort', 'open', 'kind'] });
  return (
    <Table label={t({ de: 'Alarme', en: 'Alarms' })} list={list} rowKey={({ id }) => id} columns={columnsOf(t)} fileName="alarme"
      search={t({ de: 'Kunde, Wortlaut', en: 'customer, wording' })}
      filters={[
        {
          name: 'open', title: t({ de: 'Zustand', en: 'State' }),
          choices: [
            { value: 'true', label: t({ de: 'offen', en: 'open' }) },
            { value: 'false', label: t({ de: 'erledigt', en: 'settled' }) },
          ],
        },
        { name: 'kind', title: t({ de: 'Art', en: 'Kind' }), choices: choicesOf(alarmKinds, t) },
      ]}
      empty={(
        <EmptyState title={t({ de: 'Ruhige See', en: 'Calm waters' })}>
          <p>{t({ de: 'Nichts verlangt gerade nach einem Menschen.', en: 'Nothing asks for a person right now.' })}</p>
        </EmptyState>
      )} />
  );
}
