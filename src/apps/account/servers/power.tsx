import type { Text } from '../../../kernel/text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { serverReadings, useWhyNot, type Server } from './server.ts';
import { SwitchOff } from './switch-off.tsx';

const done: Readonly<Record<string, Text>> = {
  start: { de: 'Der Server wird gestartet.', en: 'The server is being started.' },
  restart: { de: 'Der Server wird neu gestartet.', en: 'The server is being restarted.' },
};

/** On, off and on again: the buttons that stand at the top of a server's page. What makes no sense now isn't there. */
export function PowerButtons({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const params = { params: { path: { id: server.id } } };
  const why = useWhyNot(server, 'server:operate');
  const start = useAction(() => api.POST('/api/v1/servers/{id}/start', params), { done: done.start as Text, changes: serverReadings });
  const restart = useAction(() => api.POST('/api/v1/servers/{id}/restart', params), {
    done: done.restart as Text, changes: serverReadings,
  });
  if (server.state === 'deleted' || server.state === 'deleting') return null;
  const isOff = server.state === 'stopped';
  return (
    <>
      {isOff && (
        <Button look="primary" isBusy={start.isBusy} reason={why('start')} onClick={() => start.start()}>
          {t({ de: 'Starten', en: 'Start' })}
        </Button>
      )}
      {!isOff && (
        <>
          <Button isBusy={restart.isBusy} reason={why('restart')} onClick={() => restart.start()}>
            {t({ de: 'Neu starten', en: 'Restart' })}
          </Button>
          <SwitchOff server={server} how="stop" />
        </>
      )}
      <ErrorView error={start.error ?? restart.error} takesFocus />
    </>
  );
}
