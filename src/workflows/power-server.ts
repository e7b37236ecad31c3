import { setServerState } from '../modules/compute/index.ts';
import { pauseWatch, type OutageCause } from '../modules/monitoring/index.ts';
import {
  answerStep, enterServer, startStep, type ChangeOutputs, type OnServer,
} from './change-server.ts';
import { workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

/** `cause`: why it is off from now on, which decides whether that is downtime (A4 (4)). */
export interface StopParameters extends OnServer {
  readonly cause: OutageCause;
}

export type StartServer = Workflow<OnServer, ChangeOutputs>;
export type StopServer = Workflow<StopParameters, ChangeOutputs>;

const words = { stage: 'power', clause: 'C-4.6' } as const;

/** Starts a server that stands still. What stood still on purpose is watched again as soon as it answers. */
export function startServer({ engine }: Services): StartServer {
  return workflow<OnServer, ChangeOutputs>({
    name: 'start-server',
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', clause: 'A10.3',
        title: { de: 'Vertrag und Zustand prüfen', en: 'Check contract and state' },
        record: (ctx, on) => enterServer(ctx, on, 'start'),
        undo: { none: 'looking changes nothing' },
      },
      startStep(engine, words, () => true),
      answerStep(engine, words),
    ],
  });
}

/** Shuts a server down: guest agent first, then ACPI, then power. */
export function stopServer(services: Services): StopServer {
  return switchOff(services, 'stop-server', 'stop', 'orderly');
}

/** Takes the power from a server at once, as when its plug is pulled. */
export function powerOffServer(services: Services): StopServer {
  return switchOff(services, 'power-off-server', 'power-off', 'power');
}

function switchOff(
  { engine }: Services, name: string, action: 'stop' | 'power-off', how: 'orderly' | 'power',
): StopServer {
  return workflow<StopParameters, ChangeOutputs>({
    name,
    version: 1,
    noWayBack: 'a server that cannot be stopped needs a person, not a way back',
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Zustand prüfen', en: 'Check the state' },
        // promise A4.4: from here on it is off on purpose, even if it was down before.
        record: async (ctx, on) => {
          const before = await enterServer(ctx, on, action);
          await pauseWatch(ctx, on.parameters.serverId, on.parameters.cause);
          return before;
        },
        undo: { none: 'its watch goes on when it is started' },
      },
      {
        ...words, name: 'stop-server', title: { de: 'Server abschalten', en: 'Switch the server off' },
        act: (on) => engine.stopServer(on.command, on.parameters.serverId, how),
        record: async (ctx, on) => setServerState(ctx, on.parameters.serverId, 'stopped'),
        undo: { none: 'whoever wants it on starts it' },
      },
    ],
  });
}
