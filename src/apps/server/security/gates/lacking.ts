import type { Permission } from '../../../../modules/identity/index.ts';
import { issueKey, revokeApiKey } from '../../../../modules/identity/api-keys.ts';
import { openSession } from '../../../../modules/identity/sessions.ts';
import { asSystem, makeAccount } from '../../../../modules/identity/test-people.ts';
import type { Person } from './make-people.ts';
import { bearer, browser } from './requests.ts';
import { memberOfNothing, nobodyWith, scoped, stranger, unfinished, type Lacking } from './role-matrix.ts';
import type { World } from './two-tenants.ts';

const VISIT = { address: '127.0.0.1', userAgent: 'Firefox/140.0 Linux' };
const SCOPE: Permission = 'server:read';

/** Callers who were somebody once, or are not yet: each lacks one thing. */
export async function makeLacking(world: World): Promise<Lacking[]> {
  const { database: { db }, clock, organisations: { a, provider } } = world;
  const owner = world.people.get('a owner') as Person;
  const made = await asSystem(db, clock, async (ctx) => {
    const key = (expiresAt: typeof ctx.now | null, scopes: Permission[] | null = null) =>
      issueKey(ctx, { tenant: a, accountId: owner.account, name: 'Schlüssel', scopes, expiresAt });
    const session = (id: string, tenant: string, isFinished: boolean) =>
      openSession(ctx, { id, tenant }, VISIT, { isFinished, isProved: false });
    const [expired, revoked, narrow] = [await key(ctx.now), await key(null), await key(null, [SCOPE])];
    await revokeApiKey(ctx, revoked.id);
    const calendar = await issueKey(ctx, { tenant: a, accountId: owner.account, name: 'Kalender', kind: 'calendar' });
    const bare = await makeAccount(ctx, provider, ['management'], 'Ohne Faktor');
    const gone = await makeAccount(ctx, a, ['owner'], 'Gegangen');
    const disabled = await makeAccount(ctx, a, ['owner'], 'Gesperrt');
    const [goneKey, disabledKey] = [
      await issueKey(ctx, { tenant: a, accountId: gone, name: 'weg' }),
      await issueKey(ctx, { tenant: a, accountId: disabled, name: 'zu' }),
    ];
    const ended = await session(disabled, a, true);
    await ctx.tx.updateTable('membership').set({ endedAt: ctx.now }).where('accountId', '=', gone).execute();
    await ctx.tx.updateTable('account').set({ state: 'disabled' }).where('id', '=', disabled).execute();
    const over = await session(owner.account, a, true);
    await ctx.tx.updateTable('session').set({ revokedAt: ctx.now }).where('accountId', '=', owner.account)
      .where('secondFactorAt', 'is', null).execute();
    return {
      expired, revoked, narrow, calendar, goneKey, disabledKey, ended, over,
      enrolment: await session(bare, provider, false), secondFactor: await session(owner.account, a, false),
    };
  });
  return [
    stranger,
    unfinished('second-factor', made.secondFactor),
    unfinished('enrolment', made.enrolment),
    scoped(SCOPE, made.narrow.token, owner),
    memberOfNothing(bearer(made.goneKey.token)),
    nobodyWith('an expired key', bearer(made.expired.token)),
    nobodyWith('a revoked key', bearer(made.revoked.token)),
    nobodyWith('a key for a calendar', bearer(made.calendar.token)),
    nobodyWith('a key of a disabled account', bearer(made.disabledKey.token)),
    nobodyWith('a session of a disabled account', browser(made.ended)),
    nobodyWith('a session that was ended', browser(made.over)),
    nobodyWith('a key that never was', bearer(`hfn_${'A'.repeat(43)}`)),
  ];
}
