import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { Fact } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { InstantText } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import type { Answer } from '../read.ts';

type Server = Answer<'/api/v1/servers/{id}'>;

/** Console, password and firewall of a server that was handed over; of a managed one its customer has none (C 5). */
export function useServerAccess(server: Server): Fact[] {
  const { t } = useLanguage();
  const mayAdminister = useMay('server:administer').allowed;
  if (server.handedOverAt === null || server.state === 'deleted') return [];
  const { firewallChangedAt } = server;
  return [
    ...(mayAdminister ? [{
      term: t({ de: 'Konsole', en: 'Console' }),
      value: <Link to={`/servers/${server.id}/console`}>{t({ de: 'im Browser öffnen', en: 'open in the browser' })}</Link>,
    }] : []),
    ...(mayAdminister && !server.managed ? [{
      term: t({ de: 'Kennwort', en: 'Password' }), value: <NewCredentials serverId={server.id} />,
    }] : []),
    ...(server.managed ? [] : [{
      term: t({ de: 'Firewall', en: 'Firewall' }),
      value: firewallChangedAt === null ? t({ de: 'wie übergeben', en: 'as handed over' }) : (
        <>
          {t({ de: 'geändert seit', en: 'changed since' })} <InstantText at={firewallChangedAt} />{t({
            de: '; den Schutz gewährleisten wir nicht mehr (C 4.5.3)',
            en: '; we no longer guarantee the protection (C 4.5.3)',
          })}
        </>
      ),
    }]),
  ];
}

function NewCredentials({ serverId }: { readonly serverId: string }) {
  const { t } = useLanguage();
  const issue = useAction(
    () => api.POST('/api/v1/servers/{id}/credentials', { params: { path: { id: serverId } } }), {
      changes: ['/api/v1/runs'],
      done: {
        de: 'Ein neues Kennwort wird gesetzt; der Link dazu kommt per E-Mail an Ihren Ansprechpartner.',
        en: 'A new password is being set; its link comes by mail to your contact.',
      },
    });
  return (
    <>
      <Button look="quiet" isBusy={issue.isBusy} onClick={() => issue.start()}>
        {t({ de: 'Neues Kennwort setzen', en: 'Set a new password' })}
      </Button>
      <ErrorView error={issue.error} takesFocus />
    </>
  );
}
