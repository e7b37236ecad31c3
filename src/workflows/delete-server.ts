import { must, refuse } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  EngineError, forgetServerKeys, markPartsDeleted, partsOf, setServerState, snapshotsOf, wipeCredentialsOf,
  type Command,
} from '../modules/compute/index.ts';
import { endItem, isItemLive } from '../modules/contracts/index.ts';
import { unwatchServer } from '../modules/monitoring/index.ts';
import {
  addressesOf, firewallSpec, forgetServer, markFirewallDeleted, markNetworkDeleted, networksOf, releaseAddress,
  type FirewallSpec,
} from '../modules/network/index.ts';
import { markVolumeDeleted } from '../modules/storage/index.ts';
import { keepRules, makeFirewall } from './apply-firewall.ts';
import { enterServer, type OnServer } from './change-server.ts';
import { removeEmptyNetworks } from './leave-networks.ts';
import { workflowRefusals } from './refusals.ts';
import { isUnfinished, runsOnServers } from './runs/store.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

/** Everything of a server that goes with it, listed before the first of it is touched. Its backups stay. */
interface Inventory {
  readonly nics: readonly string[];
  readonly volumes: readonly string[];
  readonly snapshots: readonly string[];
  readonly firewalls: readonly string[];
  readonly networks: readonly string[];
  /** Firewalls of networks in which other servers stay. */
  readonly staying: readonly string[];
  readonly addresses: readonly string[];
  /** What was paid for beside the server: volumes of its own, more addresses. */
  readonly items: readonly string[];
}

interface DeleteOutputs {
  'list-things': Inventory;
}

export type DeleteServer = Workflow<OnServer, DeleteOutputs>;
type On = Scope<OnServer, DeleteOutputs>;

const noWayBack = 'what is deleted is deleted; whoever asked for it gave the server’s name';
const gone = { none: noWayBack } as const;
const words = { stage: 'delete', clause: 'A10.3' } as const;

/** About ten minutes, in which a backup or a restore check that is under way comes to its end. */
const WAITS_FOR_RUNS = 200;

/**
 * Deletes a server on its customer's wish: machine, volumes, snapshots, interfaces; its addresses rest before anybody
 * else gets them. Its backups are kept as long as backups are, or until all data of the contract is deleted (D5.1). The
 * contract is untouched: a term ends by notice (A10.3), so the server is billed on until then. What was booked beside
 * it and is gone with it (volumes, addresses) is not.
 */
