import type { Ctx } from '../../database/index.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { markBackupDeleted } from '../../modules/backup/index.ts';
import { markSnapshotDeleted, setServerState } from '../../modules/compute/index.ts';
import { workflowRefusals } from '../refusals.ts';
import { readFinding, type FindingRow } from './findings.ts';
import { offered } from './settle-finding.ts';

type Facts = Readonly<Record<string, unknown>>;
type Adopt = (ctx: Ctx, id: string, facts: Facts) => Promise<Result<void>>;

const adopters: Readonly<Record<string, Adopt>> = {
  'server different': async (ctx, id, { power }) => {
    await setServerState(ctx, id, power as 'running' | 'stopped');
    return ok(undefined);
  },
  'snapshot missing': async (ctx, id) => ok(await markSnapshotDeleted(ctx, id)),
  'backup missing': async (ctx, id) => ok(await markBackupDeleted(ctx, id)),
  'volume unowned': adoptVolume,
};

/** A volume that hangs on a server of ours becomes that server's; what it costs is for staff to agree. */
async function adoptVolume(ctx: Ctx, id: string, facts: Facts): Promise<Result<void>> {
  const { serverId, bytes, iopsLimit, pool } = facts;
  const server = await ctx.tx.selectFrom('server').select(['id', 'tenant', 'heldBy', 'groupId'])
    .where('id', '=', String(serverId))
    .where('state', 'in', ['running', 'stopped']).forUpdate().executeTakeFirst();
  if (!server) return refuse(workflowRefusals, 'findings.not_offered', { offered: 'quarantine, remove' });
  if (server.heldBy !== null) return refuse(workflowRefusals, 'servers.busy', { runId: server.heldBy });
  const { position } = await ctx.tx.selectFrom('volume').select((eb) => eb.fn.max('position').as('position'))
    .where('serverId', '=', server.id).where('state', '<>', 'deleted').executeTakeFirstOrThrow();
  const place = await ctx.tx.selectFrom('storagePool').select('id').where('name', '=', String(pool))
    .$if(server.groupId !== null, (pools) => pools.where('groupId', '=', server.groupId ?? '')).executeTakeFirst();
  await ctx.tx.insertInto('volume').values({
    id, tenant: server.tenant, serverId: server.id, bytes: BigInt(Number(bytes)), iopsLimit: iopsLimit as number | null,
    state: 'live', name: `adopted-${newId('volume', ctx.clock).slice(-6).toLowerCase()}`, position: (position ?? -1) + 1,
    class: 'individual', poolId: place?.id ?? null,
  }).execute();
  return ok(undefined);
}

/** Lets the rows follow the world, where that invents nothing; needs no run, as the world stays as it is. */
export async function adoptFinding(ctx: Ctx, findingId: string): Promise<Result<FindingRow>> {
  const read = await offered(ctx, findingId, 'adopt');
  if (!read.ok) return read;
  const { kind, problem, thingId, facts } = read.value;
  const adopted = await adopters[`${kind} ${problem}`]?.(ctx, thingId, facts as Facts);
  if (adopted && !adopted.ok) return adopted;
  await ctx.tx.updateTable('finding').set({ state: 'adopted', settledAt: ctx.now }).where('id', '=', findingId)
    .execute();
  return readFinding(ctx, findingId);
}
