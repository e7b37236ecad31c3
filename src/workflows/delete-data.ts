import { editionById, deletionAfterEnd } from '../terms/index.ts';
import { must } from '../kernel/result.ts';
import { nextNumber, type Ctx } from '../database/index.ts';
import { backupsOf, markBackupDeleted } from '../modules/backup/index.ts';
import { EngineError, markPartsDeleted, readServer, setServerState, type Command } from '../modules/compute/index.ts';
import { readContract } from '../modules/contracts/index.ts';
import { markProved, readDeletion, recordDeleted, type DeletedThing } from '../modules/exit/index.ts';
import { releaseAddress } from '../modules/network/index.ts';
import { footnoted, letterFrame, readCorrespondents, sendLetter } from './letters.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';

interface DeleteParameters {
  readonly deletionId: string;
  readonly contractId: string;
  readonly serverIds: readonly string[];
}

/** Everything that must be gone, listed before the first of it is touched. */
interface Inventory {
  readonly servers: readonly {
    readonly server: string; readonly disk: string; readonly nic: string;
    readonly addressId: string; readonly address: string; readonly keys: number;
  }[];
  readonly backups: readonly string[];
}

interface DeleteOutputs {
  'list-things': Inventory;
  'prove-absence': { engine: string };
}

export type DeleteData = Workflow<DeleteParameters, DeleteOutputs>;
type On = Scope<DeleteParameters, DeleteOutputs>;

const gone = { none: 'deletion is owed on this day (D5.1) and must not come back' } as const;

/**
 * promise D5.1: on the fourteenth day all data goes: servers, disks, interfaces, backups, addresses, keys. The engine
 * is asked afterwards what it still holds; only what it no longer holds is certified.
 */
export function deleteData({ engine }: Services): DeleteData {
  const things = (on: On) => output(on, 'list-things');
  return workflow<DeleteParameters, DeleteOutputs>({
    name: 'delete-data',
    version: 1,
    noWayBack: 'deletion is owed on this day (D5.1) and must not come back',
    steps: [
      {
        name: 'list-things', stage: 'delete', clause: 'D5.1',
        title: { de: 'Bestand aufnehmen', en: 'Take inventory' },
        record: (ctx, on) => takeInventory(ctx, on.parameters.serverIds),
        undo: { none: 'a list that nobody follows harms nobody' },
      },
      {
        name: 'delete-servers', stage: 'delete', clause: 'D5.1',
        title: { de: 'Server und Netzanschlüsse löschen', en: 'Delete servers and interfaces' },
        act: async (on) => {
          for (const { server, nic } of things(on).servers) {
            await engine.deleteServer(part(on, server), server);
            await engine.deleteNic(part(on, nic), nic);
          }
        },
        undo: gone,
      },
      {
        name: 'delete-disks', stage: 'delete', clause: 'D5.1',
        title: { de: 'Festplatten löschen', en: 'Delete disks' },
        act: async (on) => {
          for (const { disk } of things(on).servers) await engine.deleteDisk(part(on, disk), disk);
        },
        undo: gone,
      },
      {
        name: 'delete-backups', stage: 'delete', clause: 'D5.1',
        title: { de: 'Sicherungen löschen', en: 'Delete backups' },
        act: async (on) => {
          for (const backup of things(on).backups) await engine.deleteBackup(part(on, backup), backup);
        },
        undo: gone,
      },
      {
        name: 'prove-absence', stage: 'prove', clause: 'D5.1',
        title: { de: 'Löschung nachweisen', en: 'Prove the deletion' },
        act: async (on) => {
          const left = new Set((await engine.listWorld()).map((object) => object.id));
          const still = listIds(things(on)).filter((id) => left.has(id));
          if (still.length > 0) throw new EngineError('failed', `the engine still holds ${still.join(', ')}`);
          const { engine: name, version } = await engine.describe();
          return { engine: `${name} ${version}` };
        },
        record: async (ctx, on, proof) => {
          await recordAbsence(ctx, on, things(on), (proof as { engine: string }).engine);
          return proof;
        },
        undo: gone,
      },
      {
        name: 'certify', stage: 'prove', clause: 'D5.1',
        title: { de: 'Löschung bescheinigen', en: 'Certify the deletion' },
        record: (ctx, on) => certify(ctx, on.parameters),
        undo: gone,
      },
    ],
  });
}

/** One command identity per thing, stable over retries. */
function part(on: On, id: string): Command {
  return { ...on.command, key: `${on.command.key}/${id}` };
}

