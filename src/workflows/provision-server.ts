import { must } from '../kernel/result.ts';
import { findFlavour, serverDefaults } from '../modules/catalogue/index.ts';
import {
  checkGuest, EngineError, markHandedOver, markPartsDeleted, newServerIds, planServer, readServer, setServerState,
  type Check, type EngineDescription, type NewServer, type ServerIds,
} from '../modules/compute/index.ts';
import { watchServer } from '../modules/monitoring/index.ts';
import { assignAddress, returnUnusedAddress, type AssignedAddress } from '../modules/network/index.ts';
import { awaitGuest, GUEST_MILLISECONDS } from './await-guest.ts';
import { handOver } from './hand-over.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

export interface ProvisionParameters extends Omit<NewServer, 'tenant' | 'engine'> {
  readonly contractId: string;
}

interface ProvisionOutputs {
  'make-ids': ServerIds;
  'reserve': { address: AssignedAddress; mac: string };
  'test-server': { checks: Check[]; engine: EngineDescription };
}

export type ProvisionServer = Workflow<ProvisionParameters, ProvisionOutputs>;
type On = Scope<ProvisionParameters, ProvisionOutputs>;

type ServerStep = Step<ProvisionParameters, ProvisionOutputs>;
type Engine = Services['engine'];

const ids = (on: On) => output(on, 'make-ids');

/**
 * From an order to a handed-over server, in the four stages of the service description (promise C-5.steps): create,
 * set up, test, hand over. Every id exists before the thing it names; every step stands beside its undo.
 */
export function provisionServer({ engine }: Services): ProvisionServer {
  return workflow<ProvisionParameters, ProvisionOutputs>({
    name: 'provision-server',
    version: 1,
    steps: [...createStage(engine), ...setUpStage(engine), ...testStage(engine), ...handOverStage()],
    // A server nobody could clean up is neither used nor billed until a person has looked at it.
    whenStuck: async (ctx, on) => {
      const made = on.outputs['make-ids'];
      if (made) await quarantine(ctx, made.server);
    },
  });
}

/** Create: everything the server consists of, named first and made then. */
function createStage(engine: Engine): ServerStep[] {
  return [
    {
      name: 'make-ids', stage: 'create', clause: 'C-5',
      title: { de: 'Kennungen vergeben', en: 'Make ids' },
      record: async (ctx) => newServerIds(ctx),
      undo: { none: 'an id that names nothing needs no way back' },
    },
    {
      name: 'reserve', stage: 'create', clause: 'C-4.2.8',
      title: { de: 'Adresse und Platz reservieren', en: 'Reserve address and room' },
      record: async (ctx, on) => {
        const { contractId: _, ...server } = on.parameters;
        const address = must(await assignAddress(ctx, ids(on).address, on.tenant));
        await planServer(ctx, ids(on), { ...server, tenant: on.tenant, engine: engine.name }, address);
        return { address, mac: (await readServer(ctx, ids(on).server)).mac };
      },
      undo: {
        record: async (ctx, on) => {
          const planned = await ctx.tx.selectFrom('server').select('id').where('id', '=', ids(on).server)
            .executeTakeFirst();
          if (!planned) return;
          await markPartsDeleted(ctx, ids(on).server);
          await setServerState(ctx, ids(on).server, 'deleted');
          await returnUnusedAddress(ctx, ids(on).address);
        },
      },
    },
    {
      name: 'create-volume', stage: 'create', clause: 'C-4.2.4',
      title: { de: 'Festplatte anlegen', en: 'Create volume' },
      act: (on) => engine.createVolume(on.command, {
        id: ids(on).volume, bytes: flavourOf(on).diskBytes, iopsLimit: serverDefaults.iopsLimit,
        source: { image: on.parameters.image },
      }),
      undo: { act: (on) => engine.deleteVolume(on.command, ids(on).volume) },
    },
    {
      name: 'create-nic', stage: 'create', clause: 'C-4.2.6',
      title: { de: 'Netzanschluss anlegen', en: 'Create network interface' },
      act: (on) => {
        const { address, mac } = output(on, 'reserve');
        return engine.createNic(on.command, {
          id: ids(on).nic, mac, address: address.address, prefixLength: address.prefixLength,
          gateway: address.gateway, bitsPerSecond: serverDefaults.bitsPerSecond,
        });
      },
      undo: { act: (on) => engine.deleteNic(on.command, ids(on).nic) },
    },
    {
      name: 'create-server', stage: 'create', clause: 'C-5.1',
      title: { de: 'Server anlegen', en: 'Create server' },
      act: (on) => engine.createServer(on.command, {
        id: ids(on).server, hostname: on.parameters.hostname, vcpus: flavourOf(on).vcpus,
        memoryBytes: flavourOf(on).memoryBytes, volumeId: ids(on).volume, nicId: ids(on).nic,
        authorizedKeys: on.parameters.managed ? [] : on.parameters.authorizedKeys,
      }),
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
      act: (on) => awaitGuest(engine, ids(on).server, output(on, 'reserve').address.address),
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
          id: ids(on).server, tenant: on.tenant, address: output(on, 'reserve').address.address,
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
  const { server } = output(on, 'make-ids');
  const { address } = output(on, 'reserve').address;
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

async function stopIfRunning(ctx: Parameters<typeof setServerState>[0], serverId: string): Promise<void> {
  const row = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).executeTakeFirst();
  if (row?.state === 'running') await setServerState(ctx, serverId, 'stopped');
}

async function quarantine(ctx: Parameters<typeof setServerState>[0], serverId: string): Promise<void> {
  const row = await ctx.tx.selectFrom('server').select('state').where('id', '=', serverId).executeTakeFirst();
  if (row && row.state !== 'deleted') await setServerState(ctx, serverId, 'quarantined');
}