export function deleteServer({ engine }: Services): DeleteServer {
  return workflow<OnServer, DeleteOutputs>({
    name: 'delete-server',
    version: 1,
    noWayBack,
    steps: [
      {
        ...words, name: 'close-server', title: { de: 'Server sperren', en: 'Close the server' },
        record: async (ctx, on) => {
          const { serverId } = on.parameters;
          const { publicAddress } = await enterServer(ctx, on, 'delete');
          if (publicAddress === null) must(refuse(workflowRefusals, 'servers.cut_off'));
          await unwatchServer(ctx, serverId);
          await wipeCredentialsOf(ctx, serverId);
          await setServerState(ctx, serverId, 'deleting');
        },
        undo: gone,
      },
      {
        ...words, name: 'list-things', attempts: WAITS_FOR_RUNS,
        title: { de: 'Laufendes abwarten, Bestand aufnehmen', en: 'Wait for what is under way, take inventory' },
        record: takeInventory,
        undo: { none: 'a list that nobody follows harms nobody' },
      },
      {
        ...words, name: 'delete-server', title: { de: 'Server und Netz löschen', en: 'Delete server and network' },
        // Where others stay behind a firewall, nothing of theirs may lead to this server any more.
        prepare: (ctx, on) => Promise.all(things(on).staying.map((id) => firewallSpec(ctx, id))),
        act: async (on) => {
          await engine.deleteServer(on.command, on.parameters.serverId);
          for (const id of things(on).nics) await engine.deleteNic(part(on, id), id);
          for (const rules of on.prepared as readonly FirewallSpec[]) {
            await makeFirewall(engine, part(on, rules.id), rules);
          }
          for (const id of things(on).firewalls) await engine.deleteFirewall(part(on, id), id);
          for (const id of things(on).networks) await engine.deleteNetwork(part(on, id), id);
        },
        record: async (ctx, on) => {
          for (const rules of on.prepared as readonly FirewallSpec[]) await keepRules(ctx, rules);
        },
        undo: gone,
      },
      {
        ...words, name: 'delete-volumes', title: { de: 'Festplatten löschen', en: 'Delete the volumes' },
        act: async (on) => {
          for (const id of things(on).volumes) await engine.deleteVolume(part(on, id), id);
        },
        undo: gone,
      },
      {
        ...words, name: 'prove-absence', title: { de: 'Löschung prüfen und eintragen', en: 'Prove and record it' },
        act: async (on) => {
          const { nics, volumes, snapshots, firewalls, networks } = things(on);
          const gone = [on.parameters.serverId, ...nics, ...volumes, ...snapshots, ...firewalls, ...networks];
          const left = new Set((await engine.listWorld()).map(({ id }) => id));
          const still = gone.filter((id) => left.has(id));
          if (still.length > 0) throw new EngineError('failed', `the engine still holds ${still.join(', ')}`);
          return { deleted: gone.length };
        },
        record: async (ctx, on, proof) => {
          await recordAbsence(ctx, on);
          await removeEmptyNetworks(ctx, engine, on.tenant, [on.parameters.serverId]);
          return proof;
        },
        undo: gone,
      },
    ],
  });
}

const things = (on: On) => output(on, 'list-things');

/** One command identity per thing, stable over retries. */
function part(on: On, id: string): Command {
  return { ...on.command, key: `${on.command.key}/${id}` };
}

/** Everything there is, once nothing is under way that could add to it. Throws while a run is; it is tried again. */
async function takeInventory(ctx: Ctx, on: On): Promise<Inventory> {
  const { serverId } = on.parameters;
  const { volumes } = await partsOf(ctx, serverId);
  const named = [serverId, ...volumes.map(({ id }) => id)];
  const runs = await runsOnServers(ctx, { tenant: on.tenant, things: named, except: on.runId });
  const unfinished = runs.filter(isUnfinished).map(({ id, workflow: name }) => `${name} ${id}`);
  if (unfinished.length > 0) throw new Error(`still under way on this server: ${unfinished.join(', ')}`);
  const addresses = await ctx.tx.selectFrom('address').select('contractItemId').where('serverId', '=', serverId)
    .where('state', '=', 'assigned').execute();
  return {
    ...await networksOf(ctx, [serverId]), volumes: volumes.map(({ id }) => id),
    snapshots: await snapshotsOf(ctx, [serverId]), addresses: (await addressesOf(ctx, [serverId])).map(({ id }) => id),
    items: [...new Set([...volumes, ...addresses].flatMap(({ contractItemId }) => contractItemId ?? []))].toSorted(),
  };
}

async function recordAbsence(ctx: Ctx, on: On): Promise<void> {
  const { serverId } = on.parameters;
  const { volumes, firewalls, networks, addresses, items } = things(on);
  await markPartsDeleted(ctx, serverId);
  for (const id of volumes) await markVolumeDeleted(ctx, id);
  await forgetServer(ctx, serverId);
  for (const id of firewalls) await markFirewallDeleted(ctx, id);
  for (const id of networks) await markNetworkDeleted(ctx, id);
  for (const id of addresses) await releaseAddress(ctx, id);
  for (const id of items) if (await isItemLive(ctx, id)) await endItem(ctx, id);
  await setServerState(ctx, serverId, 'deleted');
  await forgetServerKeys(ctx, serverId);
}
