import type { EngineErrorKind } from '../../modules/compute/ports.ts';
import type { ChangeOp } from './world.ts';

export type ReadOp =
  | 'read-server'
  | 'read-volume'
  | 'read-nic'
  | 'read-traffic'
  | 'read-firewall'
  | 'read-snapshot'
  | 'read-inventory'
  | 'read-images'
  | 'list-world'
  | 'read-guest'
  | 'read-agent'
  | 'read-health'
  | 'reach'
  | 'hash-guest-file'
  | 'read-backup'
  | 'probe'
  | 'ssh-banner'
  | 'read-file';

/** What a change of a server may come to: each can be struck on its own. */
type AttachOp = 'attach-volume' | 'detach-volume' | 'attach-nic' | 'detach-nic';

/** What nobody asks for. */
type OwnOp = 'raise-fence' | 'place-server' | 'set-inventory' | 'fail-target';

/** Everything a fault can strike. */
export type Op = Exclude<ChangeOp, OwnOp> | ReadOp | AttachOp;

/** What a fault does to the work and to its answer. */
interface Mode {
  readonly performs: boolean;
  /** Whether the delay stands before the work; otherwise it stands between the work and its answer. */
  readonly delaysWork: boolean;
  readonly answer: 'true' | 'error' | 'lost' | 'none';
}

export const modes = {
  /** Nothing is done, an error is answered. */
  'error-before': { performs: false, delaysWork: false, answer: 'error' },
  /** The work is done, the answer is lost: the caller sees `unknown` at once. */
  'drop-answer': { performs: true, delaysWork: false, answer: 'lost' },
  /** The work is done at once, the answer comes after the delay. */
  late: { performs: true, delaysWork: false, answer: 'true' },
  /** The work itself happens after the delay, perhaps when the caller has long given up. */
  'late-effect': { performs: true, delaysWork: true, answer: 'true' },
  /** The work is done, then an error is answered. */
  'fail-after-success': { performs: true, delaysWork: false, answer: 'error' },
  /** A wish that is already fulfilled is fulfilled again if it comes with another key. */
  duplicate: { performs: true, delaysWork: false, answer: 'true' },
  /** The request is swallowed: nothing is done, nothing is answered; the caller's patience ends it. */
  never: { performs: false, delaysWork: false, answer: 'none' },
} as const satisfies Record<string, Mode>;

export type FaultMode = keyof typeof modes;

export interface Fault {
  readonly op: Op | '*';
  /** Strikes only requests that carry this text anywhere: id, key, specification, host name. */
  readonly match?: string;
  readonly mode: FaultMode;
  /** How often it strikes; without it, until the faults are cleared. */
  readonly times?: number;
  readonly delayMilliseconds?: number;
  /** Strikes with this probability (0 … 1), drawn from a generator seeded with `seed` (a whole number, default 1). */
  readonly rate?: number;
  readonly seed?: number;
  /** The error that is answered; `failed` unless told. */
  readonly kind?: EngineErrorKind;
}

interface ArmedFault {
  readonly fault: Fault;
  struck: number;
  readonly draw: () => number;
}

/** The faults in force, and which of those summoned by name have struck their one time. */
export interface Faults {
  armed: readonly ArmedFault[];
  readonly struck: Set<string>;
}

export function noFaults(): Faults {
  return { armed: [], struck: new Set() };
}

/** Replaces all faults in force, and lets every `fails-once-at-…` strike again. */
export function setFaults(faults: Faults, list: readonly Fault[]): void {
  faults.struck.clear();
  faults.armed = list.map((fault) => ({
    fault,
    struck: 0,
    draw: seededDraw(fault.seed ?? 1),
  }));
}

/**
 * The fault that strikes a request, if any, and counts it. `ops` is what the request does, its own operation first;
 * `text` is everything it says of its thing, with the host name that belongs to. By name, `…fails-at-<op>…` strikes
 * always, `…fails-once-at-<op>…` once.
 */
export function strike(faults: Faults, ops: readonly Op[], text: string): Fault | null {
  for (const armed of faults.armed) {
    const { fault } = armed;
    if (armed.struck >= (fault.times ?? Infinity) || (fault.op !== '*' && !ops.includes(fault.op))) continue;
    if (fault.match !== undefined && !text.includes(fault.match)) continue;
    if (fault.rate !== undefined && armed.draw() >= fault.rate) continue;
    armed.struck += 1;
    return fault;
  }
  if (!text.includes('fails-')) return null;
  return ops.map((op) => strikeByName(faults, op, text)).find((fault) => fault !== null) ?? null;
}

function strikeByName(faults: Faults, op: Op, text: string): Fault | null {
  if (text.includes(`fails-at-${op}`)) return { op, mode: 'error-before' };
  const [, name] = new RegExp(`([\\w-]*fails-once-at-${op})`).exec(text) ?? [];
  if (name === undefined || faults.struck.has(name)) return null;
  faults.struck.add(name);
  return { op, mode: 'error-before' };
}

/** Mulberry32: a small generator whose draws (0 ≤ x < 1) are the same for the same seed on every machine. */
export function seededDraw(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
