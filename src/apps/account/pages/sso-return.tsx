import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answered } from '../../../api/client/index.ts';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Stack, Waiting } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { api } from '../api.ts';
import { Gate } from '../gate.tsx';
import { takeBegun } from '../sign-in/sso.ts';

/** Where a browser comes back to from its organisation's sign-in: what it brought is completed here. */
export default function SsoReturn() {
  const { t } = useLanguage();
  const complete = useMutation({ mutationFn: completeSso, onSuccess: (href) => window.location.replace(href) });
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return; // what was brought works once
    hasBegun.current = true;
    complete.mutate();
  });
  const again = <p><Link to="/sign-in">{t({ de: 'Zur Anmeldung', en: 'To the sign-in' })}</Link></p>;
  if (complete.error instanceof NothingBegun) {
    return (
      <Gate title={t({ de: 'Anmeldung nicht abgeschlossen', en: 'Sign-in not completed' })}>
        <Stack>
          <Notice tone="warn">{t({
            de: 'Ihre Organisation hat die Anmeldung abgelehnt, oder sie wurde nicht in diesem Browser begonnen.',
            en: 'Your organisation declined the sign-in, or it wasn’t begun in this browser.',
          })}</Notice>
          {again}
        </Stack>
      </Gate>
    );
  }
  return (
    <Gate title={t({ de: 'Anmeldung wird abgeschlossen', en: 'Completing the sign-in' })}>
      {complete.error ? <Stack><ErrorView error={complete.error} />{again}</Stack> : <Waiting lines={2} />}
    </Gate>
  );
}

class NothingBegun extends Error {}

async function completeSso(): Promise<string> {
  const brought = new URLSearchParams(window.location.hash.slice(1));
  window.history.replaceState(null, '', window.location.pathname);
  const [begun, state, code, iss] = [takeBegun(), brought.get('state'), brought.get('code'), brought.get('iss')];
  if (!begun || state === null || code === null) throw new NothingBegun();
  const body = { state, code, verifier: begun.verifier, ...(iss === null ? {} : { iss }) };
  const answer = await answered(api.POST('/api/v1/sso/completion', { body }));
  // The sign-in page asks for what is still missing.
  return answer.state === 'second-factor-needed' ? '/sign-in' : begun.href;
}
