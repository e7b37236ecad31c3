import { renameTo } from '../modules/compute/index.ts';
import { changeStep, enterServer, type ChangeOutputs, type OnServer } from './change-server.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

export interface RenameParameters extends OnServer {
  readonly hostname: string;
}

export type RenameServer = Workflow<RenameParameters, ChangeOutputs>;

const words = { stage: 'rename', clause: 'C-5.1' } as const;

/**
 * Gives a server another name, in the rows and in the engine's definition, while it runs. What the guest calls itself
 * is its administrator's business: the new name reaches it when it is set up anew (`rebuild-server.ts`).
 */
export function renameServer({ engine }: Services): RenameServer {
  return workflow<RenameParameters, ChangeOutputs>({
    name: 'rename-server',
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Zustand prüfen', en: 'Check the state' },
        record: (ctx, on) => enterServer(ctx, on, 'rename'),
        undo: { none: 'looking changes nothing' },
      },
      changeStep(engine, words, (on) => ({
        ...output(on, 'check-server').was, hostname: (on.parameters as RenameParameters).hostname,
      })),
      {
        ...words, name: 'record-name', title: { de: 'Namen eintragen', en: 'Record the name' },
        record: (ctx, on) => renameTo(ctx, on.parameters.serverId, on.parameters.hostname),
        undo: { none: 'it is the last step and recorded whole or not at all' },
      },
    ],
  });
}
