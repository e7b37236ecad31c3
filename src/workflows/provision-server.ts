import type { IdOf } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { findFlavour } from '../modules/catalogue/index.ts';
import {
  checkGuest, EngineError, markHandedOver, nicSpec, readServer, serverSpec, setServerState, volumeSpec,
  type Check, type EngineDescription, type NewServer, type NicSpec, type ServerIds, type ServerSpec, type VolumeSpec,
} from '../modules/compute/index.ts';
import { watchServer } from '../modules/monitoring/index.ts';
import { bare } from '../modules/network/index.ts';
import { awaitGuest, GUEST_MILLISECONDS } from './await-guest.ts';
import { handOver } from './hand-over.ts';
import { reserveServer, returnReservation } from './reserve-server.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

export interface ProvisionParameters extends Omit<NewServer, 'tenant' | 'engine'> {
  readonly contractId: string;
  /** Set where the order reserved what it takes. */
  readonly reserved?: ServerIds;
}

/** What was reserved, and what the engine is to make of it. */
interface Reserved extends ServerIds {
  readonly address: IdOf<'address'>;
  readonly publicAddress: string;
  readonly volumeSpec: VolumeSpec;
  readonly nicSpec: NicSpec;
  readonly serverSpec: ServerSpec;
}

interface ProvisionOutputs {
  'reserve': Reserved;
  'test-server': { checks: Check[]; engine: EngineDescription };
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
export function provisionServer({ engine }: Services): ProvisionServer {
  const definition = workflow<ProvisionParameters, ProvisionOutputs>({
    name: 'provision-server',
    version: 2,
    steps: [...createStage(engine), ...setUpStage(engine), ...testStage(engine), ...handOverStage()],
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
          if (made) await returnReservation(ctx, made);
        },
      },
    },
    {
      name: 'create-volume', stage: 'create', clause: 'C-4.2.4',
      title: { de: 'Festplatte anlegen', en: 'Create volume' },
      act: (on) => engine.createVolume(on.command, ids(on).volumeSpec),
      undo: { act: (on) => engine.deleteVolume(on.command, ids(on).volume) },
    },
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
      act: (on) => awaitGuest(engine, ids(on).server, ids(on).publicAddress),
      undo: { none: 'waiting changes nothing' },
    },
  ];
}

/** Test: every line of the protocol is measured. */
function testStage(engine: Engine): ServerStep[] {
  return [
    {
      name: 'test-server', stage: 'test', clause: 'C-5',
      title: { de: 'Server prüfen', en: 'Test server' },
      act: (on) => testServer(engine, on),
      undo: { none: 'looking changes nothing' },
    },
  ];
}

/** Hand over: protocol, notice of readiness, first deadlines, watching; in one transaction. */
function handOverStage(): ServerStep[] {
  return [
    {
      name: 'hand-over', stage: 'hand over', clause: 'A10.2',
      title: { de: 'Übergeben und Bereitschaft anzeigen', en: 'Hand over and give notice of readiness' },
      record: async (ctx, on) => {
        await markHandedOver(ctx, ids(on).server);
        await watchServer(ctx, {
          id: ids(on).server, tenant: on.tenant, address: ids(on).publicAddress,
        });
        return handOver(ctx, {
          contractId: on.parameters.contractId, serverId: ids(on).server, runId: on.runId,
          ...output(on, 'test-server'),
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

/** Measures every line of the provisioning test; a failed line fails the step. */
async function testServer(engine: Services['engine'], on: On): Promise<ProvisionOutputs['test-server']> {
  const { server, publicAddress: address } = ids(on);
  const description = await engine.describe();
  const checks = checkGuest({
    hostname: on.parameters.hostname, vcpus: flavourOf(on).vcpus, memoryBytes: flavourOf(on).memoryBytes,
    memoryDivisor: description.memoryDivisor, diskBytes: flavourOf(on).diskBytes,
    authorizedKeys: on.parameters.managed ? [] : on.parameters.authorizedKeys,
  }, {
    guest: await engine.readGuest(server, GUEST_MILLISECONDS),
    server: await engine.readServer(server),
    ping: (await engine.probe([address])).get(address) ?? 'unknown',
    sshBanner: await engine.sshBanner(address, GUEST_MILLISECONDS),
  });
  const failed = checks.filter((check) => !check.passed);
  if (failed.length > 0) {
    const what = failed.map((check) => `${check.name}: ${check.ordered.en} ordered, ${check.measured.en} measured`);
    throw new EngineError('failed', `the server failed its test (${what.join('; ')})`);
  }
  return { checks, engine: description };
}

async function isStillReserved(ctx: Ctx, serverId: string): Promise<boolean> {
  const server = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).executeTakeFirst();
  return server?.state === 'creating';
}

async function specsOf(ctx: Ctx, made: ServerIds): Promise<Omit<Reserved, keyof ServerIds>> {
  return {
    publicAddress: bare((await readServer(ctx, made.server)).address),
    volumeSpec: await volumeSpec(ctx, made.volume), nicSpec: await nicSpec(ctx, made.nic),
    serverSpec: await serverSpec(ctx, made.server),
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
