import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { rolesFor, type Grants } from '../identity/index.ts';
import { partyRefusals } from './refusals.ts';

/**
 * promise H-roles: whose customer a new one becomes. The provider may say a reseller or itself (undefined); a reseller
 * registers its own, whatever it says.
 */
export function chooseSeller(
  ctx: Pick<Ctx, 'reach'>, { memberships }: Pick<Grants, 'memberships'>, wished: string | undefined,
): Result<string | undefined> {
  if (ctx.reach === 'all') return ok(wished);
  const allowed = rolesFor('customer:register', 'seller');
  const own = memberships
    .filter(({ kind, roles }) => kind === 'reseller' && roles.some((role) => allowed.includes(role)))
    .map(({ organisationId }) => organisationId);
  if (wished === undefined) return own.length === 1 ? ok(own[0]) : refuse(partyRefusals, 'parties.seller_needed');
  return own.includes(wished) ? ok(wished) : refuse(partyRefusals, 'parties.unknown_reseller', {}, '/sellerId');
}
