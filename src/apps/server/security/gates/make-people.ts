import { newId } from '../../../../kernel/ids.ts';
import type { FrozenClock } from '../../../../kernel/clock.ts';
import { json, type Database } from '../../../../database/index.ts';
import { partyRoles, staffRoles, type Role } from '../../../../modules/identity/index.ts';
import { issueKey } from '../../../../modules/identity/api-keys.ts';
import { openSession } from '../../../../modules/identity/sessions.ts';
import { asSystem, makeAccount } from '../../../../modules/identity/test-people.ts';
import type { Organisations } from './build-lives.ts';

/** Somebody with one role in one organisation, an API key that may do whatever the role may, and a browser session. */
export interface Person {
  readonly name: string;
  readonly organisation: keyof Organisations;
  readonly role: Role;
  readonly account: string;
  readonly key: string;
  readonly session: string;
}

/** `a owner`, `provider auditor`, … */
export type People = ReadonlyMap<string, Person>;

const VISIT = { address: '127.0.0.1', userAgent: 'Firefox/140.0 Linux' };

/** One person for every role there is, in every organisation. */
export async function makePeople(db: Database, clock: FrozenClock, organisations: Organisations): Promise<People> {
  const people = new Map<string, Person>();
  for (const [organisation, id] of Object.entries(organisations) as [keyof Organisations, string][]) {
    for (const role of organisation === 'provider' ? staffRoles : partyRoles) {
      const name = `${organisation} ${role}`;
      const made = await asSystem(db, clock, async (ctx) => {
        const account = await makeAccount(ctx, id, [role], name);
        const { token: key } = await issueKey(ctx, { tenant: id, accountId: account, name: role });
        const session = await openSession(ctx, { id: account, tenant: id }, VISIT, { isFinished: true, isProved: true });
        // Its second factor was shown, so it has one.
        await ctx.tx.insertInto('passkey').values({
          id: newId('passkey', ctx.clock), tenant: id, accountId: account, name: 'Schlüssel', transports: ['usb'],
          credentialId: `credential of ${name}`, publicKey: Buffer.from(`public key of ${name}`), counter: 0n,
        }).execute();
        await ctx.tx.insertInto('challenge').values({
          id: newId('challenge', ctx.clock), accountId: account, kind: 'passkey-registration',
          data: json({ challenge: `challenge of ${name}` }), expiresAt: ctx.now.add({ minutes: 5 }),
        }).execute();
        return { account, key, session };
      });
      people.set(name, { name, organisation, role, ...made });
    }
    await asSystem(db, clock, async (ctx) => {
      const account = await makeAccount(ctx, id, [organisation === 'provider' ? 'auditor' : 'reader'], 'Programm', 'service');
      await issueKey(ctx, { tenant: id, accountId: account, name: 'Programm' });
    });
  }
  return people;
}
