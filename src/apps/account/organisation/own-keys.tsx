import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState, Section } from '../../ui/layout.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMe } from '../me.ts';
import { useRead } from '../read.ts';
import { ReadPart } from '../things/reading.tsx';
import { KeyList } from './key-list.tsx';
import { KeyFields, NewKey, readKeyFields } from './new-key.tsx';

/** One's own API keys: scripts that act in one's own name. */
export function OwnKeys() {
  const { t } = useLanguage();
  const { permissions } = useMe();
  const reading = useRead('/api/v1/api-keys');
  const [token, setToken] = useState<string | null>(null);
  const issue = useAction(
    (body: ReturnType<typeof readKeyFields>) => api.POST('/api/v1/api-keys', { body: { ...body, kind: 'api' } }),
    { changes: ['/api/v1/api-keys'], onDone: (made: { token: string }) => setToken(made.token) },
  );
  const revoke = useAction((id: string) => api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }), {
    done: { de: 'Schlüssel widerrufen.', en: 'Key revoked.' }, changes: ['/api/v1/api-keys'],
  });
  return (
    <Section title={t({ de: 'Meine Schlüssel', en: 'My keys' })}
      actions={(
        <Dialog open={t({ de: 'Schlüssel ausstellen', en: 'Issue a key' })}
          title={t({ de: 'Schlüssel für mich', en: 'A key for me' })}>
          {(close) => (
            <Form submit={t({ de: 'Ausstellen', en: 'Issue' })} empties
              send={async (values) => {
                await issue.run(readKeyFields(values, Object.keys(permissions)));
                close();
              }}>
              <KeyFields />
            </Form>
          )}
        </Dialog>
      )}>
      {token !== null && <NewKey token={token} />}
      <ErrorView error={revoke.error} />
      <ReadPart reading={reading}>
        {({ items }) => (items.length === 0
          ? <EmptyState title={t({ de: 'Kein Schlüssel', en: 'No key' })}>
              <p>{t({
                de: 'Mit einem Schlüssel tut ein Skript in Ihrem Namen, was Sie hier tun können: dieselbe API, dieselben Rechte.',
                en: 'With a key a script does in your name what you can do here: the same API, the same rights.',
              })}</p>
            </EmptyState>
          : <KeyList keys={items} revoke={revoke.start} />)}
      </ReadPart>
    </Section>
  );
}
