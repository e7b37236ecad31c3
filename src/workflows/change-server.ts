import { setTimeout as pause } from 'node:timers/promises';
import { must, refuse, RefusalError } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  holdServer, lockServer, readServer, serverSpec, setServerState, type ServerActionName, type ServerSpec,
} from '../modules/compute/index.ts';
import { contractOfItem } from '../modules/contracts/index.ts';
import { isDown, pauseWatch, resumeWatch, type OutageCause } from '../modules/monitoring/index.ts';
import { bare } from '../modules/network/index.ts';
import { workflowRefusals } from './refusals.ts';
import { output, type Scope, type Step } from './runtime/index.ts';
import { objection } from './server-objections.ts';
import type { Services } from './services.ts';

/** Parameters of every run on a server. */
export interface OnServer {
  readonly serverId: string;
}

/** What its first step noted of the server: as it was before anything was changed. */
export interface Before {
  readonly was: ServerSpec;
  readonly wasRunning: boolean;
  /** Where it can be probed; null where it is cut off from the network. */
  readonly publicAddress: string | null;
}

export interface ChangeOutputs {
  'check-server': Before;
  'start-server': { readonly inService: boolean };
}

type Engine = Services['engine'];
type On<P extends OnServer> = Scope<P, ChangeOutputs>;
type ChangeStep = Step<any, any>;

const before = <P extends OnServer>(on: On<P>) => output(on, 'check-server');

/**
 * The server as it is, held for this run; throws the refusal if `action` may not be done with it any more. A request
 * may wait, or be tried again long after, so that is looked at once more (A10.3).
 */
export async function enterServer(ctx: Ctx, on: Scope<OnServer, unknown>, action: ServerActionName): Promise<Before> {
  const { serverId } = on.parameters;
  const server = await lockServer(ctx, serverId);
  if (!server) return must(refuse(workflowRefusals, 'servers.unknown'));
  const heldByOther = server.heldBy === on.runId ? null : server.heldBy;
  const against = await objection(ctx, { ...server, heldBy: heldByOther }, action);
  if (against) throw new RefusalError(against);
  await holdServer(ctx, serverId, on.runId);
  const { address, connected } = await readServer(ctx, serverId);
  return {
    was: await serverSpec(ctx, serverId), wasRunning: server.state === 'running',
    publicAddress: connected ? bare(address) : null,
  };
}

/** Whether the contract of a server is in service: one whose term is over stays off (A10.3). */
export async function isInService(ctx: Ctx, serverId: string): Promise<boolean> {
  const server = await lockServer(ctx, serverId);
  return server !== undefined && (await contractOfItem(ctx, server.contractItemId)).state !== 'ended';
}

/**
 * While it is off for a run, it is watched by nobody (A4.4), with the cause given. One that is down already, and that
 * nobody switched off, stays an outage of the provider until it answers: asking for a restart doesn't heal the past.
 */
export async function pauseUnlessDown(ctx: Ctx, serverId: string, cause: OutageCause): Promise<void> {
  if (!await isDown(ctx, serverId)) await pauseWatch(ctx, serverId, cause);
}

/** It counts again what probes see, unless something else keeps it from answering: off, in rescue, or cut off. */
export async function resumeIfReachable(ctx: Ctx, serverId: string): Promise<void> {
  const { state, boot, connected } = await readServer(ctx, serverId);
  if (state === 'running' && boot === 'volume' && connected) await resumeWatch(ctx, serverId);
}

/** The way back of a first step that paused the watch: what was running is watched again. */
export const watchAgain = {
  record: async (ctx: Ctx, on: Scope<OnServer, ChangeOutputs>): Promise<void> => {
    if (on.outputs['check-server']?.wasRunning) await resumeIfReachable(ctx, on.parameters.serverId);
  },
};

interface StepWords {
  readonly stage: string;
  readonly clause: string;
}

/** Stops it if it ran: guest agent, ACPI, power. On the way back it runs again, unless its term ended meanwhile. */
export function stopStep(engine: Engine, words: StepWords): ChangeStep {
  const wanted = (on: On<OnServer>) => before(on).wasRunning;
  return {
    ...words, name: 'stop-server', title: { de: 'Server herunterfahren', en: 'Shut the server down' },
    act: async (on: On<OnServer>) => {
      if (wanted(on)) await engine.stopServer(on.command, on.parameters.serverId);
    },
    record: async (ctx: Ctx, on: On<OnServer>) => {
      if (wanted(on)) await setServerState(ctx, on.parameters.serverId, 'stopped');
      return {};
    },
    undo: runAgain(engine, wanted),
  };
}

