import { createHash, randomBytes } from 'node:crypto';
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
  ['optionPrice', 'optionPrice', ({ ctx }) => ({
    option: 'volume-standard', monthlyNet: 1500n, setupNet: 0n, validFrom: ctx.today,
  })],
  ['webhook', 'webhook', ({ slug }, id) => ({
    url: `https://hooks.${slug}.example/in`, secret: sealed(`webhook ${id}`), events: ['hafenamt.server.state-changed'],
    state: 'active', lastNumber: 0n,
  })],
  ['accessEntry', 'accessEntry', ({ account, tenant }) =>
    ({ accountId: account, operation: 'readServer', subjectId: tenant, relation: 'provider' })],
  ['quota', 'quota', () => ({ servers: 10, vcpus: 100, memoryBytes: 2n ** 40n, volumeBytes: 2n ** 42n, addresses: 10 })],
  ['finding', 'finding', ({ slug }) => ({
    kind: 'volume', thingId: `dsk_${slug}`, problem: 'missing', details: 'Die Engine hat es nicht.', facts: json({}),
    state: 'open',
  })],
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
  ['project', 'project', ({ slug }) => ({ number: `PJ-${slug}`, name: 'Eigene Hosts', edition: '2026-06-15', state: 'planned' })],
  ['deletion', 'deletion', ({ ctx, contract }) => ({ contractId: contract, deleteOn: ctx.today, state: 'planned' })],
];

