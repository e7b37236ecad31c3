import { newId } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/text.ts';
import { lockFor, type Ctx } from '../../database/index.ts';
import { onlyLocation } from '../catalogue/index.ts';
import { raiseAlarm, settleAlarmOf, type Alarm } from '../deadlines/index.ts';
import { readProvider } from '../parties/index.ts';
import type { Inventory, PoolReading, TargetReading } from './ports.ts';

const WHOLE_PERCENT = 100;
/**
 * How often what is new is promised, in percent, until staff says otherwise; memory always once. Volumes take what is
 * written to them, not what they are sold as; how full a pool really is, is watched.
 */
const usual = { cpuOvercommitPercent: 400, poolOvercommitPercent: 400 } as const;
/**
 * On a host so small that guests get a part of their memory only (a demo's, a developer's), nothing is as large as it
 * was sold: its processors and its disk must not be the reason why nothing can be tried.
 */
const small = { cpuOvercommitPercent: 2000, poolOvercommitPercent: 2000 } as const;
/** Used share of a pool, in percent, from which a person must look. */
const FULL_PERCENT = 85;

export interface Reported extends Inventory {
  /** What the engine divides ordered memory by (`describe().memoryDivisor`). */
  readonly memoryDivisor: number;
}

/**
 * Writes down what the engine reports of its hosts and pools; staff's settings of them stay. A group that is new is
 * shared and at the only location; where there are several it waits, with an alarm, until staff says which. What is no
 * longer reported is offline, not gone: servers may be on it. Before there is a provider nothing is kept.
 */
export async function noteInventory(ctx: Ctx, reported: Reported): Promise<void> {
  const provider = await readProvider(ctx);
  if (!provider.ok) return;
  const tenant = provider.value.id;
  await lockFor(ctx, 'inventory');
  const groups = await noteGroups(ctx, tenant, reported);
  await noteTargets(ctx, tenant, groups, reported);
  await notePools(ctx, tenant, groups, reported);
}

/** Ids of the groups by the engine's names for them; those that wait for a location are left out. */
async function noteGroups(ctx: Ctx, tenant: string, reported: Reported): Promise<Map<string, string>> {
  const rows = await ctx.tx.selectFrom('targetGroup').select(['id', 'name']).execute();
  const { targets, pools } = reported;
  const known = new Map(rows.map(({ id, name }) => [name, id]));
  const news = new Set([...targets, ...pools].map(({ group }) => group).filter((name) => !known.has(name)));
  if (news.size === 0) return known;
  const locationId = await onlyLocation(ctx);
  for (const name of news) {
    if (locationId !== null) {
      known.set(name, await addGroup(ctx, { tenant, name, locationId, ...settingsOf(reported) }));
    } else {
      await raiseAlarm(ctx, {
        tenant, kind: 'group-unassigned', subjectId: name,
        sentence: {
          de: `Die Engine meldet eine Gruppe von Hosts, „${name}“, und es gibt nicht genau einen Standort. Sagen Sie, wo`
            + ' sie steht: POST /target-groups.',
          en: `The engine reports a group of hosts, “${name}”, and there is no only location. Say where it is:`
            + ' POST /target-groups.',
        },
      });
    }
  }
  return known;
}

const settingsOf = ({ memoryDivisor }: Reported) => (memoryDivisor > 1 ? small : usual);

interface NewGroup {
  readonly tenant: string;
  readonly name: string;
  readonly locationId: string;
  readonly cpuOvercommitPercent?: number;
}

export async function addGroup(
  ctx: Ctx, { tenant, name, locationId, cpuOvercommitPercent }: NewGroup,
): Promise<string> {
  const id = newId('targetGroup', ctx.clock);
  await ctx.tx.insertInto('targetGroup').values({
    id, tenant, name, locationId, memoryOvercommitPercent: WHOLE_PERCENT,
    cpuOvercommitPercent: cpuOvercommitPercent ?? usual.cpuOvercommitPercent,
  }).execute();
  await settleAlarmOf(ctx, 'group-unassigned', name);
  return id;
}

async function noteTargets(ctx: Ctx, tenant: string, groups: Map<string, string>, reported: Reported): Promise<void> {
  const rows = await ctx.tx.selectFrom('target').selectAll().execute();
  for (const reading of reported.targets) {
    const groupId = groups.get(reading.group);
    if (groupId === undefined) continue;
    const row = rows.find(({ name }) => name === reading.name);
    const state = stateOf(reading.state, row?.maintenanceReason ?? null);
    const values = {
      groupId, cpus: reading.cpus, memoryBytes: memoryOf(reading, reported), canMove: reading.canMove, state,
      seenAt: ctx.now,
    };
    const id = row?.id ?? newId('target', ctx.clock);
    if (row) await ctx.tx.updateTable('target').set(values).where('id', '=', id).execute();
    else {
      await ctx.tx.insertInto('target').values({ id, tenant, name: reading.name, ...values }).execute();
    }
    if (state !== (row?.state ?? 'available')) await tellOfTarget(ctx, { id, tenant, name: reading.name, state });
  }
  const named = new Set(reported.targets.map(({ name }) => name));
  for (const row of rows.filter(({ name, state }) => !named.has(name) && state !== 'offline')) {
    await ctx.tx.updateTable('target').set({ state: 'offline' }).where('id', '=', row.id).execute();
    await tellOfTarget(ctx, { ...row, state: 'offline' });
  }
}