/** Starts it where `wanted`, unless its term is over. */
export function startStep(
  engine: Engine, words: StepWords, wanted: (on: On<OnServer>) => boolean = (on) => before(on).wasRunning,
): ChangeStep {
  const { prepare, act, record } = runAgain(engine, wanted);
  return {
    ...words, name: 'start-server', title: { de: 'Server starten', en: 'Start the server' },
    prepare, act,
    record: async (ctx: Ctx, on: On<OnServer>) => {
      await record(ctx, on);
      return { inService: on.prepared };
    },
    undo: {
      act: async (on: On<OnServer>) => {
        if (wanted(on)) await engine.stopServer(on.command, on.parameters.serverId);
      },
      record: async (ctx: Ctx, on: On<OnServer>) => {
        if (wanted(on)) await setServerState(ctx, on.parameters.serverId, 'stopped');
      },
    },
  };
}

/**
 * A start that heeds the term (A10.3): whether the contract is in service is looked at before it and once more, under
 * the server's lock, after it. If it ended in between, the step is tried again and finds that it is to be off.
 */
function runAgain(engine: Engine, wanted: (on: On<OnServer>) => boolean) {
  return {
    prepare: (ctx: Ctx, on: On<OnServer>) => isInService(ctx, on.parameters.serverId),
    act: async (on: On<OnServer>) => {
      if (!wanted(on)) return;
      const { serverId } = on.parameters;
      await (on.prepared === true ? engine.startServer(on.command, serverId) : engine.stopServer(on.command, serverId));
    },
    record: async (ctx: Ctx, on: On<OnServer>) => {
      const { serverId } = on.parameters;
      if (await isInService(ctx, serverId) !== on.prepared) throw new Error('the contract ended meanwhile');
      if (wanted(on)) await setServerState(ctx, serverId, on.prepared === true ? 'running' : 'stopped');
    },
  };
}

/** Makes the engine's definition `wanted`, or again what it was. It holds from the server's next start. */
export function changeStep(
  engine: Engine, words: StepWords, wanted: (on: On<OnServer>) => ServerSpec,
): ChangeStep {
  return {
    ...words, name: 'change-server', title: { de: 'Server ändern', en: 'Change the server' },
    act: (on: On<OnServer>) => engine.changeServer(on.command, wanted(on)),
    undo: { act: (on: On<OnServer>) => engine.changeServer(on.command, before(on).was) },
  };
}

/** A guest that takes longer to answer is an outage; its monitor decides. */
const ANSWER_MILLISECONDS = 120_000;
const PROBE_PAUSE_MILLISECONDS = 200;

/**
 * Waits until the server answers from outside, so that its boot is still part of what was asked for; then its watch
 * goes on. It never fails: whether it answers is for its monitor to say.
 */
export function answerStep(engine: Engine, words: StepWords): ChangeStep {
  return {
    ...words, name: 'await-answer', title: { de: 'Auf Antwort warten', en: 'Wait for an answer' },
    act: async (on: On<OnServer>) => {
      const { publicAddress } = before(on);
      if (publicAddress === null || !output(on, 'start-server').inService) return { answered: false };
      return { answered: await answers(engine, on.parameters.serverId, publicAddress) };
    },
    record: async (ctx: Ctx, on: On<OnServer>) => resumeIfReachable(ctx, on.parameters.serverId),
    undo: { none: 'waiting changes nothing' },
  };
}

async function answers(engine: Engine, serverId: string, address: string): Promise<boolean> {
  const until = performance.now() + ANSWER_MILLISECONDS;
  while (performance.now() < until) {
    const seen = await engine.probe([address]).catch(() => null); // a failed look is no answer
    if (seen?.get(address) === 'up') return true;
    if ((await engine.readServer(serverId).catch(() => null))?.power === 'stopped') return false;
    await pause(PROBE_PAUSE_MILLISECONDS);
  }
  return false;
}
