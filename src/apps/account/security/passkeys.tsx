import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Section, Waiting } from '../../ui/layout.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useRead } from '../read.ts';
import { PasskeySetup } from './passkey-setup.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** One's passkeys: both factors in one. */
export function PasskeysSection() {
  const { t } = useLanguage();
  const client = useQueryClient();
  const { data, error, refetch } = useRead('/api/v1/me/passkeys');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const readAgain = () => {
    void refetch();
    void client.invalidateQueries({ queryKey: ['/api/v1/me'] });
  };
  const remove = useAction((id: string) => api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } }), {
    done: { de: 'Passkey entfernt.', en: 'Passkey removed.' }, onDone: readAgain,
  });
  return (
    <Section title={t({ de: 'Passkeys', en: 'Passkeys' })}>
      <p>{t({
        de: 'Ein Passkey meldet Sie mit Fingerabdruck, Gesicht oder PIN Ihres Geräts an und ersetzt Passwort und Code.',
        en: 'A passkey signs you in with the fingerprint, face or PIN of your device, instead of password and code.',
      })}</p>
      <ErrorView error={error ?? remove.error} />
      {!data && !error && <Waiting />}
      {data && data.items.length > 0 && (
        <ul className="rows">
          {data.items.map(({ id, name, createdAt, usedAt }) => (
            <li key={id}>
              <div>
                <strong>{name}</strong>
                <p className="rows-note">
                  {t({ de: 'angelegt', en: 'created' })} <InstantText at={createdAt} />
                  {usedAt && <> · {t({ de: 'zuletzt benutzt', en: 'last used' })} <InstantText at={usedAt} /></>}
                </p>
              </div>
              <Button look="quiet" label={`${t({ de: 'Entfernen', en: 'Remove' })}: ${name}`}
                onClick={() => remove.start(id)}>
                {t({ de: 'Entfernen', en: 'Remove' })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      <PasskeySetup onDone={(next) => {
        setCodes(next);
        readAgain();
      }} />
    </Section>
  );
}
