import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay, useSession } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { nameOf } from '../../../account/things/kinds.ts';
import { ReadPage } from '../../../account/things/reading.tsx';
import { StateBadge } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Notice, Row, Section } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { useParam } from '../../../ui/router/router.tsx';
import { InstantText } from '../../../ui/values.tsx';
import { ByActor } from '../../parts/actor.tsx';
import { approvalStates, operationNames } from '../../parts/words.ts';
import { AskedChange } from './asked-change.tsx';

type Approval = Answer<'/api/v1/approvals/{id}'>;

/** What was asked, by whom, how it differs from what is now; the second person decides. */
export default function OneApproval() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/approvals/{id}', { params: { path: { id: useParam('id') } } });
  return (
    <ReadPage title={t({ de: 'Freigabe', en: 'Approval' })} reading={reading}>
      {(approval) => (
        <Page title={nameOf(operationNames, approval.operation, t)}
          badge={<StateBadge of={approvalStates} state={approval.state} />}
          crumbs={[{ title: t({ de: 'Freigaben', en: 'Approvals' }), to: '/approvals' }]}>
          <Notice><p>{approval.reason}</p></Notice>
          <Section title={t({ de: 'Anfrage', en: 'Request' })}>
            <Facts facts={[
              { term: t({ de: 'erbeten von', en: 'asked by' }), value: <ByActor actor={approval.requestedBy} /> },
              { term: t({ de: 'am', en: 'on' }), value: <InstantText at={approval.createdAt} /> },
              approval.state === 'open' && { term: t({ de: 'verfällt', en: 'expires' }), value: <InstantText at={approval.expiresAt} /> },
              approval.decidedBy !== null && { term: t({ de: 'entschieden von', en: 'decided by' }), value: <ByActor actor={approval.decidedBy} /> },
              approval.decidedAt !== null && {
                term: t({ de: 'entschieden', en: 'decided' }),
                value: <InstantText at={approval.decidedAt} />,
              },
            ]} />
          </Section>
          <AskedChange approval={approval} />
          {approval.state === 'open' && <Decision approval={approval} />}
        </Page>
      )}
    </ReadPage>
  );
}

function Decision({ approval }: { readonly approval: Approval }) {
  const { t } = useLanguage();
  const { me } = useSession();
  const may = useMay('approval:decide');
  const path = { params: { path: { id: approval.id } } };
  const changes = ['/api/v1/approvals', '/api/v1/approvals/{id}', '/api/v1/provider', '/api/v1/customers'] as const;
  const approve = useAction(() => api.POST('/api/v1/approvals/{id}/approval', path), {
    done: { de: 'Zugestimmt und ausgeführt.', en: 'Approved and done.' }, changes,
  });
  const refuse = useAction(() => api.POST('/api/v1/approvals/{id}/refusal', path), {
    done: { de: 'Abgelehnt; es geschieht nichts.', en: 'Refused; nothing is done.' }, changes,
  });
  const isOwn = approval.requestedBy === `account:${me?.account.id}`;
  const reason = may.reason ?? (isOwn
    ? t({ de: 'Sie haben es selbst erbeten; entscheiden muss jemand anderes.', en: 'You asked for it yourself; somebody else must decide.' })
    : undefined);
  return (
    <Section title={t({ de: 'Entscheiden', en: 'Decide' })}>
      <p>{t({
        de: 'Mit Ihrer Zustimmung geschieht es sofort und in Ihrem Namen.',
        en: 'With your consent it is done at once and in your name.',
      })}</p>
      <Row>
        <Button look="primary" reason={reason} isBusy={approve.isBusy} onClick={() => approve.start()}>
          {t({ de: 'Zustimmen und ausführen', en: 'Approve and do it' })}
        </Button>
        <Button reason={reason} isBusy={refuse.isBusy} onClick={() => refuse.start()}>{t({ de: 'Ablehnen', en: 'Refuse' })}</Button>
      </Row>
      <ErrorView error={approve.error ?? refuse.error} />
    </Section>
  );
}
