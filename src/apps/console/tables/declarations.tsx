import type { Text } from '../../../kernel/text.ts';
import { useList } from '../../account/list.ts';
import type { RowOf } from '../../account/read.ts';
import { channels, declarationKinds, nameOf } from '../../account/things/kinds.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DocumentLinks } from '../../account/things/document-links.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Facts } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { Copyable, InstantText } from '../../ui/values.tsx';
import { customerColumn, subjectColumn } from '../parts/columns.tsx';
import { given } from '../parts/given.ts';

type Row = RowOf<'/api/v1/declarations'>;

const directions = {
  received: { de: 'empfangen', en: 'received' }, sent: { de: 'abgegeben', en: 'sent' },
} as const satisfies Readonly<Record<string, Text>>;

/** The words of a declaration and what proves that it went out. */
function Wording({ row }: { readonly row: Row }) {
  const { t } = useLanguage();
  return (
    <Dialog look="quiet" open={t({ de: 'Wortlaut', en: 'Wording' })} title={nameOf(declarationKinds, row.kind, t)}>
      {() => (
        <>
          {row.mail && (
            <Facts facts={[
              { term: t({ de: 'E-Mail an', en: 'E-mail to' }), value: row.mail.recipient },
              { term: t({ de: 'Betreff', en: 'Subject' }), value: row.mail.subject },
              { term: t({ de: 'Versuche', en: 'Attempts' }), value: row.mail.attempts },
              row.mail.sentAt !== null && {
                term: t({ de: 'Versendet', en: 'Sent' }), value: <InstantText at={row.mail.sentAt} />,
              },
              { term: t({ de: 'Antwort des Servers', en: 'Server’s answer' }), value: row.mail.lastAnswer ?? '–' },
              { term: 'Message-ID', value: <Copyable text={row.mail.messageId} /> },
            ]} />
          )}
          {row.content.split(/\n{2,}/).map((part, i) => <p key={i}>{part}</p>)}
          {row.documentIds.map((id) => (
            <p key={id}><DocumentLinks id={id} name={t({ de: 'Anlage', en: 'Attachment' })} /></p>
          ))}
        </>
      )}
    </Dialog>
  );
}

function columnsOf(t: (text: Text) => string, isForAll: boolean): Column<Row>[] {
  return [
    {
      key: 'kind', title: t({ de: 'Erklärung', en: 'Declaration' }), isName: true, sort: 'kind',
      cell: ({ kind }) => nameOf(declarationKinds, kind, t),
    },
    ...(isForAll ? [customerColumn<Row>(t)] : []),
    { key: 'at', title: t({ de: 'Zeit', en: 'Time' }), sort: 'at', cell: ({ at }) => <InstantText at={at} /> },
    {
      key: 'byName', title: t({ de: 'von', en: 'by' }), sort: 'byName',
      cell: ({ byName, direction, channel }) => (
        <>{byName}<br /><small>{t(directions[direction])}, {nameOf(channels, channel, t)}</small></>
      ),
    },
    subjectColumn<Row>(t),
    {
      key: 'mail', title: t({ de: 'Zustellung', en: 'Delivery' }),
      cell: ({ mail }) => (mail === null ? '–' : <StateBadge of={states.mail} state={mail.state} />),
    },
    { key: 'content', title: t({ de: 'Wortlaut', en: 'Wording' }), cell: (row) => <Wording row={row} /> },
  ];
}

/** Who declared what, when, and by which way (A16 (1)). */
export function DeclarationTable({ customerId, subjectId }: {
  readonly customerId?: string; readonly subjectId?: string;
}) {
  const { t } = useLanguage();
  const list = useList('/api/v1/declarations', {
    takes: ['q', 'sort', 'kind', 'direction', 'channel'],
    fixed: given({ customerId, subjectId }),
  });
  return (
    <Table label={t({ de: 'Erklärungen', en: 'Declarations' })} list={list} rowKey={({ id }) => id} fileName="erklaerungen"
      columns={columnsOf(t, customerId === undefined && subjectId === undefined)}
      search={t({ de: 'Name, Kunde, Wortlaut', en: 'name, customer, wording' })}
      filters={[
        { name: 'kind', title: t({ de: 'Art', en: 'Kind' }), choices: choicesOf(declarationKinds, t) },
        { name: 'direction', title: t({ de: 'Richtung', en: 'Direction' }), choices: choicesOf(directions, t) },
        { name: 'channel', title: t({ de: 'Weg', en: 'Channel' }), choices: choicesOf(channels, t) },
      ]}
      empty={<EmptyState title={t({ de: 'Noch keine Erklärung', en: 'No declaration yet' })} />} />
  );
}
