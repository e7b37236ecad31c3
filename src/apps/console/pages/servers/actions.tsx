import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import type { Answer } from '../../../account/read.ts';
import { states } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { navigate } from '../../../ui/router/location.ts';

type Server = Answer<'/api/v1/servers/{id}'>;

const toRun = ({ runId }: { readonly runId: string }) => navigate(`/runs/${runId}`);

/** What may be done with a server in its state, and by whom; what may not says why. */
export function ServerActions({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const [mayOperate, mayBackUp] = [useMay('server:operate'), useMay('backup:make')];
  const params = { params: { path: { id: server.id } } };
  const restart = useAction(() => api.POST('/api/v1/servers/{id}/restart', params), { changes: ['/api/v1/runs'], onDone: toRun });
  const backUp = useAction(() => api.POST('/api/v1/servers/{id}/backups', params), { changes: ['/api/v1/runs'], onDone: toRun });
  const wrongState = (allowed: readonly Server['state'][]) => {
    if (server.state === 'running' && server.handedOverAt === null) {
      return t({ de: 'Der Server ist noch nicht übergeben.', en: 'The server is not handed over yet.' });
    }
    return allowed.includes(server.state) ? undefined : t({
      de: `Das geht nicht, solange er „${states.server[server.state].text.de}“ ist.`,
      en: `Not possible while it is “${states.server[server.state].text.en}”.`,
    });
  };
  return (
    <>
      <Button reason={mayBackUp.reason ?? wrongState(['running', 'stopped'])} isBusy={backUp.isBusy} onClick={() => backUp.start()}>
        {t({ de: 'Jetzt sichern', en: 'Back up now' })}
      </Button>
      <Button reason={mayOperate.reason ?? wrongState(['running'])} isBusy={restart.isBusy} onClick={() => restart.start()}>
        {t({ de: 'Wieder starten', en: 'Start again' })}
      </Button>
      <ErrorView error={restart.error ?? backUp.error} />
    </>
  );
}
