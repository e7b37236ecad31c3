import type { Fault, Op } from './faults.ts';
import type { Refused } from './refused.ts';

/** What the process can be asked beside the operations of the port. No fault strikes it. */
export type ControlOp = 'hello' | 'set-faults' | 'read-strikes' | 'set-boot-time' | 'set-inventory' | 'fail-target'
  | 'pass-traffic' | 'peer-reaches';

/**
 * One line from client to process. Commands carry id, key, fence and specification; reads carry what they ask for
 * in `ask`; a customer's login stands in `login`.
 */
export interface Request {
  /** Number of the request on its connection; the answer repeats it. */
  readonly n: number;
  readonly op: Op | ControlOp;
  readonly id?: string;
  readonly key?: string;
  readonly fence?: number;
  readonly spec?: unknown;
  readonly ask?: Ask;
  readonly login?: { readonly address: string; readonly publicKey: string };
  readonly faults?: readonly Fault[];
}

export interface Ask {
  readonly path?: string;
  readonly serverId?: string;
  readonly addresses?: readonly string[];
  readonly port?: number;
  readonly milliseconds?: number;
  readonly os?: 'linux' | 'windows';
  readonly nicIds?: readonly string[];
  /** Of a peer of a VPN. */
  readonly publicKey?: string;
  /** Bytes. */
  readonly toGuest?: number;
  readonly fromGuest?: number;
}

/** One line back: a value, a refusal, or the sign that the answer is to be taken as lost. */
export type Answer =
  | { readonly n: number; readonly value: unknown }
  | { readonly n: number; readonly error: Refused }
  | { readonly n: number; readonly lost: true };

/** Which requests a process understands, and what its effect log means; a process of another version is replaced. */
export const VERSION = '3';

export interface Hello {
  /** Absent in the first version. */
  readonly version?: string;
  readonly pid: number;
  readonly directory: string;
}

/** Bytes of one line; a longer one ends its connection. A file written in a pretended guest has to fit in. */
export const LINE_BYTES = 16 * 1024 * 1024;

/** Splits what a socket delivers into lines, keeping an unfinished one for the next piece; null if it grew too long. */
export function lineReader(): (piece: string) => string[] | null {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    return rest.length > LINE_BYTES ? null : lines;
  };
}
