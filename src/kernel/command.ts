/**
 * What every engine's port is made of: a command is a wish about a named thing, and an engine that cannot fulfil it
 * says which of six ways it failed. The rules stand in `modules/compute/ports.ts`.
 */

/** Identity of one wish: `key` is stable over retries of the same step, `fence` grows with each takeover. */
export interface Command {
  readonly key: string;
  readonly fence: number;
}

export type EngineErrorKind = 'fenced' | 'unknown' | 'conflict' | 'missing' | 'capacity' | 'failed';

/**
 * fenced: a newer worker holds this thing. unknown: it may or may not have happened; read back.
 * conflict: the id exists with another specification, or is in use. missing: something it builds on is
 * not there. capacity: the host is full. failed: it did not happen.
 */
export class EngineError extends Error {
  readonly kind: EngineErrorKind;
  constructor(kind: EngineErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.kind = kind;
  }
}
