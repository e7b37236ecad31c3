import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { ERASED } from './erased.ts';
import { privacyRefusals } from './refusals.ts';

/** Everything by which the program knows somebody. */
export interface Person {
  readonly accountIds: readonly string[];
  readonly contactIds: readonly string[];
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** Where any of it lies. */
  readonly tenants: readonly string[];
}

interface Known {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly email: string;
}

/**
 * The person an account or a contact stands for, with all accounts and contacts that are the same person: linked to the
 * account, or of the same name and address. One address alone proves nothing: a firm's mailbox has many readers.
 */
export async function findPerson(ctx: Ctx, subjectId: string): Promise<Result<Person>> {
  const first = await accountOf(ctx, subjectId) ?? await contactOf(ctx, subjectId);
  if (!first) return refuse(privacyRefusals, 'privacy.unknown_person');
  if (first.name === ERASED) return refuse(privacyRefusals, 'privacy.already_erased');
  const address = first.email.toLowerCase();
  const accounts = await ctx.tx.selectFrom('account').select(['id', 'tenant', 'name', 'email'])
    .where('kind', '=', 'human')
    .where((eb) => eb.or([
      eb('id', 'in', first.accountIds),
      eb.and([eb('name', '=', first.name), eb(eb.fn<string>('lower', ['email']), '=', address)]),
    ])).execute();
  const accountIds = accounts.map(({ id }) => id);
  const contacts = await ctx.tx.selectFrom('contact').select(['id', 'tenant', 'name', 'email'])
    .where((eb) => eb.or([
      eb('id', '=', subjectId), eb('accountId', 'in', [...accountIds, subjectId]),
      eb.and([eb('name', '=', first.name), eb(eb.fn<string>('lower', ['email']), '=', address)]),
    ])).execute();
  const memberships = await ctx.tx.selectFrom('membership').select('tenant')
    .where('accountId', 'in', [...accountIds, subjectId]).execute();
  const person = gather(accounts.map((row) => ({ ...row, email: row.email ?? '' })), contacts);
  return ok({ ...person, tenants: [...new Set([...person.tenants, ...memberships.map(({ tenant }) => tenant)])] });
}

/** Accounts and contacts as one person, or as the people of one customer. */
export function gather(accounts: readonly Known[], contacts: readonly Known[]): Person {
  const all = [...accounts, ...contacts];
  const distinct = (values: readonly string[]) =>
    [...new Set(values)].filter((value) => value !== '' && value !== ERASED);
  return {
    accountIds: accounts.map(({ id }) => id), contactIds: contacts.map(({ id }) => id),
    names: distinct(all.map(({ name }) => name)), emails: distinct(all.map(({ email }) => email.toLowerCase())),
    tenants: distinct(all.map(({ tenant }) => tenant)),
  };
}

interface First {
  readonly name: string;
  readonly email: string;
  /** Never empty, since SQL has no empty `in ()`. */
  readonly accountIds: readonly string[];
}

async function accountOf(ctx: Ctx, id: string): Promise<First | undefined> {
  const row = await ctx.tx.selectFrom('account').select(['name', 'email']).where('id', '=', id)
    .where('kind', '=', 'human').executeTakeFirst();
  return row && { name: row.name, email: row.email ?? '', accountIds: [id] };
}

async function contactOf(ctx: Ctx, id: string): Promise<First | undefined> {
  const row = await ctx.tx.selectFrom('contact').select(['name', 'email', 'accountId']).where('id', '=', id)
    .executeTakeFirst();
  return row && { name: row.name, email: row.email, accountIds: [row.accountId ?? id] };
}
