import { randomBytes } from 'node:crypto';
import { newId, type IdKind } from '../../../../kernel/ids.ts';
import type { FrozenClock } from '../../../../kernel/clock.ts';
import { json, type Ctx, type Database } from '../../../../database/index.ts';
import { seal } from '../../../../modules/identity/index.ts';
import { hashToken, newToken } from '../../../../modules/identity/tokens.ts';
import { asSystem } from '../../../../modules/identity/test-people.ts';
import { testIdentity } from '../../test-api.ts';
import type { Organisations } from './build-lives.ts';
import type { People } from './make-people.ts';

/** Secrets of the tenants as somebody who found them would use them; their rows hold hashes or sealed bytes. */
export const planted: string[] = [];

/** What a row needs of its tenant. */
interface Place {
  readonly ctx: Ctx;
  readonly tenant: string;
  readonly slug: string;
  readonly account: string;
  readonly provider: string;
  readonly contract: string;
  readonly document: string;
}

type Row = readonly [table: string, id: IdKind | null, values: (place: Place, id: string) => Record<string, unknown>];

function secret(): string {
  const text = newToken();
  planted.push(text);
  return text;
}

const sealed = (purpose: string) => seal(testIdentity.sealKey, Buffer.from(secret()), purpose);
const later = ({ ctx }: Place, hours: number) => ctx.now.add({ hours });

/** One row of every table that the lives left empty, for every customer, the reseller and the partner. */
const ownRows: readonly Row[] = [
  ['recoveryCode', 'recoveryCode', ({ account }) => ({ accountId: account, codeHash: hashToken(secret()) })],
  ['oneTimeLink', 'oneTimeLink', (at) => ({
    accountId: at.account, kind: 'password-reset', tokenHash: hashToken(secret()), email: `link@${at.slug}.example`,
    expiresAt: later(at, 1),
  })],
  ['oneTimeLink', 'oneTimeLink', (at) => ({
    kind: 'invitation', tokenHash: hashToken(secret()), email: `neu@${at.slug}.example`, roles: ['reader'],
    expiresAt: later(at, 100),
  })],
  ['ssoConnection', 'ssoConnection', ({ slug }, id) => ({
    issuer: `https://id.${slug}.example`, clientId: 'hafenamt', clientSecret: sealed(`sso ${id}`),
    emailDomain: `${slug}.example`, roles: ['reader'], state: 'active',
  })],
  ['approval', 'approval', (at) => ({
    operation: 'setUpProvider', request: json({ operation: 'setUpProvider', params: {}, query: {}, body: {} }),
    reason: 'Die Bankverbindung ändert sich.', state: 'open', requestedBy: `account:${at.account}`,
    expiresAt: later(at, 100),
  })],
  ['legalHold', 'legalHold', () => ({ reason: 'Rechtsstreit über die Rechnung vom Juli.' })],
  ['erasure', 'erasure', ({ account }) => ({ subjectId: account, reason: 'Auf Wunsch.', erased: json([]), kept: json([]) })],
  ['price', 'price', ({ ctx }) => ({
    flavour: 'normal-s', managed: false, availabilityClass: 'business', monthlyNet: 9900n, setupNet: 0n, validFrom: ctx.today,
  })],
  ['webhook', 'webhook', ({ slug }, id) => ({
    url: `https://hooks.${slug}.example/in`, secret: sealed(`webhook ${id}`), events: ['hafenamt.server.state-changed'],
    state: 'active', lastNumber: 0n,
  })],
  ['accessEntry', 'accessEntry', ({ account, tenant }) =>
    ({ accountId: account, operation: 'readServer', subjectId: tenant, relation: 'provider' })],
  ['alarm', 'alarm', ({ tenant }) => ({ kind: 'test', subjectId: tenant, sentence: 'Etwas ist zu tun.' })],
  ['contact', 'contact', ({ tenant, slug }) =>
    ({ organisationId: tenant, name: `Kai ${slug}`, email: `kai@${slug}.example`, phone: '+49 621 5550 9', named: true })],
];

