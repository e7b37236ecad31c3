import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { InstantText } from '../../ui/values.tsx';
import type { RowOf } from '../read.ts';
import { permissionName } from './permission-words.ts';

type Key = RowOf<'/api/v1/api-keys'>;

/** Keys with what they may do, until when and when they were last used. */
export function KeyList({ keys, revoke }: { readonly keys: readonly Key[]; readonly revoke: (id: string) => void }) {
  const { t } = useLanguage();
  return (
    <ul className="rows">
      {keys.map(({ id, name, kind, scopes, expiresAt, lastUsedAt }) => (
        <li key={id}>
          <div>
            <strong>{name}</strong>{' '}
            {kind === 'calendar' && <Badge tone="quiet">{t({ de: 'Kalender', en: 'calendar' })}</Badge>}
            <p className="rows-note">
              {kind === 'api' && <>{scopes === null
                ? t({ de: 'alle Rechte des Kontos', en: 'all rights of the account' })
                : scopes.map((scope) => permissionName(scope, t)).join(', ')} · </>}
              {expiresAt && <>{t({ de: 'bis', en: 'until' })} <InstantText at={expiresAt} /> · </>}
              {lastUsedAt
                ? <>{t({ de: 'zuletzt benutzt', en: 'last used' })} <InstantText at={lastUsedAt} /></>
                : t({ de: 'noch nie benutzt', en: 'never used' })}
            </p>
          </div>
          <Button look="quiet" onClick={() => revoke(id)} label={`${t({ de: 'Widerrufen', en: 'Revoke' })}: ${name}`}>
            {t({ de: 'Widerrufen', en: 'Revoke' })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
