import { setServerState } from '../modules/compute/index.ts';
import { workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface RestartParameters {
  readonly serverId: string;
}

export type RestartServer = Workflow<RestartParameters, object>;

/** Starts a server that stopped without being asked to, as operations does when an outage is seen (A6 (3)). */
export function restartServer({ engine }: Services): RestartServer {
  return workflow<RestartParameters, object>({
    name: 'restart-server',
    version: 1,
    noWayBack: 'a server that will not start needs a person, not a way back (A6 (3))',
    steps: [
      {
        name: 'start-server', stage: 'repair', clause: 'A6.3',
        title: { de: 'Server wieder starten', en: 'Start the server again' },
        act: (on) => engine.startServer(on.command, on.parameters.serverId),
        record: async (ctx, on) => setServerState(ctx, on.parameters.serverId, 'running'),
        undo: { none: 'a server that would not start is as stopped as before' },
      },
    ],
  });
}
