import type { Ctx } from '../database/index.ts';
import { copiesOf, markBackupDeleted } from '../modules/backup/index.ts';
import {
  EngineError, forgetServerKeys, lockServer, markPartsDeleted, setServerState, snapshotsOf, wipeCredentialsOf,
  type Command,
} from '../modules/compute/index.ts';
import { forgetOrderKeys } from '../modules/contracts/index.ts';
import { markProved, recordDeleted, type DeletedThing } from '../modules/exit/index.ts';
import {
  addressesOf, forgetServer, markFirewallDeleted, markNetworkDeleted, networksOf, releaseAddress,
} from '../modules/network/index.ts';
import { markVolumeDeleted, volumesOf, volumesOfContract } from '../modules/storage/index.ts';
import { certifyDeletion } from './certify-deletion.ts';
import { keepLeaving, leaveNetworks, readLeaving, removeEmptyNetworks, type Leaving } from './leave-networks.ts';
import { forgetRunKeys, isUnfinished, runsOnServers } from './runs/store.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface DeleteParameters {
  readonly deletionId: string;
  readonly contractId: string;
  readonly serverIds: readonly string[];
}

/** Everything that must be gone, listed before the first of it is touched. */
interface Inventory {
  readonly servers: readonly string[];
  readonly nics: readonly string[];
  readonly firewalls: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  /** They go with their servers. */
  readonly snapshots: readonly string[];
  readonly backups: readonly string[];
  readonly addresses: readonly { readonly id: string; readonly address: string }[];
  /** What runs that are stuck may have left behind: ids of any kind. */
  readonly strays: readonly string[];
  /** Every id that any run on these servers ever made: none of them may be left. */
  readonly made: readonly string[];
}

interface DeleteOutputs {
  'list-things': Inventory;
  'prove-absence': { engine: string };
}

export type DeleteData = Workflow<DeleteParameters, DeleteOutputs>;
type On = Scope<DeleteParameters, DeleteOutputs>;

const gone = { none: 'deletion is owed on this day (D5.1) and must not come back' } as const;

/** About ten minutes, in which a backup or a restore check that is under way comes to its end. */
const WAITS_FOR_RUNS = 200;

/**
 * promise D5.1: on the fourteenth day all data goes: servers, volumes, interfaces, backups, addresses, keys. First the
 * servers are closed, so that no run on them can begin any more; then those under way are waited for. The engine is
 * asked afterwards what it still holds of all that was ever made for them; only what is gone is certified.
 */
export function deleteData({ engine }: Services): DeleteData {
  return workflow<DeleteParameters, DeleteOutputs>({
    name: 'delete-data',
    version: 1,
    noWayBack: 'deletion is owed on this day (D5.1) and must not come back',
    steps: [
      {
        name: 'close-servers', stage: 'delete', clause: 'D5.1',
        title: { de: 'Server sperren', en: 'Close the servers' },
        record: async (ctx, on) => {
          for (const id of on.parameters.serverIds) await closeServer(ctx, id);
        },
        undo: gone,
      },
      {
        name: 'list-things', stage: 'delete', clause: 'D5.1', attempts: WAITS_FOR_RUNS,
        title: { de: 'Laufendes abwarten, Bestand aufnehmen', en: 'Wait for what is under way, take inventory' },
        record: takeInventory,
        undo: { none: 'a list that nobody follows harms nobody' },
      },
      {
        name: 'delete-servers', stage: 'delete', clause: 'D5.1',
        title: { de: 'Server und Netzanschlüsse löschen', en: 'Delete servers and interfaces' },
        // Where others stay behind a firewall, nothing of theirs may lead to these servers any more.
        prepare: (ctx, on) => readLeaving(ctx, on.parameters.serverIds),
        act: async (on) => {
          for (const id of all(on, 'servers', 'srv')) await engine.deleteServer(part(on, id), id);
          for (const id of all(on, 'nics', 'nic')) await engine.deleteNic(part(on, id), id);
          const { staying } = on.prepared as Leaving;
          const [firewalls, networks] = [all(on, 'firewalls', 'fwl'), all(on, 'networks', 'pnw')];
          await leaveNetworks(engine, on.command, { staying, firewalls, networks });
        },
        record: (ctx, on) => keepLeaving(ctx, on.prepared as Leaving),
        undo: gone,
      },
      {
        name: 'delete-volumes', stage: 'delete', clause: 'D5.1',
        title: { de: 'Festplatten löschen', en: 'Delete volumes' },
        act: async (on) => {
          for (const id of all(on, 'volumes', 'dsk')) await engine.deleteVolume(part(on, id), id);
        },
        undo: gone,
      },
      {
        name: 'delete-backups', stage: 'delete', clause: 'D5.1',
        title: { de: 'Sicherungen löschen', en: 'Delete backups' },
        act: async (on) => {
          for (const id of all(on, 'backups', 'bak')) await engine.deleteBackup(part(on, id), id);
        },
        undo: gone,
      },
      {
        name: 'prove-absence', stage: 'prove', clause: 'D5.1',
        title: { de: 'Löschung nachweisen', en: 'Prove the deletion' },
        act: async (on) => {
          const left = new Set((await engine.listWorld()).map((object) => object.id));
          const still = [...new Set([...listIds(things(on)), ...things(on).strays, ...things(on).made])]
            .filter((id) => left.has(id));
          if (still.length > 0) throw new EngineError('failed', `the engine still holds ${still.join(', ')}`);
          const { engine: name, version } = await engine.describe();
          return { engine: `${name} ${version}` };
        },
        record: async (ctx, on, proof) => {
          await recordAbsence(ctx, on, things(on), (proof as { engine: string }).engine);
          await removeEmptyNetworks(ctx, engine, on.tenant, on.parameters.serverIds);
          return proof;
        },
        undo: gone,
      },
      {
        name: 'certify', stage: 'prove', clause: 'D5.1',
        title: { de: 'Löschung bescheinigen', en: 'Certify the deletion' },
        record: (ctx, on) => certifyDeletion(ctx, on.parameters),
        undo: gone,
      },
    ],
  });
}

