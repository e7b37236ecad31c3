import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { notify } from './account-mail.ts';
import { readAccount } from './accounts.ts';
import { readPerson } from './people.ts';
import { identityRefusals } from './refusals.ts';
import { revokeSessionsOf } from './sessions.ts';
import { belongsOnlyTo } from './store.ts';

/**
 * Takes away the second factors of a person who lost them: authenticator app, passkeys, recovery codes, sessions. The
 * password stays; with it the person sets up new ones where one is a must. An account that acts for other organisations
 * too is reset by the provider only: a customer could else weaken the door to somebody else's house.
 */
export async function resetFactors(
  ctx: Ctx, organisationId: string, accountId: string,
): Promise<Result<{ id: string }>> {
  const person = await readPerson(ctx, organisationId, accountId);
  if (!person.ok) return person;
  const account = await readAccount(ctx, accountId);
  if (!account) return refuse(identityRefusals, 'identity.unknown_person');
  const isOurs = account.tenant === organisationId && await belongsOnlyTo(ctx, accountId, organisationId);
  if (ctx.reach !== 'all' && !isOurs) return refuse(identityRefusals, 'identity.account_acts_elsewhere');
  await ctx.tx.updateTable('account').set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where('id', '=', accountId).execute();
  await ctx.tx.updateTable('passkey').set({ removedAt: ctx.now }).where('accountId', '=', accountId)
    .where('removedAt', 'is', null).execute();
  await ctx.tx.updateTable('recoveryCode').set({ replacedAt: ctx.now }).where('accountId', '=', accountId)
    .where('replacedAt', 'is', null).execute();
  await revokeSessionsOf(ctx, accountId);
  await notify(ctx, account, 'factors-reset');
  return ok({ id: accountId });
}