async function takeInventory(ctx: Ctx, serverIds: readonly string[]): Promise<Inventory> {
  const servers = [];
  const backups = [];
  for (const id of serverIds) {
    const row = await readServer(ctx, id);
    await setServerState(ctx, id, 'deleting');
    servers.push({
      server: row.id, disk: row.diskId, nic: row.nicId, addressId: row.addressId, address: row.address,
      keys: row.authorizedKeys.length,
    });
    backups.push(...(await backupsOf(ctx, id)).map((backup) => backup.id));
  }
  return { servers, backups };
}

function listIds({ servers, backups }: Inventory): string[] {
  return [...servers.flatMap(({ server, disk, nic }) => [server, disk, nic]), ...backups];
}

async function recordAbsence(ctx: Ctx, on: On, inventory: Inventory, engine: string): Promise<void> {
  const deletion = { id: on.parameters.deletionId, tenant: on.tenant };
  const unlisted = `Bestandsliste der Engine ${engine} ohne diesen Eintrag`;
  const note = (kind: DeletedThing['kind'], id: string, proof = unlisted) =>
    recordDeleted(ctx, deletion, { kind, id, proof });
  for (const { server, disk, nic, addressId, address, keys } of inventory.servers) {
    await markPartsDeleted(ctx, server);
    await setServerState(ctx, server, 'deleted');
    await releaseAddress(ctx, addressId);
    await note('server', server);
    await note('disk', disk);
    await note('nic', nic);
    await note('address', addressId, `${address} entzogen und in Quarantäne`);
    if (keys > 0) {
      await note('key', `${server}/keys`, `${keys} Schlüssel, nur auf der gelöschten Festplatte hinterlegt`);
    }
    await ctx.tx.updateTable('server').set({ authorizedKeys: [] }).where('id', '=', server).execute();
  }
  for (const backup of inventory.backups) {
    await markBackupDeleted(ctx, backup);
    await note('backup', backup);
  }
  await markProved(ctx, deletion.id);
}

const kindTitles: Readonly<Record<string, string>> = {
  server: 'Virtueller Server', disk: 'Festplatte', nic: 'Netzanschluss', address: 'IP-Adresse', backup: 'Sicherung',
  key: 'SSH-Schlüssel',
};

/** The customer is told afterwards, with the certificate (D5 (1) sentence 4). */
async function certify(ctx: Ctx, { deletionId, contractId }: DeleteParameters): Promise<{ documentId: string }> {
  const deletion = await readDeletion(ctx, deletionId);
  const contract = must(await readContract(ctx, contractId));
  const between = await readCorrespondents(ctx, contract.tenant);
  const endedOn = contract.endsOn as string;
  const due = deletionAfterEnd.compute({ endedOn }, { edition: editionById(contract.edition) });
  const document = await sendLetter(ctx, between, {
    kind: 'deletion-certificate', subjectId: contractId, tenant: contract.tenant,
    data: {
      ...letterFrame(between, {
        number: await nextNumber(ctx, 'LB'), date: ctx.today, contractNumber: contract.number,
      }),
      serviceName: await serverNames(ctx, contractId), endedOn,
      dueOn: footnoted(due.deleteOn, due.because),
      items: deletion.items.map((item) => ({
        kind: kindTitles[item.kind] ?? item.kind, id: item.id, deletedAt: item.deletedAt.round('second').toString(),
        proof: item.proof,
      })),
      kept: await keptRecords(ctx, contractId),
    },
  }, 'deletion-notice');
  return { documentId: document.id };
}

async function serverNames(ctx: Ctx, contractId: string): Promise<string> {
  const rows = await ctx.tx.selectFrom('server').innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .select('hostname').where('contractId', '=', contractId).orderBy('hostname').execute();
  return rows.map((row) => row.hostname).join(', ');
}

/** § 14b UStG, § 147 (3) AO: invoices eight years; § 257 (4) HGB: letters six years, from the end of the year. */
async function keptRecords(ctx: Ctx, contractId: string) {
  const { count } = await ctx.tx.selectFrom('invoice').select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('contractId', '=', contractId).executeTakeFirstOrThrow();
  const year = Number(ctx.today.slice(0, 4));
  const until = (years: number) => `${year + years}-12-31`;
  return [
    { what: `${count} Rechnungen`, reason: '§ 14b UStG, § 147 AO', until: until(8) },
    { what: 'Handelsbriefe zum Vertrag', reason: '§ 257 HGB', until: until(6) },
  ];
}
