import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** How one of the cast signs in. Made anew for each installation: nobody else's password opens it. */
const signIn = z.strictObject({
  organisation: z.string(), name: z.string(),
  /** Files of before have none. */
  roles: z.array(z.string()).default([]),
  email: z.string(), password: z.string(),
  /** Base 32; null where no second factor is asked. */
  totpSecret: z.string().nullable(),
});

export type SignIn = z.output<typeof signIn>;

export function signInsFile(dataDirectory: string): string {
  return join(dataDirectory, 'sign-ins.yaml');
}

/** Keeps the sign-ins where only this user reads them. */
export function writeSignIns(dataDirectory: string, signIns: readonly SignIn[]): void {
  const file = signInsFile(dataDirectory);
  writeFileSync(file, stringify(signIns), { mode: 0o600 });
  chmodSync(file, 0o600);
}

/** The sign-ins of the cast of this installation; none if it has none. */
export function readSignIns(dataDirectory: string): SignIn[] {
  const file = signInsFile(dataDirectory);
  return existsSync(file) ? z.array(signIn).parse(parse(readFileSync(file, 'utf8'))) : [];
}
