import { randomInt } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import type { Ctx } from '../../database/index.ts';
import { hashToken } from './tokens.ts';

export const RECOVERY_CODES = 10;

// Crockford's base 32 in small letters, without what looks alike. 24 of them are 120 random bits: nothing to guess,
// so a plain hash keeps them.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 6;
const GROUP_CHARACTERS = 4;

/** `7k2m-q9x4-…`: for when the phone is lost. */
function newCode(): string {
  const group = () => Array.from({ length: GROUP_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** As a person may type it: with or without dashes and blanks, in capitals, with o for 0 and i or l for 1. */
function hashCode(code: string): Buffer {
  return hashToken(code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1'));
}

/** Ten new codes in place of all before, shown this once. */
export async function replaceRecoveryCodes(
  ctx: Ctx, account: { readonly id: string; readonly tenant: string },
): Promise<string[]> {
  await ctx.tx.updateTable('recoveryCode').set({ replacedAt: ctx.now }).where('accountId', '=', account.id)
    .where('replacedAt', 'is', null).execute();
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await ctx.tx.insertInto('recoveryCode').values(codes.map((code) => ({
    id: newId('recoveryCode', ctx.clock), tenant: account.tenant, accountId: account.id, codeHash: hashCode(code),
  }))).execute();
  return codes;
}

/** Uses a code up; of two at once one wins. */
export async function useRecoveryCode(ctx: Ctx, account: string, code: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx.updateTable('recoveryCode').set({ usedAt: ctx.now })
    .where('accountId', '=', account).where('codeHash', '=', hashCode(code)).where('usedAt', 'is', null)
    .where('replacedAt', 'is', null).executeTakeFirst();
  return numUpdatedRows === 1n;
}
