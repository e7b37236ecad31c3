import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { json, type Ctx } from '../../database/index.ts';
import { findPerson, type Person } from './find-person.ts';
import { keptOf, type KeptRecord } from './kept-records.ts';
import { findHold } from './legal-hold.ts';
import { privacyRefusals } from './refusals.ts';
import { wipePerson } from './wipe-person.ts';

/**
 * promise A13: erases a person on request (Art. 17 GDPR): an account or a contact with everything that is the same
 * person. What the law keeps stays and is named with its norm and last day. Refused under a legal hold, and for the
 * last named contact of a running contract: without one nobody could be told anything (A3 (3)). Answers with the
 * record's id.
 */
export async function erasePerson(ctx: Ctx, subjectId: string, reason: string): Promise<Result<string>> {
  const person = await findPerson(ctx, subjectId);
  if (!person.ok) return person;
  const hold = await findHold(ctx, person.value.tenants);
  if (hold) return refuse(privacyRefusals, 'privacy.legal_hold', hold);
  const last = await lastContactOf(ctx, person.value);
  if (last) return refuse(privacyRefusals, 'privacy.last_contact', last);
  const kept = await keptOf(ctx, person.value);
  const erased = await wipePerson(ctx, person.value);
  return ok(await recordErasure(ctx, { tenant: await tenantOf(ctx, person.value), subjectId, reason, erased, kept }));
}

/** The proof that it was done, and of what was not. */
export async function recordErasure(ctx: Ctx, erasure: {
  readonly tenant: string;
  readonly subjectId: string;
  readonly reason: string;
  readonly erased: Readonly<Record<string, number>>;
  readonly kept: readonly KeptRecord[];
}): Promise<string> {
  const id = newId('erasure', ctx.clock);
  await ctx.tx.insertInto('erasure')
    .values({ id, ...erasure, erased: json(erasure.erased), kept: json(erasure.kept) }).execute();
  return id;
}

/** Where the record lies: with the first organisation that knew the person. */
async function tenantOf(ctx: Ctx, { tenants }: Person): Promise<string> {
  const row = await ctx.tx.selectFrom('organisation').select('id').where('id', 'in', tenants).orderBy('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A customer with a running contract that would be left without a named contact; null: none. */
async function lastContactOf(
  ctx: Ctx, { contactIds }: Person,
): Promise<{ readonly name: string; readonly contract: string } | null> {
  if (contactIds.length === 0) return null;
  const row = await ctx.tx.selectFrom('contact').innerJoin('organisation', 'organisation.id', 'contact.organisationId')
    .innerJoin('contract', 'contract.tenant', 'organisation.id')
    .select(['organisation.name', 'contract.number as contract'])
    .where('contact.id', 'in', contactIds).where('named', '=', true).where('leftAt', 'is', null)
    .where('contract.state', '<>', 'ended')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('contact as other').select('other.id')
      .whereRef('other.organisationId', '=', 'organisation.id').where('other.named', '=', true)
      .where('other.leftAt', 'is', null).where('other.id', 'not in', contactIds))))
    .limit(1).executeTakeFirst();
  return row ?? null;
}
