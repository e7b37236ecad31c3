import { newId, type IdOf } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';
import { normalEmail } from './accounts.ts';
import { hashPassword } from './passwords.ts';
import type { Role } from './permissions.ts';
import { seal } from './seal.ts';
import { totpPurpose } from './totp.ts';

export interface NewPerson {
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly password: string;
  /** Base 32; without one the person sets up a second factor at the first sign-in, if one is a must. */
  readonly totpSecret?: string;
}

/** Adds a person whom nobody has to invite: whoever sits at the machine vouches for the address. */
export async function addPerson(ctx: Ctx, person: NewPerson, sealKey: Buffer): Promise<IdOf<'account'>> {
  const id = newId('account', ctx.clock);
  const { organisationId: tenant, totpSecret } = person;
  await ctx.tx.insertInto('account').values({
    id, tenant, kind: 'human', name: person.name, email: normalEmail(person.email), emailVerifiedAt: ctx.now,
    state: 'active', passwordHash: await hashPassword(person.password),
    ...(totpSecret
      ? { totpSecret: seal(sealKey, Buffer.from(totpSecret), totpPurpose(id)), totpConfirmedAt: ctx.now } : {}),
  }).execute();
  await ctx.tx.insertInto('membership')
    .values({ id: newId('membership', ctx.clock), tenant, accountId: id, roles: [...person.roles] }).execute();
  return id;
}
