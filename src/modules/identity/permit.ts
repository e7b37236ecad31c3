import { ok, refuse, type Result } from '../../kernel/result.ts';
import { roleWords } from '../../kernel/role-words.ts';
import type { Reach } from '../../database/index.ts';
import type { Endpoint } from './endpoint.ts';
import { reachOf, type Grants } from './grants.ts';
import type { Identity } from './identity.ts';
import { permissions, type Permission, type Role } from './permissions.ts';
import { permitRefusals } from './permit-refusals.ts';

type Asked = Pick<Endpoint, 'permission' | 'duringSignIn'>;

/**
 * promise A14: where the caller may use an endpoint, from the table of permissions. Refused: a sign-in that isn't
 * finished, a key without the scope, and a permission that is held nowhere (the refusal names the roles that have it).
 */
export function permit(endpoint: Asked, identity: Identity | null, grants: Grants): Result<Reach> {
  const { permission } = endpoint;
  if (permission === 'public') return ok('all');
  const signedIn = checkSignIn(endpoint, identity);
  if (!signedIn.ok) return signedIn;
  const { account, scopes } = signedIn.value;
  if (permission === 'self') {
    return account === null ? refuse(permitRefusals, 'identity.no_person') : ok([]);
  }
  if (scopes !== null && !scopes.includes(permission)) {
    return refuse(permitRefusals, 'identity.out_of_scope', { permission });
  }
  const reach = reachOf(grants, permission);
  if (reach === 'all' || reach.length > 0) return ok(reach);
  return refuse(permitRefusals, 'identity.not_permitted', { ...nameRoles(permission) });
}

/** Whoever is signed in, as far as the endpoint asks for it. */
export function checkSignIn(endpoint: Pick<Asked, 'duringSignIn'>, identity: Identity | null): Result<Identity> {
  if (identity === null) return refuse(permitRefusals, 'identity.not_signed_in');
  const needs = identity.session?.needs ?? 'nothing';
  if (isOpenDuring(endpoint, needs)) return ok(identity);
  const code = needs === 'enrolment' ? 'identity.enrolment_needed' : 'identity.second_factor_needed';
  return refuse(permitRefusals, code);
}

function isOpenDuring(
  { duringSignIn }: Pick<Asked, 'duringSignIn'>, needs: 'nothing' | 'second-factor' | 'enrolment',
): boolean {
  if (needs === 'nothing') return true;
  return duringSignIn === 'second-factor' || (duringSignIn === 'enrolment' && needs === 'enrolment');
}

/** The roles that hold a permission through any relation, for the refusal's sentence. */
function nameRoles(permission: Permission): { de: string; en: string } {
  const words = [...new Set(Object.values(permissions[permission]).flat() as Role[])].map((role) => roleWords[role]);
  return { de: words.map(({ de }) => de).join(', '), en: words.map(({ en }) => en).join(', ') };
}
