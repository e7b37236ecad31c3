import type { Ctx } from '../../database/index.ts';
import type { Language } from '../../kernel/text.ts';

/** An account as the use cases of this module need it. */
export interface Account {
  readonly id: string;
  /** The organisation it was made in. */
  readonly tenant: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly totpSecret: Buffer | null;
}

const columns = [
  'id', 'tenant', 'name', 'email', 'emailVerifiedAt', 'language', 'passwordHash', 'totpSecret', 'totpConfirmedAt',
] as const;

/** Addresses are compared without case, and kept so. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** What stands behind the @ of a normal address. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** The person who signs in with `email`, if there is one whose account is active. */
export async function findAccount(ctx: Ctx, email: string): Promise<Account | undefined> {
  const row = await humans(ctx).where((eb) => eb(eb.fn<string>('lower', ['email']), '=', normalEmail(email)))
    .executeTakeFirst();
  return row && toAccount(row);
}

/** Whether any account, active or not, has this address. */
export async function isEmailTaken(ctx: Ctx, email: string): Promise<boolean> {
  const row = await ctx.tx.selectFrom('account').select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', normalEmail(email))).executeTakeFirst();
  return row !== undefined;
}

/** The active account of a person by its id. */
export async function readAccount(ctx: Ctx, id: string): Promise<Account | undefined> {
  const row = await humans(ctx).where('id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}

/** The caller's own account. That there is one, the server has seen to (permit.ts). */
export async function ownAccount(ctx: Ctx): Promise<Account> {
  const account = ctx.account === undefined ? undefined : await readAccount(ctx, ctx.account);
  if (!account) throw new Error('an endpoint for persons was entered by somebody who is none');
  return account;
}

function humans(ctx: Ctx) {
  return ctx.tx.selectFrom('account').select(columns).where('kind', '=', 'human').where('state', '=', 'active');
}

type Row = Awaited<ReturnType<ReturnType<typeof humans>['executeTakeFirstOrThrow']>>;

function toAccount({ emailVerifiedAt, totpConfirmedAt, ...row }: Row): Account {
  return {
    ...row, email: row.email ?? '', language: row.language as Language, emailVerified: emailVerifiedAt !== null,
    totpSecret: totpConfirmedAt === null ? null : row.totpSecret,
  };
}
