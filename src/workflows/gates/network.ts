import { addAddress } from '../add-address.ts';
import { changeForwards } from '../change-forwards.ts';
import { changeRate } from '../change-nic.ts';
import { closeVpnAccess, openVpnAccess } from '../change-vpn.ts';
import { deleteData } from '../delete-data.ts';
import { endService } from '../end-service.ts';
import { isolateServer } from '../isolate-server.ts';
import { removeNetwork } from '../leave-networks.ts';
import { openCase } from '../open-fair-use-case.ts';
import { provisionServer } from '../provision-server.ts';
import { reconnectServer } from '../reconnect-server.ts';
import { removeAddress } from '../remove-address.ts';
import { liftRestriction, restrictTraffic } from '../restrict-traffic.ts';
import { startRun } from '../runtime/index.ts';
import { testSecrets } from '../test-secrets.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/result.ts';
import { holdServer } from '../../modules/compute/index.ts';
import { acceptOrder, makeOffer, terminateContract } from '../../modules/contracts/index.ts';
import { raiseAlarm, settleAlarmOf } from '../../modules/deadlines/index.ts';
import { addPool, reserveVpnAccess } from '../../modules/network/index.ts';
import { defaultEdition } from '../../terms/index.ts';
import { inTransaction, item, runToEnd, SSH_KEY, takeOrder, type Ordered } from './customers.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

const AT = '2026-07-14T09:00:00Z';

/** What the customer has before the run under test begins; `first` is its first server. */
export interface Place {
  readonly around: Surroundings;
  readonly order: Ordered;
  readonly first: string;
}

type NetworkWork = Pick<Subject, 'workflow' | 'memory' | 'reservedIn' | 'complainStuck'> & {
  /** How the first server stands; null: there is none yet. */
  readonly has: 'public' | 'private' | null;
  readonly start: (place: Place) => Promise<Omit<Start, 'tenant' | 'key'>>;
  readonly at?: string;
};

const gone = ({ state }: Record<string, unknown>) => state === 'deleted';
/** That a server was tried stays on record; what it used is free again. */
const tried = {
  server: gone, volume: gone, nic: gone, private_network: gone, firewall: gone, port_forward: gone,
  credential: ({ sealed }: Record<string, unknown>) => sealed === null,
};

const forward = { protocol: 'tcp', publicPort: 443, privatePort: 8443, source: '203.0.113.0/24' } as const;
const plan = {
  kind: 'additional', family: 4, prefixLength: 31, justification: 'Zwei Webauftritte mit eigenem Zertifikat',
  uses: ['Shop', 'Blog'],
} as const;
const price = { option: 'ipv4-address', quantity: 2, unitNet: '3.00', unitSetupNet: '5.00' } as const;
const suspicion = { suspicion: 'spam', reason: 'Tausend Nachrichten in zehn Minuten.' } as const;
const provision = ({ engine }: Surroundings) => provisionServer({ engine, secrets: testSecrets });

