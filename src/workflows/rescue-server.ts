import { EngineError, readServer, setBoot } from '../modules/compute/index.ts';
import { answeringOf, type Answering } from './answering.ts';
import { awaitGuest } from './await-guest.ts';
import {
  changeStep, enterServer, pauseUnlessDown, resumeIfReachable, startStep, stopStep, watchAgain, type ChangeOutputs,
  type OnServer,
} from './change-server.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

export type BootServer = Workflow<OnServer, ChangeOutputs>;

/**
 * Boots a small system of its own instead of the server's, whose volumes are there to be repaired. While it is in
 * rescue, on its customer's wish, the server serves nobody and is watched by nobody (A4.4).
 */
export function rescueServer(services: Services): BootServer {
  return bootFrom(services, 'rescue-server', 'rescue', 'rescue');
}

/** Back to the server's own system. */
export function leaveRescue(services: Services): BootServer {
  return bootFrom(services, 'leave-rescue', 'leave-rescue', 'volume');
}

function bootFrom(
  { engine }: Services, name: string, action: 'rescue' | 'leave-rescue', boot: 'rescue' | 'volume',
): BootServer {
  const words = { stage: 'rescue', clause: 'C-4.6' } as const;
  return workflow<OnServer, ChangeOutputs>({
    name,
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Zustand prüfen', en: 'Check the state' },
        record: async (ctx, on) => {
          const before = await enterServer(ctx, on, action);
          if (before.wasRunning) await pauseUnlessDown(ctx, on.parameters.serverId, 'customer');
          return before;
        },
        undo: watchAgain,
      },
      stopStep(engine, words),
      changeStep(engine, words, (on) => ({ ...output(on, 'check-server').was, boot })),
      startStep(engine, words, () => true),
      {
        ...words, name: 'await-guest', attempts: 1,
        title: { de: 'Auf das System warten', en: 'Wait for the system' },
        // The rescue system is ours; whether its customer's own lets anybody in is no reason to go back into rescue.
        prepare: async (ctx, on) => {
          if (boot === 'rescue') return undefined;
          const { serverId } = on.parameters;
          const answering = await answeringOf(ctx, serverId, (await readServer(ctx, serverId)).image);
          return answering.witness === 'none' ? answering : { ...answering, door: null };
        },
        act: async (on) => {
          if (!output(on, 'start-server').inService) throw new EngineError('conflict', 'the contract has ended');
          await awaitGuest(engine, on.parameters.serverId, on.prepared as Answering | undefined);
        },
        undo: { none: 'waiting changes nothing' },
      },
      {
        ...words, name: 'record-boot', title: { de: 'Startart eintragen', en: 'Record what it boots from' },
        record: async (ctx, on) => {
          const { serverId } = on.parameters;
          await setBoot(ctx, serverId, boot);
          await resumeIfReachable(ctx, serverId);
        },
        undo: { none: 'it is the last step and recorded whole or not at all' },
      },
    ],
  });
}
