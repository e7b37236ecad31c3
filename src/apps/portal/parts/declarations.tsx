import { useList } from '../../account/list.ts';
import type { Query, RowOf } from '../../account/read.ts';
import { channels, declarationKinds, nameOf } from '../../account/things/kinds.ts';
import { choicesOf, StateBadge, states } from '../../account/things/states.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DocumentLinks } from '../../account/things/document-links.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Facts, Stack } from '../../ui/layout.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import './declarations.css';

type Declaration = RowOf<'/api/v1/declarations'>;

/** What was declared between the parties, by whom, when, by which way, and the proof (A16 (1)). */
export function Declarations({ only, search = false }: {
  readonly only: Partial<Query<'/api/v1/declarations'>>; readonly search?: boolean;
}) {
  const { t } = useLanguage();
  const list = useList('/api/v1/declarations', {
    fixed: only, takes: search ? ['q', 'kind', 'direction', 'channel', 'sort'] : [],
  });
  const directions = {
    received: { de: 'von Ihnen', en: 'from you' }, sent: { de: 'an Sie', en: 'to you' },
  };
  return (
    <Table label={t({ de: 'Erklärungen', en: 'Declarations' })} list={list} rowKey={({ id }) => id} columns={useColumns(search)}
      {...(search ? {
        search: t({ de: 'Name oder Kennung', en: 'name or id' }),
        filters: [
          { name: 'kind', title: t({ de: 'Art', en: 'Kind' }), choices: choicesOf(declarationKinds, t) },
          { name: 'direction', title: t({ de: 'Richtung', en: 'Direction' }), choices: choicesOf(directions, t) },
          { name: 'channel', title: t({ de: 'Weg', en: 'Channel' }), choices: choicesOf(channels, t) },
        ],
      } : {})}
      empty={(
        <EmptyState title={t({ de: 'Noch nichts erklärt', en: 'Nothing declared yet' })}>
          <p>{t({
            de: 'Angebote, Aufträge, Kündigungen und alles andere, was eine Seite der anderen erklärt, steht hier mit Nachweis.',
            en: 'Offers, orders, notices and everything else one side declares to the other is shown here with its proof.',
          })}</p>
        </EmptyState>
      )} />
  );
}

function useColumns(sorts: boolean): Column<Declaration>[] {
  const { t } = useLanguage();
  const by = (sort: string) => (sorts ? { sort } : {});
  return [
    {
      key: 'at', title: t({ de: 'Zeit', en: 'Time' }), ...by('at'), cell: ({ at }) => <InstantText at={at} />,
    },
    {
      key: 'kind', title: t({ de: 'Erklärung', en: 'Declaration' }), isName: true, ...by('kind'),
      cell: ({ kind }) => nameOf(declarationKinds, kind, t),
    },
    { key: 'byName', title: t({ de: 'Von', en: 'By' }), ...by('byName'), cell: ({ byName }) => byName },
    {
      key: 'channel', title: t({ de: 'Weg', en: 'Channel' }), cell: ({ channel }) => nameOf(channels, channel, t),
    },
    {
      key: 'mail', title: t({ de: 'Versand', en: 'Delivery' }),
      cell: ({ mail }) => (mail === null ? '–' : <StateBadge of={states.mail} state={mail.state} />),
    },
    { key: 'more', title: t({ de: 'Wortlaut', en: 'Wording' }), cell: (row) => <Wording declaration={row} /> },
  ];
}

function Wording({ declaration }: { readonly declaration: Declaration }) {
  const { t } = useLanguage();
  const { kind, content, documentIds, mail } = declaration;
  return (
    <Dialog open={t({ de: 'Lesen', en: 'Read' })} look="quiet" title={nameOf(declarationKinds, kind, t)}>
      {() => (
        <Stack>
          <p className="wording">{content}</p>
          {documentIds.map((id, i) => (
            <DocumentLinks key={id} id={id} name={t({ de: `Anlage ${i + 1}`, en: `Attachment ${i + 1}` })} />
          ))}
          {mail && (
            <Facts facts={[
              { term: t({ de: 'An', en: 'To' }), value: mail.recipient },
              { term: t({ de: 'Betreff', en: 'Subject' }), value: mail.subject },
              mail.sentAt !== null && { term: t({ de: 'Versendet', en: 'Sent' }), value: <InstantText at={mail.sentAt} /> },
              mail.lastAnswer !== null && {
                term: t({ de: 'Antwort des Mailservers', en: 'The mail server’s answer' }), value: <code>{mail.lastAnswer}</code>,
              },
            ]} />
          )}
        </Stack>
      )}
    </Dialog>
  );
}
