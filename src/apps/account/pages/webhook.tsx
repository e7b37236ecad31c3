import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Facts, Row, Section, Stack } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { navigate } from '../../ui/router/location.ts';
import { useParam } from '../../ui/router/router.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useList } from '../list.ts';
import { eventName } from '../organisation/event-words.ts';
import { WebhookBadge } from '../organisation/webhook-badge.tsx';
import { readWebhookFields, WebhookFields } from '../organisation/webhook-form.tsx';
import { useRead, type Answer, type RowOf } from '../read.ts';
import { ReadPage } from '../things/reading.tsx';

type Webhook = Answer<'/api/v1/webhooks/{id}'>;
type Delivery = RowOf<'/api/v1/webhooks/{id}/deliveries'>;

const changes = ['/api/v1/webhooks/{id}', '/api/v1/webhooks/{id}/deliveries', '/api/v1/organisations/{id}/webhooks'] as const;

export default function WebhookPage() {
  const { t } = useLanguage();
  const id = useParam('id');
  const crumbs = [{ title: t({ de: 'Webhooks', en: 'Webhooks' }), to: '/webhooks' }];
  return (
    <ReadPage title={t({ de: 'Webhook', en: 'Webhook' })} crumbs={crumbs}
      reading={useRead('/api/v1/webhooks/{id}', { params: { path: { id } } })}>
      {(webhook) => (
        <Page title={new URL(webhook.url).host} badge={<WebhookBadge state={webhook.state} />} crumbs={crumbs}>
          <Particulars webhook={webhook} />
          <Deliveries id={id} />
        </Page>
      )}
    </ReadPage>
  );
}

function Particulars({ webhook: { id, url, events, state, createdAt } }: { readonly webhook: Webhook }) {
  const { t } = useLanguage();
  const params = { path: { id } };
  const change = useAction(
    (body: { url?: string; events?: string[]; state?: 'active' | 'paused' }) =>
      api.PATCH('/api/v1/webhooks/{id}', { params, body: body as never }), { changes },
  );
  const remove = useAction(() => api.DELETE('/api/v1/webhooks/{id}', { params }), {
    changes: ['/api/v1/organisations/{id}/webhooks'], onDone: () => navigate('/webhooks'),
  });
  const test = useAction(() => api.POST('/api/v1/webhooks/{id}/test', { params }), {
    changes, done: { de: 'Ein Probeereignis ist unterwegs.', en: 'A test event is on its way.' },
  });
  const isActive = state === 'active';
  return (
    <Section title={t({ de: 'Angaben', en: 'Particulars' })}>
      <Facts facts={[
        { term: t({ de: 'Adresse', en: 'Address' }), value: url },
        { term: t({ de: 'Ereignisse', en: 'Events' }), value: events.map((type) => t(eventName(type))).join(' · ') },
        { term: t({ de: 'Angelegt', en: 'Created' }), value: <InstantText at={createdAt} /> },
      ]} />
      <ErrorView error={change.error ?? test.error ?? remove.error} />
      <Row>
        <Dialog open={t({ de: 'Ändern', en: 'Change' })} title={t({ de: 'Webhook ändern', en: 'Change the webhook' })}>
          {(close) => (
            <Form submit={t({ de: 'Speichern', en: 'Save' })}
              send={async (values) => {
                await change.run(readWebhookFields(values));
                close();
              }}>
              <WebhookFields url={url} events={events} />
            </Form>
          )}
        </Dialog>
        <Button isBusy={test.isBusy} onClick={() => test.start()}
          reason={isActive ? undefined : t({ de: 'Der Webhook ist angehalten.', en: 'The webhook is paused.' })}>
          {t({ de: 'Probe senden', en: 'Send a test' })}
        </Button>
        <Button isBusy={change.isBusy} onClick={() => change.start({ state: isActive ? 'paused' : 'active' })}>
          {isActive ? t({ de: 'Anhalten', en: 'Pause' }) : t({ de: 'Fortsetzen', en: 'Go on' })}
        </Button>
        <Dialog look="quiet" open={t({ de: 'Löschen', en: 'Delete' })}
          title={t({ de: 'Webhook löschen?', en: 'Delete the webhook?' })}>
          {() => (
            <Stack>
              <p>{t({ de: 'Was noch wartet, wird nicht mehr zugestellt.', en: 'What still waits is not delivered.' })}</p>
              <Row>
                <Button look="danger" isBusy={remove.isBusy} onClick={() => remove.start()}>
                  {t({ de: 'Löschen', en: 'Delete' })}
                </Button>
              </Row>
            </Stack>
          )}
        </Dialog>
      </Row>
    </Section>
  );
}

const deliveryTones: Readonly<Record<string, Tone>> = { queued: 'busy', delivered: 'good', failed: 'bad' };

function Deliveries({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const words: Readonly<Record<string, string>> = {
    queued: t({ de: 'wartet', en: 'waiting' }), delivered: t({ de: 'zugestellt', en: 'delivered' }),
    failed: t({ de: 'gescheitert', en: 'failed' }),
  };
  const list = useList('/api/v1/webhooks/{id}/deliveries', { path: { id }, takes: ['state'] });
  const retry = useAction(
    (delivery: string) => api.POST('/api/v1/webhook-deliveries/{id}/retry', { params: { path: { id: delivery } } }),
    { changes, done: { de: 'Wird gleich noch einmal versucht.', en: 'It is tried again now.' } },
  );
  const columns: readonly Column<Delivery>[] = [
    { key: 'type', title: t({ de: 'Ereignis', en: 'Event' }), isName: true, cell: ({ type }) => t(eventName(type)) },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }),
      cell: ({ state }) => <Badge tone={deliveryTones[state] ?? 'quiet'}>{words[state] ?? state}</Badge>,
    },
    { key: 'attempts', title: t({ de: 'Versuche', en: 'Attempts' }), align: 'end', cell: ({ attempts }) => attempts },
    { key: 'answer', title: t({ de: 'Letzte Antwort', en: 'Last answer' }), cell: ({ lastAnswer }) => lastAnswer ?? '–' },
    { key: 'created', title: t({ de: 'Entstanden', en: 'Made' }), cell: ({ createdAt }) => <InstantText at={createdAt} /> },
    {
      key: 'retry', title: t({ de: 'Noch einmal', en: 'Again' }), align: 'end',
      cell: ({ id: delivery, state }) => state === 'failed' && (
        <Button look="quiet" onClick={() => retry.start(delivery)}>{t({ de: 'Noch einmal', en: 'Try again' })}</Button>
      ),
    },
  ];
  return (
    <Section title={t({ de: 'Zustellungen', en: 'Deliveries' })} look="plain">
      <ErrorView error={retry.error} />
      <Table label={t({ de: 'Zustellungen', en: 'Deliveries' })} list={list} rowKey={(row) => row.id} columns={columns}
        filters={[{
          name: 'state', title: t({ de: 'Zustand', en: 'State' }),
          choices: Object.entries(words).map(([value, label]) => ({ value, label })),
        }]}
        empty={<EmptyState title={t({ de: 'Noch nichts zugestellt', en: 'Nothing delivered yet' })} />} />
    </Section>
  );
}
