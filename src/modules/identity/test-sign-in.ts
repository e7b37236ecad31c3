import { randomBytes } from 'node:crypto';
import { sql, type Updateable } from 'kysely';
import { FrozenClock } from '../../kernel/clock.ts';
import { must, ok, type Result } from '../../kernel/result.ts';
import { transaction, type Ctx, type DB } from '../../database/index.ts';
import { testDatabase } from '../../database/test-database.ts';
import { hashPassword } from './passwords.ts';
import type { Role } from './permissions.ts';
import { seal } from './seal.ts';
import { identifySession } from './sessions.ts';
import type { IdentitySettings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { showSecondFactor } from './show-second-factor.ts';
import { makeAccount, makeOrganisation } from './test-people.ts';
import { newTotp, totpCode, totpPurpose } from './totp.ts';

export const PASSWORD = 'weinberg kette lampe';
export const visit = {
  address: '203.0.113.7', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
};

export type SignInBench = Awaited<ReturnType<typeof openSignInBench>>;

/** For tests: a provider and a customer on a database of their own, and the doors into it. */
export async function openSignInBench(given: Partial<IdentitySettings> = {}) {
  const database = await testDatabase();
  const { db } = database;
  const clock = new FrozenClock('2026-07-01T08:00:00Z');
  const settings: IdentitySettings = {
    origin: 'https://portal.example', rpName: 'Torhaus IT', sealKey: randomBytes(32), ...given,
  };
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock };

  /** As a public endpoint: nobody yet, who may find anybody. */
  const inPublic = <T>(work: (ctx: Ctx) => Promise<Result<T>>) => transaction(db, { ...caller, reach: 'all' }, work);
  /** As an endpoint for oneself: own rows, and nothing else. */
  const inPerson = <T>(account: string, work: (ctx: Ctx) => Promise<Result<T>>) =>
    transaction(db, { ...caller, actor: `account:${account}`, account, reach: [] }, work);
  let people = 0;
  const asSystem = <T>(work: (ctx: Ctx) => Promise<T>) =>
    transaction(db, caller, async (ctx) => ok(await work(ctx))).then(must);

  const providerId = await asSystem((ctx) => makeOrganisation(ctx, 'provider', 'Torhaus IT GmbH'));
  const customerId = await asSystem((ctx) => makeOrganisation(ctx, 'customer', 'Weinkontor Pfalz GmbH'));
  const setAccount = (id: string, values: Updateable<DB['account']>) =>
    asSystem((ctx) => ctx.tx.updateTable('account').set(values).where('id', '=', id).execute());
  return {
    database, db, clock, settings, providerId, customerId, inPublic, inPerson, asSystem,
    /** An active person with PASSWORD and an address of its own. */
    person: async (organisation: string, roles: readonly Role[], name: string) => {
      const id = await asSystem((ctx) => makeAccount(ctx, organisation, roles, `${name} ${'x'.repeat(++people)}`));
      const email = `person.${people}@example.org`;
      await setAccount(id, { name, email, passwordHash: await hashPassword(PASSWORD), emailVerifiedAt: clock.now() });
      return { id, email };
    },
    /** Gives an account an authenticator app; returns what is in it. */
    giveTotp: async (id: string) => {
      const { secret } = newTotp('test', 'test');
      const sealed = seal(settings.sealKey, Buffer.from(secret), totpPurpose(id));
      await setAccount(id, { totpSecret: sealed, totpConfirmedAt: clock.now() });
      return { secret, code: () => totpCode(secret, clock.now()) };
    },
    signIn: (email: string, password = PASSWORD) => inPublic((ctx) => signIn(ctx, { email, password }, visit)),
    identify: (token: string) => identifySession(db, clock, token),
    /** Shows a second factor in the session a token opens. */
    show: async (token: string, method: 'totp' | 'recovery-code', code: string) => {
      const who = await identifySession(db, clock, token);
      if (!who?.session || who.account === null) throw new Error('no session');
      const { id: sessionId } = who.session;
      return inPerson(who.account, (ctx) => showSecondFactor(ctx, { method, code }, settings.sealKey, { sessionId }));
    },
    /** Every row of every table as text, to look for what must not be there. */
    everything: async () => {
      const { rows: tables } = await sql<{ name: string }>`select quote_ident(tablename) as name from pg_tables
        where schemaname = 'public'`.execute(database.ownerDb);
      const texts = await Promise.all(tables.map(async ({ name }) => {
        const { rows } = await sql<{ all: string | null }>`select string_agg(t::text, chr(10)) as all from
          ${sql.raw(name)} t`.execute(database.ownerDb);
        return rows[0]?.all ?? '';
      }));
      return texts.join('\n');
    },
    advance: (duration: { hours?: number; minutes?: number; seconds?: number }) =>
      clock.set(clock.now().add(duration).toString()),
  };
}
