import { useAction } from '../../account/action.ts';
import { api } from '../../account/api.ts';
import { PowerButtons } from '../../account/servers/power.tsx';
import { serverReadings, useWhyNot, type Server } from '../../account/servers/server.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** The buttons of a server; a refusal of one is shown below them. */
export function ServerActions({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const why = useWhyNot(server, 'backup:make');
  const backUp = useAction(() => api.POST('/api/v1/servers/{id}/backups', { params: { path: { id: server.id } } }), {
    changes: [...serverReadings, '/api/v1/backups'], done: { de: 'Die Sicherung läuft.', en: 'The backup is being made.' },
  });
  if (server.state === 'deleted') return null;
  return (
    <>
      <Button isBusy={backUp.isBusy} reason={why('back-up')} onClick={() => backUp.start()}>
        {t({ de: 'Jetzt sichern', en: 'Back up now' })}
      </Button>
      <PowerButtons server={server} />
      <ErrorView error={backUp.error} takesFocus />
    </>
  );
}
