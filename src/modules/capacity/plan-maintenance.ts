import type { Ctx } from '../../database/index.ts';
import { bestFor, type Load, type Room } from './fit.ts';
import { roomWithout } from './places.ts';

/** What becomes of a server whose host goes into maintenance. */
export type Fate = 'moves' | 'restart' | 'starts-elsewhere' | 'no-room';

export interface PlannedServer {
  readonly id: string;
  readonly tenant: string;
  readonly hostname: string;
  readonly customerName: string;
  readonly state: string;
  readonly fate: Fate;
}

interface OnTarget extends Load {
  readonly state: string;
}

/**
 * What becomes of each, in their order, each taking the room it finds: the engine moves it while it runs, or it is
 * restarted on another host at a time a person agrees, or there is no room for it anywhere else.
 */
export function fatesOf(servers: readonly OnTarget[], canMove: boolean, room: Room): Fate[] {
  const left = new Map(room);
  return servers.map((server) => {
    const found = bestFor(left, server);
    if (found === null) return 'no-room';
    const free = left.get(found) as Load;
    left.set(found, { vcpus: free.vcpus - server.vcpus, memoryBytes: free.memoryBytes - server.memoryBytes });
    if (server.state !== 'running') return 'starts-elsewhere';
    return canMove ? 'moves' : 'restart';
  });
}

const LISTED = 1_000;

/** The servers on a host and what becomes of each in maintenance; for a person to read before, and to work through. */
export async function planMaintenance(
  ctx: Ctx, target: { readonly name: string; readonly groupId: string; readonly canMove: boolean },
): Promise<PlannedServer[]> {
  const rows = await ctx.tx.selectFrom('server').innerJoin('organisation as customer', 'customer.id', 'server.tenant')
    .select(['server.id', 'server.tenant', 'hostname', 'state', 'vcpus', 'memoryBytes',
      'customer.name as customerName'])
    .where('target', '=', target.name).where('state', '<>', 'deleted').orderBy('server.id').limit(LISTED).execute();
  const others = await roomWithout(ctx, target.groupId, target.name);
  const loads = rows.map((row) => ({ ...row, memoryBytes: Number(row.memoryBytes) }));
  const fates = fatesOf(loads, target.canMove, others);
  return rows.map(({ id, tenant, hostname, state, customerName }, i) =>
    ({ id, tenant, hostname, state, customerName, fate: fates[i] as Fate }));
}
