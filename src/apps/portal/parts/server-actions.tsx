import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useMay } from '../../account/me.ts';
import type { Answer } from '../../account/read.ts';
import type { Text } from '../../../kernel/text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';

type Server = Answer<'/api/v1/servers/{id}'>;
type State = Server['state'];

interface ServerAction {
  /** States in which it makes sense; the server decides again. */
  readonly states: readonly State[];
  /** Why it can't be done in another state. */
  readonly otherwise: Text;
}

/** What may be done with a server in which state; each button reads its row. */
const serverActions = {
  restart: {
    states: ['running'],
    otherwise: {
      de: 'Nur ein laufender Server wird wieder gestartet.', en: 'Only a running server can be started again.',
    },
  },
  backUp: {
    states: ['running', 'stopped'],
    otherwise: {
      de: 'Gesichert wird, solange der Server läuft oder gestoppt ist.',
      en: 'A backup needs a server that runs or is stopped.',
    },
  },
} as const satisfies Readonly<Record<string, ServerAction>>;

const answering: Text = {
  de: 'Der Server antwortet; es gibt nichts wieder zu starten.', en: 'The server answers; there is nothing to start again.',
};

const notHandedOver: Text = {
  de: 'Der Server wird noch eingerichtet und geprüft; das geht nach der Übergabe.',
  en: 'The server is still being set up and tested; this is possible after the handover.',
};

/** The buttons of a server; a refusal of one is shown below them. */
export function ServerActions({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const path = { params: { path: { id: server.id } } };
  const mayOperate = useMay('server:operate');
  const mayBackUp = useMay('backup:make');
  const changes = ['/api/v1/servers/{id}', '/api/v1/runs', '/api/v1/backups'] as const;
  const restart = useAction(() => api.POST('/api/v1/servers/{id}/restart', path), {
    changes, done: { de: 'Der Server wird wieder gestartet.', en: 'The server is being started again.' },
  });
  const backUp = useAction(() => api.POST('/api/v1/servers/{id}/backups', path), {
    changes, done: { de: 'Die Sicherung läuft.', en: 'The backup is being made.' },
  });
  const reasonOf = ({ states, otherwise }: ServerAction) => {
    if (server.state === 'creating' || (server.state === 'running' && !server.handedOverAt)) return t(notHandedOver);
    return states.includes(server.state) ? undefined : t(otherwise);
  };
  const whyNoRestart = reasonOf(serverActions.restart)
    ?? (server.monitor?.state === 'up' ? t(answering) : undefined);
  if (server.state === 'deleted') return null;
  return (
    <>
      <Button isBusy={backUp.isBusy} reason={mayBackUp.reason ?? reasonOf(serverActions.backUp)}
        onClick={() => backUp.start()}>
        {t({ de: 'Jetzt sichern', en: 'Back up now' })}
      </Button>
      <Button isBusy={restart.isBusy} reason={mayOperate.reason ?? whyNoRestart} onClick={() => restart.start()}>
        {t({ de: 'Wieder starten', en: 'Start again' })}
      </Button>
      <ErrorView error={backUp.error ?? restart.error} takesFocus />
    </>
  );
}
