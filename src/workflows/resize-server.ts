import { must } from '../kernel/result.ts';
import { parseMoney } from '../kernel/money.ts';
import type { Ctx } from '../database/index.ts';
import { findFlavour, type Flavour } from '../modules/catalogue/index.ts';
import { admitResize, checkSize, EngineError, lockServer, type Measurement } from '../modules/compute/index.ts';
import { changeItem } from '../modules/contracts/index.ts';
import { awaitGuest } from './await-guest.ts';
import {
  changeStep, enterServer, pauseUnlessDown, resumeIfReachable, startStep, stopStep, watchAgain,
  type Before, type ChangeOutputs, type OnServer,
} from './change-server.ts';
import { confirmResize } from './confirm-resize.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

export interface ResizeParameters extends OnServer {
  readonly flavour: string;
  /** As agreed when it was asked for, as text: prices are in parameters, which nobody is shown. */
  readonly monthlyNet: string;
}

interface ResizeOutputs extends ChangeOutputs {
  'look-at-guest': { readonly answers: boolean };
  'measure': Measurement | null;
}

export type ResizeServer = Workflow<ResizeParameters, ResizeOutputs>;
type On = Scope<ResizeParameters, ResizeOutputs>;

const words = { stage: 'resize', clause: 'C-4.6.1' } as const;
/** A guest that doesn't answer within this can't be asked afterwards either. */
const LOOK_MILLISECONDS = 5_000;

/**
 * promise C-4.6.1: another size, one of the table. The hypervisor gives a machine its processors and its memory when it
 * starts, so a running server is restarted; its customer was told so beforehand. What the guest has then is measured
 * from inside, and only that is billed (promise C-4.2.1.change). A size that doesn't come up is taken back.
 */
export function resizeServer({ engine }: Services): ResizeServer {
  return workflow<ResizeParameters, ResizeOutputs>({
    name: 'resize-server',
    version: 1,
    steps: [
      {
        ...words, name: 'look-at-guest', title: { de: 'Betriebssystem fragen', en: 'Ask the operating system' },
        act: async (on) => ({ answers: await engine.readGuest(on.parameters.serverId, LOOK_MILLISECONDS) !== null }),
        undo: { none: 'looking changes nothing' },
      },
      {
        ...words, name: 'check-server', title: { de: 'Größe und Platz prüfen', en: 'Check size and room' },
        record: async (ctx, on) => checkAndHold(ctx, on),
        undo: watchAgain,
      },
      stopStep(engine, words),
      changeStep(engine, words, (on) => {
        const { vcpus, memoryBytes } = flavourOf(on.parameters as ResizeParameters);
        return { ...output(on, 'check-server').was, vcpus, memoryBytes };
      }),
      startStep(engine, words),
      ...measureSteps(engine),
      {
        ...words, name: 'record-size', clause: 'C-4.2.1',
        title: { de: 'Vertrag ändern und bestätigen', en: 'Change the contract and confirm it' },
        record: async (ctx, on) => recordSize(ctx, on),
        undo: { none: 'it is the last step and recorded whole or not at all' },
      },
    ],
  });
}

function flavourOf({ flavour: name }: ResizeParameters): Flavour {
  const flavour = findFlavour(name);
  if (!flavour) throw new Error(`flavour ${name} passed the request but is not in the catalogue`);
  return flavour;
}

/** Room was promised with the request; a run that is repeated after it was undone asks again. */
async function checkAndHold(ctx: Ctx, on: On): Promise<Before> {
  const { serverId, flavour } = on.parameters;
  const held = (await lockServer(ctx, serverId))?.heldBy === on.runId;
  const before = await enterServer(ctx, on, 'resize');
  if (!held) must(await admitResize(ctx, serverId, flavour));
  if (before.wasRunning) await pauseUnlessDown(ctx, serverId, 'customer');
  return before;
}

function measureSteps(engine: Services['engine']): Step<ResizeParameters, ResizeOutputs>[] {
  return [
    {
      ...words, name: 'await-guest', attempts: 1,
      title: { de: 'Auf das Betriebssystem warten', en: 'Wait for the operating system' },
      act: async (on) => {
        const { answers } = output(on, 'look-at-guest');
        if (runsAgain(on) && answers) await awaitGuest(engine, on.parameters.serverId);
      },
      undo: { none: 'waiting changes nothing' },
    },
    {
      ...words, name: 'measure', clause: 'C-4.2.1',
      title: { de: 'Prozessorkerne und Speicher messen', en: 'Measure processors and memory' },
      act: async (on) => (runsAgain(on) ? measure(engine, on) : null),
      undo: { none: 'measuring changes nothing' },
    },
  ];
}

function runsAgain(on: On): boolean {
  return output(on, 'check-server').wasRunning && output(on, 'start-server').inService;
}

/** From inside the guest; where its agent was silent before the change, what the hypervisor gave it. */
async function measure(engine: Services['engine'], on: On): Promise<Measurement> {
  const { serverId } = on.parameters;
  const { memoryDivisor } = await engine.describe();
  const measured = checkSize(flavourOf(on.parameters), memoryDivisor, {
    guest: output(on, 'look-at-guest').answers ? await engine.readGuest(serverId, LOOK_MILLISECONDS) : null,
    server: await engine.readServer(serverId),
  });
  if (!measured.passed) {
    const { cpuCount, memoryBytes, by } = measured;
    throw new EngineError('failed', `by the ${by} it has ${cpuCount} processors and ${memoryBytes} bytes of memory`);
  }
  return measured;
}

/** The server is what it is now, and so is the contract: two items, one sentence to the customer. */
async function recordSize(ctx: Ctx, on: On): Promise<{ contractItemId: string }> {
  const { serverId, flavour, monthlyNet } = on.parameters;
  const server = await lockServer(ctx, serverId);
  if (!server) throw new Error(`server ${serverId} is held by ${on.runId}, but not there`);
  const { id, from } = await changeItem(ctx, server.contractItemId, { flavour, monthlyNet: parseMoney(monthlyNet) });
  const { vcpus, memoryBytes } = flavourOf(on.parameters);
  await ctx.tx.updateTable('server').set({ flavour, vcpus, memoryBytes: BigInt(memoryBytes), contractItemId: id })
    .where('id', '=', serverId).execute();
  await resumeIfReachable(ctx, serverId);
  await confirmResize(ctx, { oldItemId: server.contractItemId, newItemId: id, hostname: server.hostname, from });
  return { contractItemId: id };
}
