import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useList } from '../list.ts';
import { useMay } from '../me.ts';
import { OnceShown } from '../organisation/new-key.tsx';
import { WebhookBadge } from '../organisation/webhook-badge.tsx';
import { readWebhookFields, WebhookFields } from '../organisation/webhook-form.tsx';
import { forOrganisation, type Organisation } from '../organisation.tsx';
import type { RowOf } from '../read.ts';

type Webhook = RowOf<'/api/v1/organisations/{id}/webhooks'>;

export default forOrganisation(function WebhooksPage({ organisation }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/organisations/{id}/webhooks', { path: { id: organisation.id } });
  const columns: readonly Column<Webhook>[] = [
    {
      key: 'url', title: t({ de: 'Adresse', en: 'Address' }), isName: true,
      cell: ({ id, url }) => <Link to={`/webhooks/${id}`}>{url}</Link>,
    },
    { key: 'state', title: t({ de: 'Zustand', en: 'State' }), cell: ({ state }) => <WebhookBadge state={state} /> },
    { key: 'events', title: t({ de: 'Ereignisse', en: 'Events' }), align: 'end', cell: ({ events }) => events.length },
    { key: 'created', title: t({ de: 'Seit', en: 'Since' }), cell: ({ createdAt }) => <InstantText at={createdAt} /> },
  ];
  return (
    <Page title={t({ de: 'Webhooks', en: 'Webhooks' })} actions={<NewWebhook organisation={organisation} />}
      lead={t({
        de: 'Sagen Ihrem Server Bescheid, wenn etwas geschieht: als signierte CloudEvents, in der Reihenfolge.',
        en: 'Tell your server when something happens: as signed CloudEvents, in their order.',
      })}>
      <Table label={t({ de: 'Webhooks', en: 'Webhooks' })} list={list} rowKey={({ id }) => id} columns={columns}
        fileName="webhooks" empty={<EmptyState title={t({ de: 'Noch kein Webhook', en: 'No webhook yet' })} />} />
    </Page>
  );
});

function NewWebhook({ organisation: { id } }: { readonly organisation: Organisation }) {
  const { t } = useLanguage();
  const { reason } = useMay('webhook:manage');
  const [secret, setSecret] = useState<string | null>(null);
  const create = useAction(
    (body: { url: string; events: string[] }) =>
      api.POST('/api/v1/organisations/{id}/webhooks', { params: { path: { id } }, body: body as never }),
    {
      changes: ['/api/v1/organisations/{id}/webhooks'],
      onDone: (made: { secret: string }) => setSecret(made.secret),
    },
  );
  return (
    <Dialog look="primary" reason={reason} onClose={() => setSecret(null)}
      open={t({ de: 'Webhook anlegen', en: 'Create a webhook' })} title={t({ de: 'Neuer Webhook', en: 'New webhook' })}>
      {() => (secret === null
        ? (
          <Form submit={t({ de: 'Anlegen', en: 'Create' })} send={(values) => create.run(readWebhookFields(values))}>
            <WebhookFields />
          </Form>
        )
        : (
          <OnceShown secret={secret}>
            <p>{t({
              de: 'Mit diesem Geheimnis prüft Ihr Server die Unterschrift (Standard Webhooks).',
              en: 'With this secret your server checks the signature (Standard Webhooks).',
            })}</p>
          </OnceShown>
        ))}
    </Dialog>
  );
}