/** … and those only customers have. */
const customerRows: readonly Row[] = [
  ['supportAccess', 'supportAccess', (at) => ({
    accountId: at.provider, reason: 'Der Webshop antwortet nicht.', fromAt: at.ctx.now, untilAt: later(at, 2),
  })],
  ['mfaExemption', 'mfaExemption', ({ slug }) =>
    ({ number: `MFA-${slug}`, replacingControl: 'Nur aus dem Büro erreichbar.', monthlyNet: 1000n, state: 'offered' })],
  ['contactWait', 'contactWait', () => ({})],
  ['deletion', 'deletion', ({ ctx, contract }) => ({ contractId: contract, deleteOn: ctx.today, state: 'planned' })],
];

export async function fillTables(
  db: Database, clock: FrozenClock, organisations: Organisations, people: People,
): Promise<void> {
  await asSystem(db, clock, (ctx) => ctx.tx.insertInto('processingAgreement').values({
    id: newId('processingAgreement', clock), tenant: organisations.provider, processor: 'Rechenzentrum Nord GmbH',
    country: 'DE', purpose: 'Betrieb der Rechenzentren', data: 'Bestandsdaten', services: ['server'], signedOn: ctx.today,
  }).execute());
  const provider = people.get('provider operations')?.account ?? '';
  for (const slug of ['a', 'b', 'c', 'reseller', 'partner'] as const) {
    const tenant = organisations[slug];
    const account = people.get(`${slug} owner`)?.account ?? '';
    await asSystem(db, clock, async (ctx) => {
      const first = (table: 'contract' | 'document') => ctx.tx.selectFrom(table).select('id')
        .where('tenant', '=', tenant).orderBy('id').executeTakeFirst();
      const [contract, document] = [await first('contract'), await first('document')];
      const place = { ctx, tenant, slug, account, provider, contract: contract?.id ?? '', document: document?.id ?? '' };
      for (const row of ownRows) await insert(place, row);
      if (contract) await fillCustomer(place);
      await ctx.tx.updateTable('account').set({
        passwordHash: secret(), totpSecret: sealed(`totp ${account}`), totpConfirmedAt: ctx.now,
      }).where('id', '=', account).execute();
    });
  }
}

async function fillCustomer(place: Place): Promise<void> {
  const { ctx, tenant, document } = place;
  for (const row of customerRows) {
    const there = await ctx.tx.selectFrom(row[0] as 'alarm').select('id').where('tenant', '=', tenant).limit(1).execute();
    if (there.length === 0) await insert(place, row); // else a use case made one
  }
  const newest = (table: 'server' | 'deletion' | 'webhook' | 'contact') => ctx.tx.selectFrom(table).select('id')
    .where('tenant', '=', tenant).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  const [server, deletion] = [await newest('server'), await newest('deletion')];
  const [webhook, contact] = [await newest('webhook'), await newest('contact')];
  await insert(place, ['contractContact', 'contractContact', () => ({ contractId: place.contract, contactId: contact.id })]);
  await insert(place, ['outage', 'outage', () => ({
    serverId: server.id, fromAt: ctx.now.subtract({ hours: 2 }), untilAt: ctx.now, cause: 'provider',
  })]);
  await insert(place, ['credential', 'credential', (at, id) => ({
    serverId: server.id, username: 'root', sealed: sealed(`credential ${id}`), tokenHash: hashToken(secret()),
    expiresAt: later(at, 100),
  })]);
  await insert(place, ['consoleTicket', 'consoleTicket', (at) => ({
    serverId: server.id, accountId: at.account, sessionId: newId('session', at.ctx.clock), address: '192.0.2.9',
    tokenHash: hashToken(secret()), expiresAt: later(at, 1),
  })]);
  await insert(place, ['deletionItem', null, () => ({
    id: server.id, deletionId: deletion.id, kind: 'server', deletedAt: ctx.now, proof: 'Die Maschine ist gelöscht.',
  })]);
  await insert(place, ['webhookDelivery', 'webhookDelivery', () => ({
    webhookId: webhook.id, number: 1n, event: json({ type: 'hafenamt.server.state-changed', id: `${tenant}/1`, data: {} }), state: 'failed', lastAnswer: '500',
  })]);
  await insert(place, ['documentLocation', null, () => ({ id: document, store: 's3://archiv', key: randomBytes(8).toString('hex') })]);
}

async function insert(place: Place, [table, kind, values]: Row): Promise<void> {
  const id = kind === null ? undefined : newId(kind, place.ctx.clock);
  const row = { ...(id ? { id } : {}), tenant: place.tenant, ...values(place, id ?? '') };
  await place.ctx.tx.insertInto(table as 'alarm').values(row as never).execute();
}