const works = {
  'provision-private': {
    has: null, workflow: provision, memory: tried, complainStuck,
    start: async ({ order }) => ({ parameters: { ...order.parameters, topology: 'private' } }),
  },
  'provision-joining': {
    has: 'private', workflow: provision, memory: tried, complainStuck,
    start: async (place) => ({
      parameters: { ...(await orderAnother(place)).parameters, topology: 'private', networkId: await networkOf(place) },
    }),
  },
  'add-address': {
    has: 'public', workflow: (around) => addAddress(around), memory: { network_plan: () => true },
    start: async ({ first: serverId }) => ({ parameters: { serverId, order: plan, price } }),
  },
  'add-ipv6': {
    has: 'public', workflow: (around) => addAddress(around), memory: {},
    start: async ({ first: serverId }) => ({ parameters: { serverId, order: { kind: 'ipv6' }, price: null } }),
  },
  'remove-address': {
    has: 'public', workflow: (around) => removeAddress(around), memory: {},
    start: async ({ around, order: { tenant }, first: serverId }) => {
      await runToEnd(around, addAddress(around), { key: 'add', tenant, parameters: { serverId, order: plan, price } });
      const { id: addressId } = await around.db.selectFrom('address').select('id').where('purpose', '=', 'additional')
        .executeTakeFirstOrThrow();
      return { parameters: { serverId, addressId } };
    },
  },
  'change-rate': {
    has: 'public', workflow: (around) => changeRate(around), memory: {},
    start: async ({ first: serverId }) => ({ parameters: { serverId, bitsPerSecond: 100_000_000 } }),
  },
  'change-forwards': {
    has: 'private', workflow: (around) => changeForwards(around), memory: { port_forward: gone },
    start: async ({ around: { clock }, first: serverId }) => ({
      parameters: { serverId, forwardId: newId('portForward', clock), add: forward },
    }),
  },
  'remove-forward': {
    has: 'private', workflow: (around) => changeForwards(around), memory: {},
    start: async ({ around: { db }, first: serverId }) => {
      const { id: forwardId } = await db.selectFrom('portForward').select('id').executeTakeFirstOrThrow();
      return { parameters: { serverId, forwardId, add: null } };
    },
  },
  'open-vpn-access': {
    has: 'private', workflow: (around) => openVpnAccess(around), memory: { vpn_access: gone },
    reservedIn: 'vpn_access',
    start: async (place) => ({ parameters: await reserveAccess(place) }),
  },
  'close-vpn-access': {
    has: 'private', workflow: (around) => closeVpnAccess(around), memory: {},
    start: async (place) => {
      const [parameters, { tenant }] = [await reserveAccess(place), place.order];
      await runToEnd(place.around, openVpnAccess(place.around), { key: 'open', tenant, parameters });
      return { parameters };
    },
  },
  'isolate-server': {
    has: 'public', workflow: (around) => isolateServer(around),
    // That nobody watched it meanwhile stays on record.
    memory: { outage: ({ cause, until_at: until }) => cause === 'customer' && until !== null },
    start: async ({ first: serverId }) => ({ parameters: { serverId, ...suspicion } }),
  },
  'isolate-beside': {
    has: 'public', workflow: (around) => isolateServer(around),
    memory: { outage: ({ cause, until_at: until }) => cause === 'customer' && until !== null },
    start: async (place) => {
      await stick(place);
      return { parameters: { serverId: place.first, ...suspicion } };
    },
  },
  'reconnect-server': {
    has: 'private', workflow: (around) => reconnectServer(around), memory: {},
    start: async ({ around, order: { tenant }, first: serverId }) => {
      await runToEnd(around, isolateServer(around), { key: 'cut', tenant, parameters: { serverId, ...suspicion } });
      return { parameters: { serverId, reason: 'Der Kunde hat das Formular geschlossen.' } };
    },
  },
  'remove-network': {
    has: 'private', workflow: (around) => removeNetwork(around), memory: {},
    start: async (place) => ({ parameters: await leaveEmpty(place) }),
  },
  'restrict-traffic': {
    has: 'private', workflow: (around) => restrictTraffic(around), memory: {},
    start: async (place) => ({ parameters: { ...await openedCase(place), bitsPerSecond: 50_000_000, by: 'account:acc_1' } }),
  },
  'lift-restriction': {
    has: 'public', workflow: (around) => liftRestriction(around), memory: {},
    start: async (place) => {
      const { around, order: { tenant } } = place;
      const parameters = { ...await openedCase(place), by: 'account:acc_1' };
      const wish = { ...parameters, bitsPerSecond: 50_000_000 };
      await runToEnd(around, restrictTraffic(around), { key: 'restrict', tenant, parameters: wish });
      return { parameters: { ...parameters, because: 'Der Abgleich läuft jetzt nachts.' } };
    },
  },
  // Both contracts have ended; the run under test is of the first, whose network the second still uses.
  'delete-joined': {
    has: 'private', workflow: (around) => deleteData(around), memory: {}, at: '2027-07-26T22:00:00Z',
    start: async (place) => {
      const networkId = await networkOf(place);
      const second = await orderAnother(place);
      const parameters = { ...second.parameters, topology: 'private', networkId };
      await runToEnd(place.around, provision(place.around), { ...second, parameters });
      return { parameters: await endFirst(place) };
    },
  },
  'delete-private': {
    has: 'private', workflow: (around) => deleteData(around), memory: {}, at: '2027-07-26T22:00:00Z',
    start: async (place) => ({ parameters: await endFirst(place) }),
  },
} satisfies Record<string, NetworkWork>;

export type NetworkWorkName = keyof typeof works;

/** Somebody who is to be let in to the first server's network. */
async function reserveAccess({ around }: Place) {
  const { id } = await around.db.selectFrom('privateNetwork').select('id').executeTakeFirstOrThrow();
  const { networkId, firewallId, accessId } = await inTransaction(around, async (ctx) =>
    must(await reserveVpnAccess(ctx, id, { name: 'Laptop Rebstock', publicKey: `${'A'.repeat(42)}E=` })));
  return { networkId, firewallId, accessId };
}

/** A run that holds the server is stuck, and somebody has looked at it. */
async function stick({ around, order: { tenant }, first: serverId }: Place): Promise<void> {
  await inTransaction(around, async (ctx) => {
    const parameters = { serverId, bitsPerSecond: 100_000_000 };
    const runId = await startRun(ctx, changeRate(around), { key: 'stuck', tenant, parameters });
    await ctx.tx.updateTable('run').set({ state: 'stuck', endedAt: ctx.now }).where('id', '=', runId).execute();
    await raiseAlarm(ctx, { tenant, kind: 'run-stuck', subjectId: runId, sentence: { de: 'Er hängt.', en: 'It is stuck.' } });
    await settleAlarmOf(ctx, 'run-stuck', runId);
    await holdServer(ctx, serverId, runId);
  });
}

