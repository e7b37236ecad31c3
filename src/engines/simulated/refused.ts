import type { EngineErrorKind } from '../../modules/compute/ports.ts';

/** Why the world does not do what is wished, in the words of the port. */
export interface Refused {
  readonly kind: EngineErrorKind;
  readonly message: string;
}

export function refused(kind: EngineErrorKind, message: string): Refused {
  return { kind, message };
}

export function isRefused(value: unknown): value is Refused {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === 2 && 'kind' in value && 'message' in value;
}
