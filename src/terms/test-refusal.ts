import { expect } from 'vitest';
import { calculate } from './calculate.ts';
import { termsRefusals } from './refusals.ts';

const codes = new Set(Object.keys(termsRefusals));

/** A refusal as the contract wants it: stable code, sentence, pointer; no trace of the program inside. */
export function expectError(id: string, input: unknown): { readonly code: string; readonly path: string } {
  const outcome = calculate(id, input);
  if (!('error' in outcome)) throw new Error(`${id} accepted ${JSON.stringify(input)?.slice(0, 200)}`);
  const { code, message, path } = outcome.error;
  expect(codes.has(code), code).toBe(true);
  expect(message).not.toMatch(/undefined|\bat .*\.ts|Error|\{\w+\}/);
  expect(path === '' || path.startsWith('/')).toBe(true);
  return { code, path };
}
