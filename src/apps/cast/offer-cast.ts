import { newId } from '../../kernel/ids.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../database/index.ts';
import { loadCast } from './load-cast.ts';
import { readCast } from './read-cast.ts';
import { signInsFile, writeSignIns, type SignIn } from './sign-ins.ts';

export interface CastOptions {
  readonly dataDirectory: string;
  readonly sealKey: Buffer;
  readonly clock: Clock;
  /** Whether the operator wants it; asked only where there is nothing yet. */
  readonly wantsCast: () => Promise<boolean>;
  readonly tell: (line: string) => void;
}

/** Offers the demo's provider and customers to an installation that has nothing yet, and tells how they sign in. */
export async function offerCast(db: Database, options: CastOptions): Promise<void> {
  const { dataDirectory, sealKey, clock, wantsCast, tell } = options;
  const there = await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst();
  if (there || !(await wantsCast())) return;
  const caller = { actor: 'system:cast', cause: 'first start', correlation: newId('correlation', clock), clock };
  const signIns = await loadCast(db, caller, sealKey, readCast(), (all) => writeSignIns(dataDirectory, all));
  tell('The demo’s provider and customers are in. They sign in with:');
  for (const line of tabulate(signIns)) tell(line);
  tell(`Those marked * show a second factor: ./hafenamt admin one-time-code EMAIL. All kept in ${signInsFile(dataDirectory)}.`);
}

/** One line a person: organisation, address, password. */
export function tabulate(signIns: readonly SignIn[]): string[] {
  const width = (read: (one: SignIn) => string) => Math.max(...signIns.map((one) => read(one).length));
  const [organisations, emails] = [width(({ organisation }) => organisation), width(({ email }) => email)];
  return signIns.map(({ organisation, email, password, totpSecret }) =>
    `  ${organisation.padEnd(organisations)}  ${email.padEnd(emails)}  ${password}${totpSecret === null ? '' : ' *'}`);
}
