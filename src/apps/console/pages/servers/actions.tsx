import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { PowerButtons } from '../../../account/servers/power.tsx';
import { useWhyNot, type Server } from '../../../account/servers/server.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { navigate } from '../../../ui/router/location.ts';

const toRun = ({ runId }: { readonly runId: string }) => navigate(`/runs/${runId}`);

/** What may be done with a server in its state, and by whom; what may not says why. */
export function ServerActions({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'backup:make');
  const backUp = useAction(() => api.POST('/api/v1/servers/{id}/backups', { params: { path: { id: server.id } } }), {
    changes: ['/api/v1/runs'], onDone: toRun,
  });
  return (
    <>
      <Button reason={why('back-up')} isBusy={backUp.isBusy} onClick={() => backUp.start()}>
        {t({ de: 'Jetzt sichern', en: 'Back up now' })}
      </Button>
      <PowerButtons server={server} />
      <ErrorView error={backUp.error} />
    </>
  );
}
