import { UsageError } from './flags.ts';

export const DEFAULT_PORT = 8420;

/**
 * HAFENAMT_ORIGIN: what browsers call the program behind your proxy, which passkeys and links in mails are bound to.
 * Undefined: this machine.
 */
export function readOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text) return text;
  throw new UsageError(`HAFENAMT_ORIGIN “${text}” is no origin such as https://portal.example.de (no path, no slash at the end).`);
}
