import { useRead } from '../../../account/read.ts';
import { deadlineActions, nameOf } from '../../../account/things/kinds.ts';
import { workflowName } from '../../../account/things/run-words.ts';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { Because } from '../../../ui/because.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Link } from '../../../ui/link.tsx';
import { ClauseText, DateText, InstantText, Money } from '../../../ui/values.tsx';
import { ByActor } from '../../parts/actor.tsx';
import { SettleAlarm } from '../../parts/settle-alarm.tsx';
import { ThingLink } from '../../../account/things/thing-link.tsx';
import { alarmKinds, operationNames } from '../../parts/words.ts';
import { WorkList } from './work-list.tsx';

const FEW = 6;

export function AlarmsToday() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/alarms', { params: { query: { open: 'true', limit: FEW } } });
  return (
    <WorkList title={t({ de: 'Offene Alarme', en: 'Open alarms' })} reading={reading} all="/alarms?open=true" rowKey={({ id }) => id}
      nothing={t({ de: 'Ruhige See: kein Alarm ist offen.', en: 'Calm waters: no alarm is open.' })}>
      {(alarm) => (
        <>
          <div>
            <ThingLink id={alarm.subjectId}><strong>{nameOf(alarmKinds, alarm.kind, t)}</strong></ThingLink>
            <p className="rows-note">{alarm.sentence}</p>
            <p className="rows-note">{alarm.customerName} · <InstantText at={alarm.raisedAt} /></p>
          </div>
          <SettleAlarm alarm={alarm} />
        </>
      )}
    </WorkList>
  );
}

export function RunsToday() {
  const { t } = useLanguage();
  const stuck = useRead('/api/v1/runs', { params: { query: { state: 'stuck', limit: FEW } } });
  const running = useRead('/api/v1/runs', { params: { query: { state: 'running', limit: FEW } } });
  const data = stuck.data && running.data
    ? { items: [...stuck.data.items, ...running.data.items], next: stuck.data.next ?? running.data.next } : undefined;
  const reading = {
    data, error: stuck.error ?? running.error, refetch: () => Promise.all([stuck.refetch(), running.refetch()]),
  };
  return (
    <WorkList title={t({ de: 'Vorgänge, festgefahren oder unterwegs', en: 'Runs, stuck or under way' })} reading={reading} all="/runs" rowKey={({ id }) => id}
      nothing={t({ de: 'Kein Vorgang ist unterwegs, keiner hängt.', en: 'No run is under way, none hangs.' })}>
      {(run) => (
        <>
          <div>
            <Link to={`/runs/${run.id}`}>{t(workflowName(run.workflow))}</Link>
            <p className="rows-note">{run.customerName} · <InstantText at={run.createdAt} /></p>
          </div>
          <StateBadge of={states.run} state={run.state} />
        </>
      )}
    </WorkList>
  );
}

export function ApprovalsToday() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/approvals', { params: { query: { state: 'open', limit: FEW } } });
  return (
    <WorkList title={t({ de: 'Freigaben, die warten', en: 'Approvals that wait' })} reading={reading} all="/approvals?state=open" rowKey={({ id }) => id}
      nothing={t({ de: 'Nichts wartet auf eine zweite Person.', en: 'Nothing waits for a second person.' })}>
      {(approval) => (
        <div>
          <Link to={`/approvals/${approval.id}`}>{nameOf(operationNames, approval.operation, t)}</Link>
          <p className="rows-note">
            {t({ de: 'erbeten von', en: 'asked by' })} <ByActor actor={approval.requestedBy} />,{' '}
            {t({ de: 'verfällt', en: 'expires' })} <InstantText at={approval.expiresAt} />
          </p>
        </div>
      )}
    </WorkList>
  );
}

export function OrdersToday() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/contracts', { params: { query: { state: 'awaiting_service', sort: 'createdAt', limit: FEW } } });
  return (
    <WorkList title={t({ de: 'Aufträge ohne Bereitstellung', en: 'Orders awaiting service' })} reading={reading} all="/orders?state=awaiting_service" rowKey={({ id }) => id}
      nothing={t({ de: 'Jeder Auftrag ist bereitgestellt.', en: 'Every order is in service.' })}>
      {(contract) => (
        <div>
          <Link to={`/contracts/${contract.id}`}>{contract.orderNumber}</Link> {contract.hostname}
          <p className="rows-note">{contract.customerName} · {t({ de: 'seit', en: 'since' })} <InstantText at={contract.orderedAt} /></p>
        </div>
      )}
    </WorkList>
  );
}

export function DeadlinesToday() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/deadlines', { params: { query: { state: 'open', sort: 'dueAt', limit: FEW } } });
  return (
    <WorkList title={t({ de: 'Nächste Fristen', en: 'Next deadlines' })} reading={reading} all="/deadlines?state=open&sort=dueAt" rowKey={({ id }) => id}
      nothing={t({ de: 'Keine Frist ist offen.', en: 'No deadline is open.' })}>
      {(deadline) => {
        const what = nameOf(deadlineActions, deadline.action, t);
        return (
          <div>
            <strong><DateText date={deadline.dueOn} isLong /></strong> {what}{' '}
            <Because steps={deadline.because} of={what} />
            <p className="rows-note">
              {deadline.customerName} ·{' '}
              <ThingLink id={deadline.subjectId}>{deadline.subjectNumber ?? undefined}</ThingLink> ·{' '}
              <ClauseText clause={deadline.clause} />
            </p>
          </div>
        );
      }}
    </WorkList>
  );
}

export function OffersToday() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/offers', { params: { query: { state: 'open', sort: 'bindingUntil', limit: FEW } } });
  return (
    <WorkList title={t({ de: 'Angebote, die bald erlöschen', en: 'Offers that expire soon' })} reading={reading} all="/offers?state=open&sort=bindingUntil" rowKey={({ id }) => id}
      nothing={t({ de: 'Kein Angebot ist offen.', en: 'No offer is open.' })}>
      {(offer) => (
        <>
          <div>
            <Link to={`/offers/${offer.id}`}>{offer.number}</Link> {offer.customerName}
            {offer.bindingUntil !== null && (
              <p className="rows-note">{t({ de: 'bindet bis', en: 'binds until' })} <DateText date={offer.bindingUntil} /></p>
            )}
          </div>
          <Money amount={offer.monthlyNet} />
        </>
      )}
    </WorkList>
  );
}

/** Notices of termination that customers gave, the newest first. */
export function NoticesToday() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/declarations', {
    params: { query: { kind: 'termination', direction: 'received', sort: '-at', limit: FEW } },
  });
  return (
    <WorkList title={t({ de: 'Kündigungen, zuletzt eingegangen', en: 'Notices of termination, the latest' })} reading={reading}
      all="/declarations?kind=termination" rowKey={({ id }) => id} nothing={t({ de: 'Keine Kündigung ist eingegangen.', en: 'No notice was received.' })}>
      {(notice) => (
        <div>
          <ThingLink id={notice.subjectId} look="text" /> {notice.customerName}
          <p className="rows-note">{t({ de: 'eingegangen', en: 'received' })} <InstantText at={notice.at} />, {notice.byName}</p>
        </div>
      )}
    </WorkList>
  );
}
