import { lockServer, setServerState } from '../modules/compute/index.ts';
import { workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

export type KeepOff = Workflow<{ readonly serverId: string }>;

/**
 * Switches off a server whose term is over and that a run on its way back has started again (A10.3): the run could not
 * know, and what it began it had to bring back first.
 */
export function keepOff(engine: Services['engine']): KeepOff {
  return workflow<{ readonly serverId: string }, object>({
    name: 'keep-off',
    version: 1,
    noWayBack: 'a server without a contract stays off (A10.3)',
    steps: [
      {
        name: 'stop-server', stage: 'end', clause: 'A10.3',
        title: { de: 'Server wieder abschalten', en: 'Switch the server off again' },
        act: (on) => engine.stopServer(on.command, on.parameters.serverId),
        record: async (ctx, { parameters: { serverId } }) => {
          const server = await lockServer(ctx, serverId);
          if (server?.state === 'running') await setServerState(ctx, serverId, 'stopped');
        },
        undo: { none: 'a server without a contract stays off' },
      },
    ],
  });
}
