import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Row, Section } from '../../ui/layout.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMe } from '../me.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpSetup } from './totp-setup.tsx';

/** The authenticator app and the recovery codes. */
export function FactorsSection() {
  const { t } = useLanguage();
  const { factors } = useMe();
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const readAgain = () => void client.invalidateQueries({ queryKey: ['/api/v1/me'] });
  const show = (next: readonly string[]) => {
    setCodes(next);
    readAgain();
  };
  const renew = useAction(() => api.POST('/api/v1/me/recovery-codes', { body: {} }), {
    onDone: ({ recoveryCodes }: { recoveryCodes: readonly string[] }) => show(recoveryCodes),
  });
  const remove = useAction(() => api.DELETE('/api/v1/me/totp'), {
    done: { de: 'Authenticator-App entfernt.', en: 'Authenticator app removed.' }, onDone: readAgain,
  });
  const hasFactor = factors.totp || factors.passkeys > 0;
  return (
    <Section title={t({ de: 'Zweiter Faktor', en: 'Second factor' })}>
      <Row justify="between">
        <p>{t({ de: 'Authenticator-App', en: 'Authenticator app' })}{' '}
          {factors.totp
            ? <Badge tone="good">{t({ de: 'eingerichtet', en: 'set up' })}</Badge>
            : <Badge tone="quiet">{t({ de: 'nicht eingerichtet', en: 'not set up' })}</Badge>}
        </p>
        {factors.totp && (
          <Button look="quiet" isBusy={remove.isBusy} onClick={() => remove.start()}>{t({ de: 'Entfernen', en: 'Remove' })}</Button>
        )}
      </Row>
      <ErrorView error={remove.error} />
      <TotpSetup key={String(factors.totp)} onDone={show}
        open={factors.totp
          ? t({ de: 'Andere App einrichten', en: 'Set up another app' })
          : t({ de: 'App einrichten', en: 'Set up an app' })} />
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      <Row justify="between">
        <p>{t({
          de: `Wiederherstellungscodes: noch ${factors.recoveryCodes}`, en: `Recovery codes: ${factors.recoveryCodes} left`,
        })}</p>
        <Button look="quiet" isBusy={renew.isBusy} onClick={() => renew.start()}
          reason={hasFactor
            ? undefined
            : t({ de: 'Richten Sie zuerst eine App oder einen Passkey ein.', en: 'Set up an app or a passkey first.' })}>
          {t({ de: 'Neue Codes ausstellen', en: 'Issue new codes' })}
        </Button>
      </Row>
      <ErrorView error={renew.error} />
    </Section>
  );
}