export async function fillTables(
  db: Database, clock: FrozenClock, organisations: Organisations, people: People,
): Promise<void> {
  await asSystem(db, clock, (ctx) => ctx.tx.insertInto('processingAgreement').values({
    id: newId('processingAgreement', clock), tenant: organisations.provider, processor: 'Rechenzentrum Nord GmbH',
    country: 'DE', purpose: 'Betrieb der Rechenzentren', data: 'Bestandsdaten', services: ['server'], signedOn: ctx.today,
  }).execute());
  await asSystem(db, clock, (ctx) => fillPlaces(ctx, organisations.provider));
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

/** Where things are, on what they run, what can be installed: the provider's, with nothing on them. */
async function fillPlaces(ctx: Ctx, tenant: string): Promise<void> {
  const id = (kind: IdKind) => newId(kind, ctx.clock);
  const [locationId, groupId] = [id('location'), id('targetGroup')];
  const seenAt = ctx.now;
  await ctx.tx.insertInto('location').values({ id: locationId, tenant, name: 'RZ Nord', city: 'Kiel', country: 'DE' }).execute();
  await ctx.tx.insertInto('certificate').values({
    id: id('certificate'), tenant, locationId, standard: 'ISO/IEC 27001', number: '27001-1', issuer: 'TÜV Muster',
    validFrom: '2026-01-01', validUntil: '2029-01-01',
  }).execute();
  const uplinkId = id('uplink');
  await ctx.tx.insertInto('uplink').values({
    id: uplinkId, tenant, locationId, name: 'Carrier Nord', bitsPerSecond: 10_000_000_000n, probeAddress: '192.0.2.1', state: 'up',
  }).execute();
  await ctx.tx.insertInto('uplinkOutage').values({ id: id('uplinkOutage'), tenant, uplinkId, fromAt: ctx.now, untilAt: ctx.now })
    .execute();
  await ctx.tx.insertInto('targetGroup').values({
    id: groupId, tenant, name: 'reserve', locationId, cpuOvercommitPercent: 400, memoryOvercommitPercent: 100,
  }).execute();
  await ctx.tx.insertInto('target').values({
    id: id('target'), tenant, groupId, name: 'wirt-reserve', cpus: 64, memoryBytes: 2n ** 39n, canMove: true,
    state: 'available', seenAt,
  }).execute();
  await ctx.tx.insertInto('storagePool').values({
    id: id('storagePool'), tenant, groupId, name: 'flash-reserve', media: 'flash', bytes: 2n ** 43n, usedBytes: 0n,
    overcommitPercent: 100, state: 'available', seenAt,
  }).execute();
  await ctx.tx.insertInto('image').values({
    id: id('image'), tenant, name: 'windows-2022', title: 'Windows Server 2022', os: 'windows', licence: 'spla',
    longTermSupport: true, endOfLife: '2031-10-14', bytes: 2n ** 34n, sha256: '0'.repeat(64), state: 'offered',
  }).execute();
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
  const project = await ctx.tx.selectFrom('project').select('id').where('tenant', '=', tenant).executeTakeFirstOrThrow();
  await insert(place, ['workPackage', 'workPackage', () => ({
    projectId: project.id, position: 1, kind: 'hardware', title: 'Hardware', state: 'planned',
  })]);
  await insert(place, ['guestHealth', null, () => ({ id: server.id, askedAt: ctx.now })]);
  const [webhook, contact] = [await newest('webhook'), await newest('contact')];
  await insert(place, ['contractContact', 'contractContact', () => ({ contractId: place.contract, contactId: contact.id })]);
  await insert(place, ['outage', 'outage', () => ({
    serverId: server.id, fromAt: ctx.now.subtract({ hours: 2 }), untilAt: ctx.now, cause: 'provider',
  })]);
  await insert(place, ['cluster', 'cluster', ({ slug, contract: contractId }) => ({ contractId, name: `cluster-${slug}` })]);
  await insert(place, ['snapshot', 'snapshot', ({ slug }) => ({
    serverId: server.id, name: `vor-${slug}`, state: 'live', memory: false, takenAt: ctx.now,
    settings: json({ flavour: 'normal-s', hostname: slug, volumes: [] }),
  })]);
  await insert(place, ['credential', 'credential', (at, id) => ({
    serverId: server.id, username: 'root', sealed: sealed(`credential ${id}`), tokenHash: hashToken(secret()),
    expiresAt: later(at, 100),
  })]);
  await insert(place, ['consoleTicket', 'consoleTicket', (at) => ({
    serverId: server.id, accountId: at.account, sessionId: newId('session', at.ctx.clock), address: '192.0.2.9',
    tokenHash: hashToken(secret()), expiresAt: later(at, 1),
  })]);
  const { contractItemId } = await ctx.tx.selectFrom('server').select('contractItemId').where('id', '=', server.id)
    .executeTakeFirstOrThrow();
  // On no server: what it may be attached to is asked only then.
  await insert(place, ['volume', 'volume', ({ slug }) => ({
    bytes: 2n ** 33n, state: 'live', name: `daten-${slug}`, position: 1, class: 'standard', contractItemId,
  })]);
  await fillNetwork(place, server.id);
  await insert(place, ['deletionItem', null, () => ({
    id: server.id, deletionId: deletion.id, kind: 'server', deletedAt: ctx.now, proof: 'Die Maschine ist gelöscht.',
  })]);
  await insert(place, ['webhookDelivery', 'webhookDelivery', () => ({
    webhookId: webhook.id, number: 1n, event: json({ type: 'hafenamt.server.state-changed', id: `${tenant}/1`, data: {} }), state: 'failed', lastAnswer: '500',
  })]);
  await insert(place, ['documentLocation', null, () => ({ id: document, store: 's3://archiv', key: randomBytes(8).toString('hex') })]);
}

/** A private network with its firewall and what that lets in, a network plan, and a time of being cut off. */
async function fillNetwork(place: Place, serverId: string): Promise<void> {
  const { ctx } = place;
  const [networkId, firewallId] = [newId('privateNetwork', ctx.clock), newId('firewall', ctx.clock)];
  await insert(place, ['privateNetwork', null, ({ slug }) => ({
    id: networkId, name: `netz-${slug}`, cidr: '10.9.0.0/24', gateway: '10.9.0.1', state: 'live',
  })]);
  await insert(place, ['firewall', null, () => ({ id: firewallId, networkId, state: 'live' })]);
  await insert(place, ['portForward', 'portForward', () => ({
    firewallId, serverId, protocol: 'tcp', publicPort: 443, privatePort: 8443, state: 'live',
  })]);
  await insert(place, ['vpnAccess', 'vpnAccess', ({ slug }) => ({
    networkId, name: 'Laptop Rebstock', publicKey: createHash('sha256').update(slug).digest('base64'),
    address: '100.64.0.2', state: 'live',
  })]);
  await insert(place, ['networkPlan', 'networkPlan', () => ({
    serverId, family: 4, prefixLength: 32, justification: 'Zweiter Webauftritt', uses: json(['Shop']),
  })]);
  await insert(place, ['isolation', 'isolation', () => ({
    serverId, suspicion: 'spam', reason: 'Tausend Nachrichten.', fromAt: ctx.now.subtract({ hours: 1 }), untilAt: ctx.now,
    liftedBecause: 'Geklärt.',
  })]);
  const traffic = { toGuest: 1n, fromGuest: 2n };
  await insert(place, ['trafficDay', 'trafficDay', () => ({ serverId, day: ctx.today, ...traffic })]);
  const nic = await ctx.tx.selectFrom('nic').select('id').where('serverId', '=', serverId).executeTakeFirst();
  if (nic) await insert(place, ['trafficCounter', null, () => ({ id: nic.id, counter: '1', readAt: ctx.now, ...traffic })]);
  await insert(place, ['fairUseCase', 'fairUseCase', ({ account }) => ({
    serverId, reason: 'Nachbarn verlieren Pakete.', measuredSince: ctx.today, openedBy: `account:${account}`, ...traffic,
  })]);
}

async function insert(place: Place, [table, kind, values]: Row): Promise<void> {
  const id = kind === null ? undefined : newId(kind, place.ctx.clock);
  const row = { ...(id ? { id } : {}), tenant: place.tenant, ...values(place, id ?? '') };
  await place.ctx.tx.insertInto(table as 'alarm').values(row as never).execute();
}