/** One that was deleted on its customer's wish is closed for good; only its backups are left to go. */
async function closeServer(ctx: Ctx, serverId: string): Promise<void> {
  const server = await lockServer(ctx, serverId);
  if (server?.state !== 'deleted') await setServerState(ctx, serverId, 'deleting');
}

const things = (on: On) => output(on, 'list-things');

/** Those of one kind: what is known of the servers, and what runs that are stuck may have left of it. */
function all(on: On, kind: Kind, prefix: string): string[] {
  return [...things(on)[kind], ...things(on).strays.filter((id) => id.startsWith(`${prefix}_`))];
}

/** One command identity per thing, stable over retries. */
function part(on: On, id: string): Command {
  return { ...on.command, key: `${on.command.key}/${id}` };
}

/** Everything there is, once nothing is under way that could add to it. Throws while a run is; it is tried again. */
async function takeInventory(ctx: Ctx, on: On): Promise<Inventory> {
  const { serverIds } = on.parameters;
  const things = await thingsOf(ctx, on.parameters);
  const copies = [];
  for (const id of serverIds) copies.push(...await copiesOf(ctx, id));
  const named = [...serverIds, ...things.volumes, ...copies.map(({ id }) => id)];
  const runs = await runsOnServers(ctx, { tenant: on.tenant, things: named, except: on.runId });
  const unfinished = runs.filter(isUnfinished).map(({ id, workflow: name }) => `${name} ${id}`);
  if (unfinished.length > 0) throw new Error(`still under way on these servers: ${unfinished.join(', ')}`);
  const inventory = { ...things, backups: copies.filter(({ state }) => state !== 'deleted').map(({ id }) => id) };
  const listed = new Set(listIds(inventory));
  const stuck = runs.filter(({ state }) => state === 'stuck').flatMap(({ made }) => made);
  return {
    ...inventory,
    strays: [...new Set(stuck)].filter((id) => !listed.has(id)),
    made: [...new Set(runs.flatMap(({ made }) => made))],
  };
}

const kinds = ['servers', 'nics', 'firewalls', 'networks', 'volumes', 'snapshots', 'backups'] as const;
type Kind = (typeof kinds)[number];

function listIds(inventory: Pick<Inventory, Kind>): string[] {
  return kinds.flatMap((kind) => inventory[kind]);
}

const kindOf = {
  srv: 'server', dsk: 'volume', nic: 'nic', fwl: 'firewall', pnw: 'network', snp: 'snapshot', bak: 'backup',
} as const;

/** By their rows, in the order of their ids. A volume that hangs on no server belongs to the contract that paid it. */
async function thingsOf(ctx: Ctx, { contractId, serverIds }: DeleteParameters) {
  const { nics, firewalls, networks } = await networksOf(ctx, serverIds);
  return {
    servers: serverIds, nics, firewalls, networks,
    volumes: [...new Set([...await volumesOf(ctx, serverIds), ...await volumesOfContract(ctx, contractId)])].toSorted(),
    snapshots: await snapshotsOf(ctx, serverIds), addresses: await addressesOf(ctx, serverIds),
  };
}

async function recordAbsence(ctx: Ctx, on: On, inventory: Inventory, engine: string): Promise<void> {
  const deletion = { id: on.parameters.deletionId, tenant: on.tenant };
  const unlisted = `Bestandsliste der Engine ${engine} ohne diesen Eintrag`;
  const note = (kind: DeletedThing['kind'], id: string, proof = unlisted) =>
    recordDeleted(ctx, deletion, { kind, id, proof });
  for (const id of inventory.servers) {
    await markPartsDeleted(ctx, id);
    await forgetServer(ctx, id);
    await setServerState(ctx, id, 'deleted');
    await forgetServerKeys(ctx, id);
    for (const credential of await wipeCredentialsOf(ctx, id)) {
      await note('credential', credential, 'ungelesenes Kennwort gelöscht, sein Link gilt nicht mehr');
    }
  }
  for (const id of [...inventory.volumes, ...inventory.strays]) await markVolumeDeleted(ctx, id);
  for (const id of inventory.firewalls) await markFirewallDeleted(ctx, id);
  for (const id of inventory.networks) await markNetworkDeleted(ctx, id);
  for (const id of inventory.backups) await markBackupDeleted(ctx, id);
  for (const id of [...listIds(inventory), ...inventory.strays]) {
    await note(kindOf[id.slice(0, 3) as keyof typeof kindOf], id);
  }
  for (const { id, address } of inventory.addresses) {
    await releaseAddress(ctx, id);
    await note('address', id, `${address} entzogen und in Quarantäne`);
  }
  const { orderId, orderNumber, keys } = await forgetOrderKeys(ctx, on.parameters.contractId);
  await forgetRunKeys(ctx, on.tenant, on.parameters.serverIds);
  if (keys > 0) {
    await note('key', `${orderId}/keys`, `${keys} öffentliche${keys === 1 ? 'r' : ''} Schlüssel: auf der gelöschten `
      + `Festplatte, außerdem entfernt aus Auftrag ${orderNumber}, Bereitstellungsablauf und Serverdaten`);
  }
  await markProved(ctx, deletion.id);
}
