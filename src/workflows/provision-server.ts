import type { IdOf } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  administrators, findFlavour, imageByName, soldSystem, type SoldSystem,
} from '../modules/catalogue/index.ts';
import {
  markHandedOver, nicSpec, planCredential, readSealed, readServer, serverSpec, setServerState, volumeSpec,
  wipeCredential, type GuestLogin, type NewServer, type ServerIds,
} from '../modules/compute/index.ts';
import { watchServer } from '../modules/monitoring/index.ts';
import { bare } from '../modules/network/index.ts';
import { answeringOf, type Answering } from './answering.ts';
import { awaitGuest } from './await-guest.ts';
import { handOver } from './hand-over.ts';
import { removeEmptyNetworks } from './leave-networks.ts';
import { insideOf, networkStep, type Inside } from './provide-network.ts';
import { reserveServer, returnReservation } from './reserve-server.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { SecretServices, SecretSettings, Services } from './services.ts';
import { neighboursOf, testCluster } from './test-cluster.ts';
import { testServer, type Testable, type Tested } from './test-server.ts';

export interface ProvisionParameters extends Omit<NewServer, 'tenant' | 'engine'> {
  readonly contractId: string;
  /** Set where the order reserved what it takes. */
  readonly reserved?: ServerIds;
}

/** What was reserved, and what the engine is to make of it. */
interface Reserved extends ServerIds, Testable {
  readonly address: IdOf<'address'>;
  /** Where it stands behind a firewall; null on the public network. */
  readonly inside: Inside | null;
}

interface ProvisionOutputs {
  'reserve': Reserved;
  /** Null for a managed server: whoever operates it keeps the access to it (C-5). */
  'plan-password': { credential: string | null };
  'test-server': Tested;
}

export interface ProvisionServer extends Workflow<ProvisionParameters, ProvisionOutputs> {
  /** Name of the engine it provisions on. */
  readonly engine: string;
}
type On = Scope<ProvisionParameters, ProvisionOutputs>;

type ServerStep = Step<ProvisionParameters, ProvisionOutputs>;
type Engine = Services['engine'];

const ids = (on: On) => output(on, 'reserve');

/**
 * From an order to a handed-over server, in the four stages of the service description (promise C-5.steps): create,
 * set up, test, hand over. Every id exists before the thing it names; every step stands beside its undo.
 */
export function provisionServer({ engine, secrets }: SecretServices): ProvisionServer {
  const definition = workflow<ProvisionParameters, ProvisionOutputs>({
    name: 'provision-server',
    version: 2,
    steps: [...createStage(engine), ...setUpStage(engine), ...passwordSteps(engine, secrets), ...testStage(engine),
      ...handOverStage(secrets)],
    // A server nobody could clean up is neither used nor billed until a person has looked at it.
    whenStuck: async (ctx, on) => {
      const made = on.outputs.reserve ?? on.parameters.reserved;
      if (made) await quarantine(ctx, made.server);
    },
  });
  return { ...definition, engine: engine.name };
}

