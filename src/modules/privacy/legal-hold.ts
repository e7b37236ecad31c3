import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { lockFor, type Ctx } from '../../database/index.ts';
import { setDeadline, settleAlarmOf } from '../deadlines/index.ts';
import { privacyRefusals } from './refusals.ts';

export interface Hold {
  readonly reason: string;
  readonly setAt: Ctx['now'];
}

/** Of several tenants the first that is held, with its name; null: none. */
export async function findHold(ctx: Ctx, tenants: readonly string[]): Promise<{ name: string; reason: string } | null> {
  if (tenants.length === 0) return null;
  const row = await ctx.tx.selectFrom('legalHold').innerJoin('organisation', 'organisation.id', 'legalHold.tenant')
    .select(['organisation.name', 'reason']).where('legalHold.tenant', 'in', tenants).where('liftedAt', 'is', null)
    .limit(1).executeTakeFirst();
  return row ?? null;
}

/** Whether nothing of the tenant may be deleted now. Until this transaction ends, no hold is set or lifted. */
export async function isHeld(ctx: Ctx, tenant: string): Promise<boolean> {
  await lockFor(ctx, `legal hold ${tenant}`);
  return (await findHold(ctx, [tenant])) !== null;
}

/** The hold on a customer; null: none. */
export async function readHold(ctx: Ctx, customerId: string): Promise<Result<{ hold: Hold | null }>> {
  const customer = await findCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  const hold = await ctx.tx.selectFrom('legalHold').select(['reason', 'setAt']).where('tenant', '=', customerId)
    .where('liftedAt', 'is', null).executeTakeFirst();
  return ok({ hold: hold ?? null });
}

/**
 * From now on nothing of the customer is deleted: not at the end of its contracts, not on request, although it is owed
 * (Art. 17 (3) (e) GDPR, § 241 BGB). Refused when a deletion is under way already, which nobody can call back.
 */
export async function setHold(ctx: Ctx, customerId: string, reason: string): Promise<Result<{ hold: Hold }>> {
  const customer = await findCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  if (await isHeld(ctx, customerId)) return refuse(privacyRefusals, 'privacy.hold_exists', customer.value);
  const run = await ctx.tx.selectFrom('run').select('id').where('tenant', '=', customerId)
    .where('workflow', '=', 'delete-data').where('state', 'not in', ['done', 'undone']).executeTakeFirst();
  if (run) return refuse(privacyRefusals, 'privacy.deletion_under_way', { run: run.id });
  await ctx.tx.insertInto('legalHold').values({ id: newId('legalHold', ctx.clock), tenant: customerId, reason })
    .execute();
  return ok({ hold: { reason, setAt: ctx.now } });
}

/** What was held up while the hold lasted is due again at once. */
export async function liftHold(ctx: Ctx, customerId: string): Promise<Result<{ hold: null }>> {
  const customer = await findCustomer(ctx, customerId);
  if (!customer.ok) return customer;
  if (!await isHeld(ctx, customerId)) return refuse(privacyRefusals, 'privacy.no_hold', customer.value);
  await ctx.tx.updateTable('legalHold').set({ liftedAt: ctx.now }).where('tenant', '=', customerId)
    .where('liftedAt', 'is', null).execute();
  for (const deletion of await heldUp(ctx, customerId)) {
    await setDeadline(ctx, {
      tenant: customerId, clause: deletion.clause, subjectId: deletion.subjectId, action: 'delete-data',
      dueOn: ctx.today, at: 'start', because: deletion.because,
    });
    await settleAlarmOf(ctx, 'deletion-held', deletion.subjectId);
  }
  return ok({ hold: null });
}

/** Deadlines of deletions that came while the hold was set: fired, without a run that followed. */
async function heldUp(ctx: Ctx, customerId: string) {
  return ctx.tx.selectFrom('deadline').innerJoin('deletion', 'deletion.id', 'deadline.subjectId')
    .select(['deadline.clause', 'deadline.subjectId', 'deadline.because'])
    .where('deadline.tenant', '=', customerId).where('action', '=', 'delete-data')
    .where('deadline.state', '=', 'fired').where('deletion.state', '=', 'planned')
    .where('deadline.outcome', '=', HELD_UP.de).execute();
}

/** The outcome of a deadline that came to nothing because of a hold. */
export const HELD_UP = { de: 'Löschsperre: nicht gelöscht', en: 'Legal hold: not deleted' } satisfies Text;

export async function findCustomer(ctx: Ctx, customerId: string): Promise<Result<{ id: string; name: string }>> {
  const row = await ctx.tx.selectFrom('organisation').select(['id', 'name']).where('id', '=', customerId)
    .where('kind', '=', 'customer').executeTakeFirst();
  return row ? ok(row) : refuse(privacyRefusals, 'privacy.unknown_customer');
}
