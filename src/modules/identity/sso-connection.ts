import { isIP } from 'node:net';
import { newId } from '../../kernel/ids.ts';
import { isPublicAddress } from '../../kernel/public-address.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Ctx } from '../../database/index.ts';
import { domainOf, normalEmail } from './accounts.ts';
import { checkRoles, reachOrganisation } from './organisations.ts';
import { identityRefusals } from './refusals.ts';
import { seal } from './seal.ts';
import type { IdentitySettings } from './settings.ts';

/** Where anybody can have an address: that somebody has one there says nothing. */
const PUBLIC_MAIL = new Set([
  'gmail.com', 'googlemail.com', 'gmx.de', 'gmx.net', 'web.de', 't-online.de', 'outlook.com', 'outlook.de',
  'hotmail.com', 'hotmail.de', 'live.com', 'yahoo.com', 'yahoo.de', 'icloud.com', 'me.com', 'freenet.de',
  'posteo.de', 'mailbox.org', 'proton.me', 'protonmail.com', 'aol.com', '1und1.de', 'arcor.de', 'mail.de',
  'tutanota.com', 'web.com',
]);

export interface SsoWish {
  readonly issuer: string;
  readonly clientId: string;
  /** Left out: as it was. */
  readonly clientSecret?: string | undefined;
  readonly emailDomain: string;
  /** What a person gets who signs in for the first time. */
  readonly roles: readonly string[];
  readonly active: boolean;
}

export interface SsoView {
  readonly issuer: string;
  readonly clientId: string;
  readonly emailDomain: string;
  readonly roles: string[];
  readonly active: boolean;
  /** To be entered at the identity provider. */
  readonly redirectUri: string;
}

export function ssoPurpose(id: string): string {
  return `sso ${id}`;
}

export function redirectUri({ origin }: IdentitySettings): string {
  return `${origin}/api/v1/sso/callback`;
}

/** Whether the organisation has single sign-on for this address, so that an account needs no password. */
export async function signsInElsewhere(ctx: Ctx, tenant: string, email: string): Promise<boolean> {
  const row = await ctx.tx.selectFrom('ssoConnection').select('id').where('tenant', '=', tenant)
    .where('state', '=', 'active').where('emailDomain', '=', domainOf(email)).executeTakeFirst();
  return row !== undefined;
}

/** The single sign-on of an organisation. Its client secret is told to nobody again. */
export async function readSso(ctx: Ctx, organisationId: string, settings: IdentitySettings): Promise<Result<SsoView>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const row = await ctx.tx.selectFrom('ssoConnection').select(['issuer', 'clientId', 'emailDomain', 'roles', 'state'])
    .where('tenant', '=', organisationId).executeTakeFirst();
  if (!row) return refuse(identityRefusals, 'identity.no_sso');
  const { state, ...rest } = row;
  return ok({ ...rest, active: state === 'active', redirectUri: redirectUri(settings) });
}

/**
 * Sets up or changes the single sign-on of an organisation. Its domain must be that of the organisation's address on
 * record, which the provider or seller entered: else a customer could vouch for other people's addresses.
 */
export async function setUpSso(
  ctx: Ctx, organisationId: string, wish: SsoWish, settings: IdentitySettings,
): Promise<Result<SsoView>> {
  const organisation = await reachOrganisation(ctx, organisationId);
  if (!organisation.ok) return organisation;
  const { kind, email } = organisation.value;
  const roles = checkRoles(kind, wish.roles);
  if (!roles.ok) return roles;
  if (!isIssuer(wish.issuer, settings)) return refuse(identityRefusals, 'identity.bad_issuer', {}, '/issuer');
  const domain = wish.emailDomain.toLowerCase();
  if (domain !== domainOf(normalEmail(email)) || PUBLIC_MAIL.has(domain)) {
    return refuse(identityRefusals, 'identity.domain_not_yours', { domain }, '/emailDomain');
  }
  const present = await ctx.tx.selectFrom('ssoConnection').select('id').where('tenant', '=', organisationId).forUpdate()
    .executeTakeFirst();
  if (!present && wish.clientSecret === undefined) {
    return refuse(identityRefusals, 'identity.secret_needed', {}, '/clientSecret');
  }
  const id = present?.id ?? newId('ssoConnection', ctx.clock);
  const secret = wish.clientSecret === undefined ? {} : {
    clientSecret: seal(settings.sealKey, Buffer.from(wish.clientSecret), ssoPurpose(id)),
  };
  const values = {
    issuer: wish.issuer, clientId: wish.clientId, emailDomain: domain, roles: [...roles.value],
    state: wish.active ? 'active' : 'off', ...secret,
  };
  try {
    if (present) await ctx.tx.updateTable('ssoConnection').set(values).where('id', '=', id).execute();
    else {
      await ctx.tx.insertInto('ssoConnection')
        .values({ id, tenant: organisationId, clientSecret: Buffer.alloc(0), ...values }).execute();
    }
  } catch (error) {
    // Another organisation with the same domain: behind the wall, so only the index knows of it.
    if ((error as { constraint?: string }).constraint !== 'one_sso_connection') throw error;
    return refuse(identityRefusals, 'identity.domain_taken', { domain }, '/emailDomain');
  }
  return readSso(ctx, organisationId, settings);
}

/** What can be seen of an issuer from its text; what its name stands for is judged with each connection. */
function isIssuer(text: string, { allowPrivateAddresses = false }: IdentitySettings): boolean {
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (allowPrivateAddresses) return url.protocol === 'https:' || url.protocol === 'http:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return url.protocol === 'https:' && (isIP(host) === 0 ? host.includes('.') : isPublicAddress(host));
}
