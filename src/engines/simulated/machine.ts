import { systemClock } from '../../kernel/clock.ts';
import type { ServerSpec } from '../../modules/compute/ports.ts';
import { modes, setFaults, strike, type Fault, type Faults, type Op } from './faults.ts';
import { guestFiles, filesOf } from './evolve.ts';
import { failTarget, setInventory } from './failover.ts';
import {
  bannerAt,
  hashGuestFile,
  listWorld,
  logIn,
  passTraffic,
  probe,
  reaches,
  readAgent,
  readBackup,
  readFirewall,
  readGuest,
  readHealth,
  readNic,
  readServer,
  readTraffic,
  readVolume,
} from './guest.ts';
import { imagesOf, readInventory, type PretendedInventory } from './inventory.ts';
import { VERSION, type Answer, type Ask, type ControlOp, type Hello, type Request } from './protocol.ts';
import { isRefused, refused, type Refused } from './refused.ts';
import { apply } from './rules.ts';
import { readSnapshot } from './snapshots.ts';
import { peerAt, untilAnswer, type Moment } from './topology.ts';
import { kindOf, type Effect, type Wish, type World } from './world.ts';

/** The state of the process. Faults and boot time die with it, the world does not. */
export interface Machine {
  readonly directory: string;
  readonly world: World;
  readonly faults: Faults;
  bootMilliseconds: number;
}

/** What a request led to. The effects are to be written before anything is answered. */
export interface Answered {
  readonly effects: readonly Effect[];
  /** Null: nothing is ever answered. */
  readonly answer: Answer | null;
  readonly afterMilliseconds: number;
  /** Work that is still to come, after the delay; it takes the place of the answer. */
  readonly later?: () => Answered;
}

interface Outcome {
  readonly effects: readonly Effect[];
  readonly value?: unknown;
  readonly error?: Refused | null;
}

/** Handles one request; `text` is its line as received, in which faults look for their `match`. */
export function handle(machine: Machine, request: Request, text: string): Answered {
  const { op, n } = request;
  if (isControl(op)) return answered(n, controls[op](machine, request));
  const fault = strike(machine.faults, opsOf(machine.world, request, op), `${text} ${hostnameOf(machine.world, request)}`);
  if (fault !== null) return struck(machine, request, fault);
  const wait = op === 'read-guest' || op === 'read-agent' || op === 'read-health' ? bootWait(machine, request) : 0;
  if (wait > 0) return postponed(wait, () => answered(n, perform(machine, request, false)));
  return answered(n, perform(machine, request, false));
}

/** The host name a request concerns, though it speaks of a volume, a nic or a copy only; empty if there is none yet. */
function hostnameOf({ names }: World, { id = '', spec }: Request): string {
  const serverId = (spec as { serverId?: string } | undefined)?.serverId ?? '';
  return names.get(id) ?? names.get(serverId) ?? '';
}

/** What a request does, in the words of faults: its operation, and what a change of a server comes to. */
function opsOf({ servers }: World, { op, id = '', spec }: Request, asked: Op): Op[] {
  const before = servers.get(id)?.spec;
  if (op !== 'change-server' || before === undefined) return [asked];
  const { volumeIds, nicIds } = spec as ServerSpec;
  const lacks = (some: readonly string[], all: readonly string[]) => !all.every((each) => some.includes(each));
  const comesTo: readonly (readonly [Op, boolean])[] = [
    ['attach-volume', lacks(before.volumeIds, volumeIds)],
    ['detach-volume', lacks(volumeIds, before.volumeIds)],
    ['attach-nic', lacks(before.nicIds, nicIds)],
    ['detach-nic', lacks(nicIds, before.nicIds)],
  ];
  return [asked, ...comesTo.flatMap(([each, is]) => (is ? [each] : []))];
}

function struck(machine: Machine, request: Request, fault: Fault): Answered {
  const { performs, delaysWork, answer } = modes[fault.mode];
  const afterMilliseconds = fault.delayMilliseconds ?? 0;
  const work = () => perform(machine, request, fault.mode === 'duplicate');
  if (delaysWork) return postponed(afterMilliseconds, () => answered(request.n, work()));
  const outcome = performs ? work() : { effects: [] };
  const summoned = refused(fault.kind ?? 'failed', `summoned: ${fault.mode} at ${request.op}`);
  const answers: Record<typeof answer, Answer | null> = {
    true: answered(request.n, outcome).answer,
    error: { n: request.n, error: summoned },
    lost: { n: request.n, lost: true },
    none: null,
  };
  return { effects: outcome.effects, answer: answers[answer], afterMilliseconds };
}