/** As ordered memory counts: a server that was sold 8 GB takes 8 GB / divisor of a host. */
function memoryOf({ memoryBytes }: TargetReading, { memoryDivisor }: Reported): bigint {
  return BigInt(memoryBytes) * BigInt(memoryDivisor);
}

type State = TargetReading['state'];

/** What the engine says, except that staff's maintenance goes on until staff ends it. */
export function stateOf(reported: State, maintenanceReason: string | null): State {
  return reported === 'available' && maintenanceReason !== null ? 'maintenance' : reported;
}

async function tellOfTarget(ctx: Ctx, target: { id: string; tenant: string; name: string; state: State }) {
  await tell(ctx, 'target-offline', target, {
    de: `Der Host ${target.name} antwortet nicht. Seine Server stehen still, wenn die Engine sie nicht anderswo gestartet`
      + ' hat; sehen Sie nach dem Host und nach dem, was auf ihm lief.',
    en: `Host ${target.name} does not answer. Its servers stand still unless the engine has started them elsewhere; look`
      + ' at the host, and at what ran on it.',
  });
}

async function notePools(ctx: Ctx, tenant: string, groups: Map<string, string>, reported: Reported): Promise<void> {
  const { pools } = reported;
  const { poolOvercommitPercent: overcommitPercent } = settingsOf(reported);
  const rows = await ctx.tx.selectFrom('storagePool').selectAll().execute();
  for (const reading of pools) {
    const groupId = groups.get(reading.group);
    if (groupId === undefined) continue;
    const row = rows.find(({ name }) => name === reading.name);
    const state = row?.state === 'maintenance' ? row.state : 'available' as const;
    const values = {
      groupId, media: reading.media, bytes: BigInt(reading.bytes), usedBytes: BigInt(reading.usedBytes), state,
      seenAt: ctx.now,
    };
    const id = row?.id ?? newId('storagePool', ctx.clock);
    if (row) await ctx.tx.updateTable('storagePool').set(values).where('id', '=', id).execute();
    else {
      await ctx.tx.insertInto('storagePool')
        .values({ id, tenant, name: reading.name, overcommitPercent, ...values }).execute();
    }
    if (row && state !== row.state) await tellOfPool(ctx, { ...row, state });
    await tellIfFull(ctx, { id, tenant }, reading);
  }
  const named = new Set(pools.map(({ name }) => name));
  for (const row of rows.filter(({ name, state }) => !named.has(name) && state !== 'offline')) {
    await ctx.tx.updateTable('storagePool').set({ state: 'offline' }).where('id', '=', row.id).execute();
    await tellOfPool(ctx, { ...row, state: 'offline' });
  }
}

async function tellOfPool(ctx: Ctx, pool: { id: string; tenant: string; name: string; state: string }) {
  await tell(ctx, 'pool-offline', pool, {
    de: `Der Speicherpool ${pool.name} wird nicht mehr gemeldet. In ihm liegen Volumes; sehen Sie zuerst nach dem Speicher.`,
    en: `Storage pool ${pool.name} is no longer reported. Volumes lie in it; look at the storage before anything else.`,
  });
}

async function tellIfFull(ctx: Ctx, { id, tenant }: { id: string; tenant: string }, reading: PoolReading) {
  const percent = (reading.usedBytes / reading.bytes) * 100;
  if (percent < FULL_PERCENT) return settleAlarmOf(ctx, 'pool-full', id);
  return raiseAlarm(ctx, {
    tenant, kind: 'pool-full', subjectId: id,
    sentence: {
      de: `Der Speicherpool ${reading.name} ist zu ${Math.floor(percent)} % voll. Erweitern Sie ihn, bevor er voll ist:`
        + ' Zugesagt kann mehr sein, als er hat.',
      en: `Storage pool ${reading.name} is ${Math.floor(percent)} % full. Extend it before it is full: what is promised in`
        + ' it may be more than it has.',
    },
  });
}

async function tell(
  ctx: Ctx, kind: Alarm['kind'], { id, tenant, state }: { id: string; tenant: string; state: string }, sentence: Text,
): Promise<void> {
  if (state === 'offline') await raiseAlarm(ctx, { tenant, kind, subjectId: id, sentence });
  else await settleAlarmOf(ctx, kind, id);
}
