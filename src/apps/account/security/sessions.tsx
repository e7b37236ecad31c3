import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Section, Waiting } from '../../ui/layout.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useRead } from '../read.ts';

/** Where the person is signed in; each can be ended. */
export function SessionsSection() {
  const { t } = useLanguage();
  const { data, error } = useRead('/api/v1/sessions');
  const end = useAction((id: string) => api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }), {
    done: { de: 'Anmeldung beendet.', en: 'Session ended.' }, changes: ['/api/v1/sessions'],
  });
  return (
    <Section title={t({ de: 'Wo Sie angemeldet sind', en: 'Where you are signed in' })}>
      <ErrorView error={error ?? end.error} />
      {!data && !error && <Waiting />}
      {data && (
        <ul className="rows">
          {data.items.map(({ id, device, address, seenAt, createdAt, current }) => (
            <li key={id}>
              <div>
                <strong>{device || t({ de: 'Unbekanntes Gerät', en: 'Unknown device' })}</strong>{' '}
                {current && <Badge tone="good">{t({ de: 'hier', en: 'here' })}</Badge>}
                <p className="rows-note">
                  {address} · {t({ de: 'angemeldet', en: 'signed in' })} <InstantText at={createdAt} />
                  {' '}· {t({ de: 'zuletzt', en: 'last seen' })} <InstantText at={seenAt} />
                </p>
              </div>
              {!current && (
                <Button look="quiet" label={`${t({ de: 'Beenden', en: 'End' })}: ${device} ${address}`}
                  onClick={() => end.start(id)}>
                  {t({ de: 'Beenden', en: 'End' })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
