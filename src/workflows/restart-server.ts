import { setServerState } from '../modules/compute/index.ts';
import type { OutageCause } from '../modules/monitoring/index.ts';
import {
  answerStep, enterServer, pauseUnlessDown, startStep, type ChangeOutputs, type OnServer,
} from './change-server.ts';
import { workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

/** `cause`: why it is off for a moment, where somebody said so; else its probes decide alone. */
export interface RestartParameters extends OnServer {
  readonly cause: OutageCause | null;
}

export type RestartServer = Workflow<RestartParameters, ChangeOutputs & { 'look-at-server': { died: boolean } }>;

const words = { stage: 'power', clause: 'A6.3' } as const;

/**
 * Shuts a server down and starts it again. It also heals one that died without being asked to, as operations does when
 * an outage is seen (A6 (3)); that stays an outage of the provider until the server answers, whoever asked. A request
 * may wait, or be tried again long after: it must not revive a server whose contract has ended meanwhile (A10.3), so
 * that is looked at before the start and once more under the server's lock after it.
 */
export function restartServer({ engine }: Services): RestartServer {
  return workflow<RestartParameters, ChangeOutputs & { 'look-at-server': { died: boolean } }>({
    name: 'restart-server',
    version: 2,
    noWayBack: 'a server that will not start needs a person, not a way back (A6 (3))',
    steps: [
      {
        ...words, name: 'look-at-server', title: { de: 'Nach dem Server sehen', en: 'Look at the server' },
        act: async (on) => ({ died: (await engine.readServer(on.parameters.serverId))?.power !== 'running' }),
        undo: { none: 'looking changes nothing' },
      },
      {
        ...words, name: 'check-server', clause: 'A10.3',
        title: { de: 'Vertrag und Zustand prüfen', en: 'Check contract and state' },
        record: async (ctx, on) => {
          const before = await enterServer(ctx, on, 'restart');
          const { serverId, cause } = on.parameters;
          if (cause !== null && !on.outputs['look-at-server']?.died) await pauseUnlessDown(ctx, serverId, cause);
          return before;
        },
        undo: { none: 'its watch goes on when it answers' },
      },
      {
        ...words, name: 'stop-server', title: { de: 'Server herunterfahren', en: 'Shut the server down' },
        act: (on) => engine.stopServer(on.command, on.parameters.serverId),
        record: async (ctx, on) => setServerState(ctx, on.parameters.serverId, 'stopped'),
        undo: { none: 'a server that will not start needs a person' },
      },
      startStep(engine, words, () => true),
      answerStep(engine, words),
    ],
  });
}
