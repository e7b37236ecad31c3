import type { Ctx } from '../../database/index.ts';

/** Servers and volumes looked at in one turn; the rest has its turn afterwards. */
const AT_ONCE = 200;

export interface Unplaced {
  readonly servers: readonly string[];
  readonly volumes: readonly string[];
}

/**
 * What the engine must be asked where it is: servers it has placed since we looked, servers on hosts that take nothing
 * (they may have been moved), and what is older than our knowledge of groups and pools.
 */
export async function unplaced(ctx: Ctx): Promise<Unplaced> {
  const known = await ctx.tx.selectFrom('targetGroup').select('id').limit(1).execute();
  if (known.length === 0) return { servers: [], volumes: [] };
  const servers = await ctx.tx.selectFrom('server').leftJoin('target', 'target.name', 'server.target')
    .select('server.id').where('server.state', 'in', ['running', 'stopped']).where('server.heldBy', 'is', null)
    .where((eb) => eb.or([
      eb('server.target', 'is', null), eb('server.groupId', 'is', null), eb('target.state', 'is', null),
      eb('target.state', '<>', 'available'),
    ])).orderBy('server.id').limit(AT_ONCE).execute();
  const volumes = await ctx.tx.selectFrom('volume').leftJoin('server', 'server.id', 'volume.serverId')
    .select('volume.id').where('volume.state', '=', 'live').where('volume.poolId', 'is', null)
    .where('server.heldBy', 'is', null).where(({ eb, or }) => or([
      eb('server.state', 'in', ['running', 'stopped']), eb('volume.serverId', 'is', null),
    ])).orderBy('volume.id').limit(AT_ONCE).execute();
  return { servers: servers.map(({ id }) => id), volumes: volumes.map(({ id }) => id) };
}