function answered(n: number, { effects, value, error }: Outcome): Answered {
  return { effects, answer: error ? { n, error } : { n, value: value ?? null }, afterMilliseconds: 0 };
}

function postponed(afterMilliseconds: number, later: () => Answered): Answered {
  return { effects: [], answer: null, afterMilliseconds, later };
}

function isControl(op: Op | ControlOp): op is ControlOp {
  return Object.hasOwn(controls, op);
}

const controls: Record<ControlOp, (machine: Machine, request: Request) => Outcome> = {
  hello: ({ directory }) => readOutcome({ version: VERSION, pid: process.pid, directory } satisfies Hello),
  'set-faults': ({ faults }, request) => readOutcome(setFaults(faults, request.faults ?? [])),
  'read-strikes': ({ faults }) => readOutcome(faults.armed.map(({ struck: count }) => count)),
  'set-boot-time': (machine, request) => {
    machine.bootMilliseconds = request.ask?.milliseconds ?? 0;
    return readOutcome(null);
  },
  'set-inventory': ({ world }, { spec }) => setInventory(world, spec as PretendedInventory, now()),
  'fail-target': ({ world }, { id = '' }) => failTarget(world, id, now()),
  'pass-traffic': ({ world }, { id = '', ask = {} }) => readOutcome(passTraffic(world, id, ask)),
  'peer-reaches': (machine, { id = '', ask: { publicKey = '', addresses: [address = ''] = [], port = 0 } = {} }) =>
    readOutcome(peerAt(machine.world, id, publicKey, address, port, momentOf(machine)) !== null),
};

function momentOf({ bootMilliseconds }: Machine): Moment {
  return { now: systemClock.now().epochMilliseconds, bootMilliseconds };
}

function now(): string {
  return systemClock.now().toString();
}

type Reader = (world: World, id: string, ask: Ask, moment: Moment) => unknown;

const readers: Readonly<Partial<Record<Op, Reader>>> = {
  'read-server': readServer,
  'read-volume': readVolume,
  'read-nic': readNic,
  'read-traffic': (world, _, { nicIds = [] }) => readTraffic(world, nicIds),
  'read-firewall': readFirewall,
  'read-snapshot': (world, id, { serverId = '' }) => readSnapshot(world, { id, serverId }),
  'read-inventory': readInventory,
  'read-images': ({ inventory }) => imagesOf(inventory),
  'list-world': listWorld,
  'read-guest': (world, id, _, moment) => readGuest(world, id, moment),
  'read-agent': (world, id, _, moment) => readAgent(world, id, moment),
  'read-health': (world, id, { os }, moment) => readHealth(world, id, os, moment),
  reach: (world, id, { addresses: [address = ''] = [], port = 0 }, moment) =>
    reaches(world, id, { address, port }, moment),
  'hash-guest-file': (world, id, { path = '' }, moment) => hashGuestFile(world, id, path, moment),
  'read-backup': readBackup,
  probe: (world, _, { addresses = [] }, moment) => probe(world, addresses, moment),
  'ssh-banner': (world, _, ask, moment) => bannerAt(world, ask, moment),
};

function perform(machine: Machine, request: Request, duplicate: boolean): Outcome {
  const { op, id = '', ask = {}, login } = request;
  const { world, bootMilliseconds } = machine;
  const instant = systemClock.now();
  const moment = { now: instant.epochMilliseconds, bootMilliseconds };
  const read = readers[op as Op];
  if (read !== undefined) return readOutcome(read(world, id, ask, moment));
  const options = { at: instant.toString(), duplicate, moment };
  if (!(op in kindOf) && op !== 'read-file') return { effects: [], error: refused('failed', `no operation ${op}`) };
  if (login === undefined) return apply(world, wishOf(request), options);
  const server = logIn(world, login.address, login.publicKey, moment);
  if (isRefused(server)) return { effects: [], error: server };
  const holder = guestFiles(server);
  if (op === 'read-file') return { effects: [], value: filesOf(world, holder).get(ask.path ?? '') ?? null };
  return apply(world, wishOf({ ...request, id: holder }), options);
}

function readOutcome(reading: unknown): Outcome {
  return isRefused(reading) ? { effects: [], error: reading } : { effects: [], value: reading };
}

function wishOf({ op, id = '', key = '', fence, spec }: Request): Wish {
  return { op, id, key, fence: fence ?? null, spec } as Wish;
}

/** How long a reading of the guest has to wait for its boot; 0 if it answers now or not within its timeout. */
function bootWait(machine: Machine, { id = '', ask }: Request): number {
  const wait = untilAnswer(machine.world, id, momentOf(machine));
  return wait <= (ask?.milliseconds ?? 0) ? wait : 0;
}
