import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { expireOffer } from '../contracts/index.ts';
import { cancelDeadline } from '../deadlines/index.ts';
import { ERASED, ERASED_EMAIL } from './erased.ts';
import { recordErasure } from './erase-person.ts';
import { gather, type Person } from './find-person.ts';
import { keptOfCustomer, keptOf } from './kept-records.ts';
import { findHold, isHeld } from './legal-hold.ts';
import { privacyRefusals } from './refusals.ts';
import { unsent, wipePerson } from './wipe-person.ts';

/** Whether a customer may be deleted: no hold, every contract ended, its data gone, the last invoice written. */
export async function checkDeletable(ctx: Ctx, customerId: string): Promise<Result<{ readonly name: string }>> {
  const customer = await ctx.tx.selectFrom('organisation').select(['name', 'closedAt']).where('id', '=', customerId)
    .where('kind', '=', 'customer').forUpdate().executeTakeFirst();
  if (!customer) return refuse(privacyRefusals, 'privacy.unknown_customer');
  const { name } = customer;
  if (customer.closedAt) return refuse(privacyRefusals, 'privacy.customer_closed', { name });
  if (await isHeld(ctx, customerId)) {
    return refuse(privacyRefusals, 'privacy.legal_hold', { name, reason: (await findHold(ctx, [customerId]))?.reason });
  }
  const contracts = await ctx.tx.selectFrom('contract').select(['number', 'state']).where('tenant', '=', customerId)
    .where('state', '<>', 'ended').orderBy('number').execute();
  if (contracts.length > 0) {
    const left = contracts.map(({ number, state }) => `${number} (${state})`).join(', ');
    return refuse(privacyRefusals, 'privacy.contracts_left', { name, left });
  }
  const left = await whatIsLeft(ctx, customerId);
  return left.length > 0 ? refuse(privacyRefusals, 'privacy.data_left', { name, left: left.join(', ') }) : ok({ name });
}

/** Ids of what isn't gone yet: things, deletions without proof, runs and projects under way, duties to fulfil. */
async function whatIsLeft({ tx }: Ctx, tenant: string): Promise<string[]> {
  const left = [
    await tx.selectFrom('server').select('id').where('tenant', '=', tenant).where('state', '<>', 'deleted').execute(),
    await tx.selectFrom('backup').select('id').where('tenant', '=', tenant).where('state', '<>', 'deleted').execute(),
    await tx.selectFrom('deletion').select('id').where('tenant', '=', tenant).where('state', '<>', 'proved').execute(),
    await tx.selectFrom('run').select('id').where('tenant', '=', tenant)
      .where('state', 'not in', ['done', 'undone']).execute(),
    await tx.selectFrom('project').select('id').where('tenant', '=', tenant)
      .where('state', 'in', ['planned', 'in-work']).execute(),
    await tx.selectFrom('deadline').select('id').where('tenant', '=', tenant).where('state', '=', 'open')
      .where('action', 'in', ['invoice-month', 'contract-ends', 'delete-data']).execute(),
  ];
  return left.flat().map(({ id }) => id);
}

/**
 * promise A13: deletes a customer: its people and contacts become unrecognisable, whatever opens or tells something
 * ends, and it is closed. The organisation stays with what the law keeps: its invoices and letters, whose record names
 * the norms and the last days. Answers with the id of that record.
 */
export async function deleteCustomer(ctx: Ctx, customerId: string): Promise<Result<string>> {
  const deletable = await checkDeletable(ctx, customerId);
  if (!deletable.ok) return deletable;
  await endOffers(ctx, customerId);
  const people = await peopleOf(ctx, customerId);
  const kept = [...await keptOfCustomer(ctx, customerId), ...await keptOf(ctx, people)];
  const erased = await wipePerson(ctx, people);
  await endWhatOpens(ctx, customerId);
  await ctx.tx.updateTable('organisation').set({ closedAt: ctx.now }).where('id', '=', customerId).execute();
  return ok(await recordErasure(ctx, {
    tenant: customerId, subjectId: customerId, reason: 'Löschung des Kunden', erased, kept,
  }));
}

async function endOffers(ctx: Ctx, tenant: string): Promise<void> {
  const offers = await ctx.tx.selectFrom('offer').select('id').where('tenant', '=', tenant).where('state', '=', 'open')
    .execute();
  for (const { id } of offers) {
    await expireOffer(ctx, id);
    await cancelDeadline(ctx, id, 'offer-expires', { de: 'Kunde gelöscht', en: 'customer deleted' });
  }
}

/** All its contacts, and the people whose only organisation it is; who belongs to another one as well stays there. */
async function peopleOf(ctx: Ctx, tenant: string): Promise<Person> {
  const accounts = await ctx.tx.selectFrom('account').select(['id', 'tenant', 'name', 'email', 'kind'])
    .where((eb) => eb('id', 'in', eb.selectFrom('membership').select('accountId').where('tenant', '=', tenant)))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('membership').select('membership.id')
      .whereRef('accountId', '=', 'account.id').where('membership.tenant', '<>', tenant)
      .where('endedAt', 'is', null)))).execute();
  const contacts = await ctx.tx.selectFrom('contact').select(['id', 'tenant', 'name', 'email'])
    .where('tenant', '=', tenant).execute();
  const { tenants: _, ...person } = gather(accounts.map((row) => ({ ...row, email: row.email ?? '' })), contacts);
  return { ...person, tenants: [tenant] };
}

async function endWhatOpens({ tx, now, actor }: Ctx, tenant: string): Promise<void> {
  const ended = { endedAt: now };
  // Links and mails to people who never came.
  await tx.updateTable('oneTimeLink').set((eb) => ({
    email: ERASED, usedAt: eb.fn.coalesce('usedAt', eb.val(now)),
  })).where('tenant', '=', tenant).execute();
  await tx.updateTable('mail').set((eb) => ({ recipient: ERASED_EMAIL, body: '', lastAnswer: null, state: unsent(eb) }))
    .where('tenant', '=', tenant).where('declarationId', 'is', null).execute();
  await tx.updateTable('membership').set(ended).where('tenant', '=', tenant).where('endedAt', 'is', null).execute();
  await tx.updateTable('apiKey').set({ revokedAt: now }).where('tenant', '=', tenant).where('revokedAt', 'is', null)
    .execute();
  await tx.updateTable('ssoConnection').set({ state: 'off' }).where('tenant', '=', tenant)
    .where('state', '=', 'active').execute();
  await tx.updateTable('webhook').set({ state: 'deleted' }).where('tenant', '=', tenant)
    .where('state', '<>', 'deleted').execute();
  await tx.updateTable('supportAccess').set({ ...ended, endedBy: actor }).where('tenant', '=', tenant)
    .where('endedAt', 'is', null).where('untilAt', '>', now).execute();
  await tx.updateTable('mfaExemption').set({ state: 'revoked', decidedAt: now, decidedBy: actor })
    .where('tenant', '=', tenant).where('state', 'in', ['offered', 'accepted']).execute();
  await tx.updateTable('contactWait').set({ untilAt: now }).where('tenant', '=', tenant).where('untilAt', 'is', null)
    .execute();
}
