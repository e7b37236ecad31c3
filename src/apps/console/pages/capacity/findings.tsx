import type { Text } from '../../../../kernel/text.ts';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useList } from '../../../account/list.ts';
import { useMay } from '../../../account/me.ts';
import type { RowOf } from '../../../account/read.ts';
import { choicesOf, StateBadge, states } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Row } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { navigate } from '../../../ui/router/location.ts';
import { Table } from '../../../ui/table.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { kinds, problems } from './finding-words.ts';

type Finding = RowOf<'/api/v1/findings'>;
type Offer = Finding['offers'][number];

/** What to do about a finding, and what that does. */
const offers: Readonly<Record<Offer, { readonly title: Text; readonly does: Text }>> = {
  adopt: {
    title: { de: 'Übernehmen', en: 'Adopt' },
    does: { de: 'Die Datenbank wird so berichtigt, wie die Engine es sagt.', en: 'The database is corrected to what the engine says.' },
  },
  quarantine: {
    title: { de: 'In Quarantäne', en: 'Quarantine' },
    does: { de: 'Es wird angehalten und vom Netz genommen, aber nichts gelöscht.', en: 'It is stopped and taken off the network, and nothing is deleted.' },
  },
  remove: {
    title: { de: 'Entfernen', en: 'Remove' },
    does: { de: 'Es wird aus der Engine gelöscht, sobald eine zweite Person zustimmt.', en: 'It is deleted from the engine once a second person agrees.' },
  },
};

const changes = ['/api/v1/findings', '/api/v1/runs', '/api/v1/approvals'] as const;

/** Database against engine against network: what differs, and what to do about it. Nothing is removed by itself. */
export default function Findings() {
  const { t } = useLanguage();
  const list = useList('/api/v1/findings', { takes: ['q', 'sort', 'state', 'problem'] });
  return (
    <Page title={t({ de: 'Gegenprüfung', en: 'Reverse audit' })} actions={<AuditNow />}>
      <Table label={t({ de: 'Befunde', en: 'Findings' })} list={list} rowKey={({ id }) => id} fileName="befunde"
        search={t({ de: 'Kennung', en: 'id' })}
        filters={[
          { name: 'state', title: t({ de: 'Zustand', en: 'State' }), choices: choicesOf(states.finding, t) },
          { name: 'problem', title: t({ de: 'Was', en: 'What' }), choices: choicesOf(problems, t) },
        ]}
        columns={[
          {
            key: 'thing', title: t({ de: 'Was', en: 'What' }), isName: true,
            cell: ({ kind, thingId }) => <>{t(kinds[kind])} <code>{thingId}</code></>,
          },
          {
            key: 'problem', title: t({ de: 'Befund', en: 'Finding' }),
            cell: ({ problem, details }) => <>{t(problems[problem])}<p className="rows-note">{details}</p></>,
          },
          { key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <StateBadge of={states.finding} state={state} /> },
          { key: 'foundAt', title: t({ de: 'gefunden', en: 'found' }), cell: ({ foundAt }) => <InstantText at={foundAt} /> },
          { key: 'offers', title: t({ de: 'Entscheiden', en: 'Decide' }), cell: (finding) => <Decide finding={finding} /> },
        ]}
        empty={(
          <EmptyState title={t({ de: 'Nichts zu beanstanden', en: 'Nothing to complain of' })}>
            <p>{t({ de: 'Jede Nacht wird von vorn verglichen; hier steht, was nicht übereinstimmt.', en: 'Each night everything is compared anew; what does not agree stands here.' })}</p>
          </EmptyState>
        )} />
    </Page>
  );
}

function AuditNow() {
  const { t } = useLanguage();
  const may = useMay('finding:settle');
  const audit = useAction(() => api.POST('/api/v1/findings'), {
    changes, onDone: ({ runId }: { readonly runId: string }) => navigate(`/runs/${runId}`),
  });
  return (
    <>
      <Button look="primary" isBusy={audit.isBusy} reason={may.reason} onClick={() => audit.start()}>{t({ de: 'Jetzt prüfen', en: 'Audit now' })}</Button>
      <ErrorView error={audit.error} takesFocus />
    </>
  );
}

function Decide({ finding }: { readonly finding: Finding }) {
  const { t } = useLanguage();
  const may = useMay('finding:settle');
  const params = { params: { path: { id: finding.id } } };
  const calls: Readonly<Record<Offer, () => Promise<{ data?: unknown; error?: unknown; response: Response }>>> = {
    adopt: () => api.POST('/api/v1/findings/{id}/adoption', params),
    quarantine: () => api.POST('/api/v1/findings/{id}/quarantine', params),
    remove: () => api.POST('/api/v1/findings/{id}/removal', params),
  };
  const decide = useAction((offer: Offer) => calls[offer](), { done: { de: 'Vermerkt.', en: 'Noted.' }, changes });
  return (
    <Row>
      {finding.offers.map((offer) => (
        <Dialog key={offer} open={t(offers[offer].title)} title={t(offers[offer].title)} reason={may.reason}
          look={offer === 'remove' ? 'danger' : 'quiet'}>
          {(close) => (
            <Form submit={t(offers[offer].title)} look={offer === 'remove' ? 'danger' : 'primary'}
              send={async () => {
                await decide.run(offer);
                close();
              }}>
              <p>{t(kinds[finding.kind])} <code>{finding.thingId}</code>: {finding.details}</p>
              <p>{t(offers[offer].does)}</p>
            </Form>
          )}
        </Dialog>
      ))}
    </Row>
  );
}
