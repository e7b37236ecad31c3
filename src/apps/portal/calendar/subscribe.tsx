import { useState } from 'react';
import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { OnceShown } from '../../account/organisation/new-key.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Input } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';

/** The deadlines in one's own calendar: an address that opens them and nothing else, told once. */
export function Subscribe() {
  const { t } = useLanguage();
  const [token, setToken] = useState<string | null>(null);
  const issue = useAction((name: string) => api.POST('/api/v1/api-keys', { body: { name, kind: 'calendar' } }), {
    changes: ['/api/v1/api-keys'], onDone: (made: { token: string }) => setToken(made.token),
  });
  return (
    <Dialog open={t({ de: 'Kalender abonnieren', en: 'Subscribe to the calendar' })}
      title={t({ de: 'Fristen im eigenen Kalender', en: 'Deadlines in your own calendar' })}>
      {() => (token === null
        ? (
          <Form submit={t({ de: 'Adresse erzeugen', en: 'Make an address' })} send={(values) => issue.run(values.text('name').trim())}>
            <p>{t({
              de: 'Ihr Kalenderprogramm liest die Fristen über eine eigene Adresse. Wer sie kennt, sieht die Fristen und sonst nichts.',
              en: 'Your calendar program reads the deadlines from an address of its own. Whoever knows it sees the deadlines and nothing else.',
            })}</p>
            <Input name="name" label={t({ de: 'Name', en: 'Name' })} value={t({ de: 'Mein Kalender', en: 'My calendar' })} maxLength={64}
              hint={t({
                de: 'Daran erkennen Sie die Adresse wieder, wenn Sie sie widerrufen wollen.',
                en: 'You tell the address by it when you want to revoke it.',
              })} />
          </Form>
        )
        : (
          <OnceShown secret={`${window.location.origin}/api/v1/calendar/${token}.ics`}>
            <p>{t({
              de: 'In Ihrem Kalenderprogramm als „Kalender abonnieren“ oder „Kalender aus dem Internet“ einfügen. Widerrufen unter',
              en: 'Paste it in your calendar program as “Subscribe to calendar” or “Calendar from the internet”. Revoke it under',
            })} <Link to="/keys">{t({ de: 'Schlüssel', en: 'Keys' })}</Link>.</p>
          </OnceShown>
        ))}
    </Dialog>
  );
}
