import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { partyRefusals, readContact, showContact } from '../parties/index.ts';
import { readContract } from './read-contract.ts';
import { contractRefusals } from './refusals.ts';

/** Makes a contact one of a contract's; who is one already stays so. */
export async function putInCharge(
  ctx: Ctx, { contractId, tenant, contactId }: { contractId: string; tenant: string; contactId: string },
): Promise<void> {
  await ctx.tx.insertInto('contractContact')
    .values({ id: newId('contractContact', ctx.clock), tenant, contractId, contactId, fromAt: ctx.now })
    .onConflict((conflict) => conflict.columns(['contractId', 'contactId']).where('untilAt', 'is', null).doNothing())
    .execute();
}

/** promise A3.3: who is competent for a contract, since when, the first at the top. */
export async function listContractContacts(ctx: Ctx, contractId: string) {
  const contract = await ctx.tx.selectFrom('contract').select('id').where('id', '=', contractId).executeTakeFirst();
  if (!contract) return refuse(contractRefusals, 'contracts.unknown_contract');
  return ok(await ctx.tx.selectFrom('contractContact').innerJoin('contact', 'contact.id', 'contractContact.contactId')
    .select(['contact.id', 'contact.name', 'contact.email', 'contact.phone', 'contractContact.fromAt'])
    .where('contractContact.contractId', '=', contractId).where('contractContact.untilAt', 'is', null)
    .orderBy('contractContact.fromAt').orderBy('contact.id').execute());
}

/** Adds a contact of the customer to one of its contracts. */
export async function addContractContact(ctx: Ctx, contractId: string, contactId: string) {
  const contract = await readContract(ctx, contractId);
  if (!contract.ok) return contract;
  const { tenant } = contract.value;
  const contact = await readContact(ctx, tenant, contactId, '/contactId');
  if (!contact.ok) return contact;
  await putInCharge(ctx, { contractId, tenant, contactId });
  return listContractContacts(ctx, contractId);
}

/** Takes a contact off a contract; the last one stays (A3 (3)). */
export async function removeContractContact(ctx: Ctx, contractId: string, contactId: string) {
  const contract = await readContract(ctx, contractId); // locked: two may not take each other's last
  if (!contract.ok) return contract;
  const contacts = await listContractContacts(ctx, contractId);
  if (!contacts.ok) return contacts;
  const leaving = contacts.value.find(({ id }) => id === contactId);
  if (!leaving) return refuse(contractRefusals, 'contracts.not_in_charge');
  const { name } = leaving;
  const { number } = contract.value;
  if (contacts.value.length === 1) return refuse(contractRefusals, 'contracts.last_contact', { name, number });
  await ctx.tx.updateTable('contractContact').set({ untilAt: ctx.now }).where('contractId', '=', contractId)
    .where('contactId', '=', contactId).where('untilAt', 'is', null).execute();
  return listContractContacts(ctx, contractId);
}

export interface ContactChange {
  readonly email?: string;
  readonly phone?: string;
  /** The person no longer speaks for the customer. */
  readonly left?: true;
}

/** Keeps what is known of a contact current (A3 (3)). Who leaves is taken off the customer's contracts. */
export async function changeContact(ctx: Ctx, contactId: string, { left, ...change }: ContactChange) {
  const contact = await showContact(ctx, contactId);
  if (!contact.ok) return contact;
  const { name, leftAt } = contact.value;
  if (leftAt) return refuse(partyRefusals, 'parties.contact_left', { name });
  if (left) {
    const gone = await leaveContracts(ctx, contactId, name);
    if (!gone.ok) return gone;
  }
  await ctx.tx.updateTable('contact').set({ ...change, ...(left ? { leftAt: ctx.now } : {}) })
    .where('id', '=', contactId).execute();
  return showContact(ctx, contactId);
}

async function leaveContracts(ctx: Ctx, contactId: string, name: string): Promise<Result<void>> {
  const contracts = await ctx.tx.selectFrom('contract').select(['id', 'number'])
    .where('state', '<>', 'ended')
    .where('id', 'in', (eb) => eb.selectFrom('contractContact').select('contractId').where('contactId', '=', contactId)
      .where('untilAt', 'is', null))
    .orderBy('id').forUpdate().execute();
  for (const { id, number } of contracts) {
    const others = await ctx.tx.selectFrom('contractContact').select('id').where('contractId', '=', id)
      .where('contactId', '<>', contactId).where('untilAt', 'is', null).limit(1).executeTakeFirst();
    if (!others) return refuse(contractRefusals, 'contracts.last_contact', { name, number });
  }
  await ctx.tx.updateTable('contractContact').set({ untilAt: ctx.now }).where('contactId', '=', contactId)
    .where('untilAt', 'is', null).execute();
  return ok(undefined);
}
