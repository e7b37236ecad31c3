import { ok } from '../../kernel/result.ts';
import { issueNamedKey, listApiKeys, revokeApiKey } from '../../modules/identity/index.ts';
import { inDatabase, type Lines } from './in-database.ts';

/** Rows of the installation itself, not of a customer. */
const TENANT = 'installation';

export function keys(): Lines {
  return inDatabase('list keys', async (ctx) => {
    const rows = await listApiKeys(ctx);
    if (rows.length === 0) return ok(['There is no key; ./hafenamt admin issue-key NAME makes one.']);
    return ok(rows.map(({ id, name, createdAt, revokedAt, expiresAt }) => {
      const end = revokedAt ? `revoked ${day(revokedAt)}` : expiresAt ? `valid until ${day(expiresAt)}` : 'valid';
      return `${id}  ${end}  issued ${day(createdAt)}  ${name}`;
    }));
  });
}

/** The token is the only line on standard output, so that a script can keep it; it is shown this once. */
export function issueKey([name = '']: readonly string[]): Lines {
  return inDatabase('issue key', async (ctx) => {
    const token = await issueNamedKey(ctx, TENANT, name);
    return token.ok ? ok([token.value]) : token;
  });
}

export function revokeKey([id = '']: readonly string[]): Lines {
  return inDatabase('revoke key', async (ctx) => {
    const name = await revokeApiKey(ctx, id);
    return name.ok ? ok([`${id} (${name.value}) opens nothing any more.`]) : name;
  });
}

function day(at: { toString(): string }): string {
  return at.toString().slice(0, 'YYYY-MM-DD'.length);
}