/** A network beside the server's, with its firewall, in which nobody is left. */
async function leaveEmpty({ around, order: { tenant } }: Place) {
  const { engine, clock } = around;
  const network = { id: newId('privateNetwork', clock), cidr: '10.99.0.0/24', gateway: '10.99.0.1' };
  const firewall = { id: newId('firewall', clock), networkId: network.id };
  await engine.createNetwork({ key: 'empty', fence: 1 }, network);
  await engine.createFirewall({ key: 'before it', fence: 1 }, {
    ...firewall, prefixLength: 24, gateway: '198.51.100.1', hosts: [],
  });
  await inTransaction(around, async ({ tx }) => {
    await tx.insertInto('privateNetwork').values({ ...network, tenant, name: 'leer', state: 'live' }).execute();
    await tx.insertInto('firewall').values({ ...firewall, tenant, state: 'live' }).execute();
  });
  return { networkId: network.id, firewallIds: [firewall.id] };
}

async function complainStuck({ db }: Surroundings): Promise<string[]> {
  const { state } = await db.selectFrom('server').select('state').where('handedOverAt', 'is', null)
    .executeTakeFirstOrThrow();
  return state === 'quarantined' ? [] : [`the server is ${state}, not quarantined`];
}

async function networkOf({ around }: Place): Promise<string> {
  return (await around.db.selectFrom('privateNetwork').select('id').executeTakeFirstOrThrow()).id;
}

/** A second order of the same customer, accepted. */
export async function orderAnother({ around, order: { tenant } }: Place): Promise<Ordered> {
  return inTransaction(around, async (ctx) => {
    const { id: contactId } = await ctx.tx.selectFrom('contact').select('id').executeTakeFirstOrThrow();
    const offer = must(await makeOffer(ctx, {
      customerId: tenant, contactId, binding: true, minimumMonths: 12, edition: defaultEdition.id, items: [item],
    }));
    const { contractId, itemIds } = must(await acceptOrder(ctx, {
      offerId: offer.id, channel: 'email', orderedBy: contactId, hostname: 'zweiter', sshKeys: [SSH_KEY],
    }));
    const { flavour, image, managed } = item;
    const contractItemId = itemIds[0] ?? '';
    return {
      key: `provision:${contractItemId}`, tenant, parameters: {
        contractId, contractItemId, hostname: 'zweiter', flavour, image, managed, authorizedKeys: [SSH_KEY],
      },
    };
  });
}

/** A fair-use case about the first server, whose customer was sent the notice. */
async function openedCase({ around, first: serverId }: Place) {
  const { id: caseId } = await inTransaction(around, async (ctx) => {
    const opened = must(await openCase(ctx, serverId, 'Nachbarn verlieren Pakete.'));
    await ctx.tx.updateTable('mail').set({ state: 'sent', sentAt: ctx.now }).where('state', '=', 'queued').execute();
    return opened;
  });
  return { serverId, caseId };
}

/** Ends the first server's contract; its deletion is due at once. */
async function endFirst({ around, order, first }: Place) {
  const { engine, clock } = around;
  const { contractId } = order.parameters;
  const { tenant } = order;
  clock.set('2026-11-20T09:00:00Z');
  const { endsOn } = await inTransaction(around, async (ctx) => must(await terminateContract(ctx, contractId)));
  clock.set(`${endsOn}T22:00:00Z`);
  const serverIds = [first];
  await runToEnd(around, endService({ engine }), { key: 'end', tenant, parameters: { contractId, serverIds } });
  clock.set('2027-07-26T22:00:00Z');
  const { id: deletionId } = await around.db.selectFrom('deletion').select('id').executeTakeFirstOrThrow();
  return { deletionId, contractId, serverIds };
}

async function prepare(around: Surroundings, name: NetworkWorkName): Promise<Start> {
  around.clock.set(AT);
  const work: NetworkWork = works[name];
  const order = await takeOrder(around);
  await inTransaction(around, async (ctx) => {
    const { tenant } = await ctx.tx.selectFrom('addressPool').select('tenant').executeTakeFirstOrThrow();
    await addPool(ctx, tenant, '2001:db8::/48', '2001:db8::1');
  });
  if (work.has) {
    await runToEnd(around, provision(around), { ...order, parameters: { ...order.parameters, topology: work.has } });
  }
  const first = await around.db.selectFrom('server').select('id').executeTakeFirst();
  const { parameters } = await work.start({ around, order, first: first?.id ?? '' });
  return { key: name, tenant: order.tenant, parameters };
}

/** The named workflow on a customer's network; a child process finds it under the same query. */
export function networkWork(name: NetworkWorkName): Subject {
  const module = new URL(import.meta.url);
  module.search = `?${new URLSearchParams({ name })}`;
  const { has: _, start: __, at = AT, ...rest }: NetworkWork = works[name];
  return { ...rest, name, at, module: module.href, prepare: (around) => prepare(around, name) };
}

/** For the child process: the workflow that the query names. */
const asked = new URL(import.meta.url).searchParams.get('name') ?? 'provision-private';
export const subject = networkWork(asked as NetworkWorkName);