/** Create: everything the server consists of, named first and made then. */
function createStage(engine: Engine): ServerStep[] {
  return [
    {
      name: 'reserve', stage: 'create', clause: 'C-4.2.8',
      title: { de: 'Adresse und Platz reservieren', en: 'Reserve address and room' },
      // Reserved with the order already; a run that is repeated after it was undone reserves anew.
      record: async (ctx, on) => {
        const { contractId: _, reserved, ...server } = on.parameters;
        const kept = reserved && await isStillReserved(ctx, reserved.server) ? reserved : null;
        const made = kept ?? must(await reserveServer(ctx, { ...server, tenant: on.tenant, engine: engine.name }));
        return { ...made, ...await specsOf(ctx, made) };
      },
      undo: {
        record: async (ctx, on) => {
          const made = on.outputs.reserve ?? on.parameters.reserved;
          if (!made) return;
          await returnReservation(ctx, made);
          // Of several of a cluster that are undone at the same time each took the others for those that stay.
          await removeEmptyNetworks(ctx, engine, on.tenant, [made.server]);
        },
      },
    },
    {
      name: 'create-volume', stage: 'create', clause: 'C-4.2.4',
      title: { de: 'Festplatte anlegen', en: 'Create volume' },
      act: (on) => engine.createVolume(on.command, ids(on).volumeSpec),
      undo: { act: (on) => engine.deleteVolume(on.command, ids(on).volume) },
    },
    networkStep(engine),
    {
      name: 'create-nic', stage: 'create', clause: 'C-4.2.6',
      title: { de: 'Netzanschluss anlegen', en: 'Create network interface' },
      act: (on) => engine.createNic(on.command, ids(on).nicSpec),
      undo: { act: (on) => engine.deleteNic(on.command, ids(on).nic) },
    },
    {
      name: 'create-server', stage: 'create', clause: 'C-5.1',
      title: { de: 'Server anlegen', en: 'Create server' },
      act: (on) => engine.createServer(on.command, ids(on).serverSpec),
      undo: { act: (on) => engine.deleteServer(on.command, ids(on).server) },
    },
  ];
}

/** Set up: the guest boots, grows its file system, closes its firewall and lets the key in. */
function setUpStage(engine: Engine): ServerStep[] {
  return [
    {
      name: 'start-server', stage: 'set up', clause: 'C-5.1',
      title: { de: 'Server starten', en: 'Start server' },
      act: (on) => engine.startServer(on.command, ids(on).server),
      record: async (ctx, on) => setServerState(ctx, ids(on).server, 'running'),
      undo: {
        act: (on) => engine.stopServer(on.command, ids(on).server),
        record: async (ctx, on) => stopIfRunning(ctx, ids(on).server),
      },
    },
    {
      name: 'await-guest', stage: 'set up', clause: 'C-5.1', attempts: 1,
      title: { de: 'Betriebssystem einrichten', en: 'Set up the operating system' },
      prepare: (ctx, on) => answeringOf(ctx, ids(on).server, on.parameters.image),
      act: (on) => awaitGuest(engine, ids(on).server, on.prepared as Answering),
      undo: { none: 'waiting changes nothing' },
    },
  ];
}

/**
 * Still setting up: an unmanaged server gets a password of its own (D2 (1)). It is sealed before it is set, and stands
 * in no output.
 */
function passwordSteps(engine: Engine, secrets: SecretSettings): ServerStep[] {
  const made = (on: On) => on.outputs['plan-password']?.credential ?? null;
  return [
    {
      name: 'plan-password', stage: 'set up', clause: 'D2.1',
      title: { de: 'Kennwort erzeugen', en: 'Make a password' },
      record: async (ctx, on) => {
        const { os, agent } = await imageOf(ctx, on);
        // Without an agent nobody sets a password in it: that of its image holds, and its protocol says so.
        if (on.parameters.managed || !agent) return { credential: null };
        const username = administrators[os];
        const server = { id: ids(on).server, tenant: on.tenant, username };
        return { credential: await planCredential(ctx, server, secrets.sealKey) };
      },
      undo: {
        record: async (ctx, on) => {
          const credential = made(on);
          if (credential !== null) await wipeCredential(ctx, credential);
        },
      },
    },
    {
      name: 'set-password', stage: 'set up', clause: 'D2.1',
      title: { de: 'Kennwort setzen', en: 'Set the password' },
      prepare: async (ctx, on) => {
        const credential = made(on);
        return credential === null ? null : readSealed(ctx, credential, secrets.sealKey);
      },
      act: async (on) => {
        const login = on.prepared as GuestLogin | null;
        if (login !== null) await engine.setGuestPassword(on.command, ids(on).server, login);
      },
      undo: { none: 'it goes with the guest' },
    },
  ];
}

interface TestPrepared extends SoldSystem, Pick<Answering, 'door'> {
  readonly neighbours: readonly string[];
}

