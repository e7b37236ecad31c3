import { existsSync } from 'node:fs';
import { newId } from '../../kernel/ids.ts';
import { roleWords } from '../../kernel/role-words.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Text } from '../../kernel/text.ts';
import type { Database } from '../../database/index.ts';
import { loadCast } from './load-cast.ts';
import { readCast } from './read-cast.ts';
import { signInsFile, writeSignIns, type SignIn } from './sign-ins.ts';

export interface CastOptions {
  readonly dataDirectory: string;
  readonly sealKey: Buffer;
  readonly clock: Clock;
  /** Whether the operator wants it, where there is nothing yet. */
  readonly wantsCast: boolean;
  readonly tell: (line: string) => void;
}

/** Offers the demo's provider and customers to an installation that has nothing yet, and tells how they sign in. */
export async function offerCast(db: Database, options: CastOptions): Promise<void> {
  const { dataDirectory, sealKey, clock, wantsCast, tell } = options;
  const there = await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst();
  if (there) {
    if (existsSync(signInsFile(dataDirectory))) tell('Sign-ins of the demo’s people: ./hafenamt admin sign-ins');
    return;
  }
  if (!wantsCast) return;
  const caller = { actor: 'system:cast', cause: 'first start', correlation: newId('correlation', clock), clock };
  const signIns = await loadCast(db, caller, sealKey, readCast(), (all) => writeSignIns(dataDirectory, all));
  tell('The demo’s provider and customers are in. They sign in with:');
  for (const line of tabulate(signIns)) tell(line);
  tell(`Those marked * show a second factor: ./hafenamt admin one-time-code EMAIL. All kept in ${signInsFile(dataDirectory)}.`);
}

/** One line a person: organisation, roles in words, address, password. */
export function tabulate(signIns: readonly SignIn[]): string[] {
  const width = (read: (one: SignIn) => string) => Math.max(...signIns.map((one) => read(one).length));
  const [organisations, roles] = [width(({ organisation }) => organisation), width(rolesOf)];
  const emails = width(({ email }) => email);
  return signIns.map((one) => `  ${one.organisation.padEnd(organisations)}  ${rolesOf(one).padEnd(roles)}`
    + `  ${one.email.padEnd(emails)}  ${one.password}${one.totpSecret === null ? '' : ' *'}`);
}

function rolesOf({ roles }: SignIn): string {
  return roles.map((role) => (roleWords as Readonly<Record<string, Text>>)[role]?.en ?? role).join(', ');
}