/** Test: every line of the protocol is measured. */
function testStage(engine: Engine): ServerStep[] {
  return [
    {
      name: 'test-server', stage: 'test', clause: 'C-5',
      title: { de: 'Server prüfen', en: 'Test server' },
      prepare: async (ctx, on) => {
        const { door } = await answeringOf(ctx, ids(on).server, on.parameters.image);
        const neighbours = await neighboursOf(ctx, ids(on).server);
        return { ...soldSystem(await imageOf(ctx, on)), door, neighbours };
      },
      act: async (on) => {
        const { neighbours, ...system } = on.prepared as TestPrepared;
        const tested = await testServer(engine, { ...asOrdered(on), ...system });
        return { ...tested, checks: [...tested.checks, ...await testCluster(engine, ids(on).server, neighbours)] };
      },
      undo: { none: 'looking changes nothing' },
    },
  ];
}

/** Hand over: protocol, notice of readiness, first deadlines, watching; in one transaction. */
function handOverStage(secrets: SecretSettings): ServerStep[] {
  return [
    {
      name: 'hand-over', stage: 'hand over', clause: 'A10.2',
      title: { de: 'Übergeben und Bereitschaft anzeigen', en: 'Hand over and give notice of readiness' },
      record: async (ctx, on) => {
        const { credential } = output(on, 'plan-password');
        await markHandedOver(ctx, ids(on).server, output(on, 'test-server').firewallHash);
        await watchServer(ctx, {
          id: ids(on).server, tenant: on.tenant, address: ids(on).publicAddress,
        });
        return handOver(ctx, {
          contractId: on.parameters.contractId, serverId: ids(on).server, runId: on.runId, origin: secrets.origin,
          credential, ...output(on, 'test-server'),
        });
      },
      undo: { none: 'it is the last step and recorded whole or not at all' },
    },
  ];
}

function flavourOf(on: On) {
  const flavour = findFlavour(on.parameters.flavour);
  if (!flavour) throw new Error(`flavour ${on.parameters.flavour} passed the order but is not in the catalogue`);
  return flavour;
}

/** What is tested against: the order, not what was made of it. */
function asOrdered(on: On): Testable {
  const { serverSpec: made, volumeSpec: volume, ...rest } = ids(on);
  const { hostname, managed, authorizedKeys } = on.parameters;
  const { vcpus, memoryBytes, diskBytes: bytes } = flavourOf(on);
  return {
    ...rest, volumeSpec: { ...volume, bytes },
    serverSpec: { ...made, hostname, vcpus, memoryBytes, authorizedKeys: managed ? [] : authorizedKeys },
  };
}

async function imageOf(ctx: Ctx, on: On) {
  const image = await imageByName(ctx, on.parameters.image);
  if (!image) throw new Error(`image ${on.parameters.image} passed the order but is not in the catalogue`);
  return image;
}

async function isStillReserved(ctx: Ctx, serverId: string): Promise<boolean> {
  const server = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).executeTakeFirst();
  return server?.state === 'creating';
}

async function specsOf(ctx: Ctx, made: ServerIds): Promise<Omit<Reserved, keyof ServerIds>> {
  return {
    publicAddress: bare((await readServer(ctx, made.server)).address),
    volumeSpec: await volumeSpec(ctx, made.volume), nicSpec: await nicSpec(ctx, made.nic),
    serverSpec: await serverSpec(ctx, made.server), inside: await insideOf(ctx, made.server),
  };
}

async function stopIfRunning(ctx: Ctx, serverId: string): Promise<void> {
  const row = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).executeTakeFirst();
  if (row?.state === 'running') await setServerState(ctx, serverId, 'stopped');
}

async function quarantine(ctx: Ctx, serverId: string): Promise<void> {
  const row = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).executeTakeFirst();
  if (row && row.state !== 'deleted') await setServerState(ctx, serverId, 'quarantined');
}
