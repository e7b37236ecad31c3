import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { toPage, type PageQuery } from '../../kernel/wire.ts';
import type { Ctx, Database } from '../../database/index.ts';
import { readLocation } from '../catalogue/index.ts';
import { raiseAlarm, settleAlarmOf } from '../deadlines/index.ts';
import { readProvider } from '../parties/index.ts';
import { decideProbe, type MonitorState } from './decide-probe.ts';
import { monitoringRefusals } from './refusals.ts';

export interface NewUplink {
  /** Carrier and line. */
  readonly name: string;
  readonly bitsPerSecond: number;
  /** What answers behind this line alone; see `UplinkProber`. */
  readonly probeAddress: string;
}

/** promise C-4.2.5: a line of a location to the backbone; it is probed from now on. */
export async function addUplink(ctx: Ctx, locationId: string, { name, bitsPerSecond, probeAddress }: NewUplink) {
  const provider = await readProvider(ctx);
  if (!provider.ok) return provider;
  const location = await readLocation(ctx, locationId);
  if (!location.ok) return location;
  const present = await uplinksOf(ctx, [locationId]);
  if (present.length >= limits.uplinksPerLocation) {
    return refuse(monitoringRefusals, 'monitoring.too_many_uplinks', { limit: limits.uplinksPerLocation });
  }
  if (present.some((one) => one.name === name)) {
    return refuse(monitoringRefusals, 'monitoring.uplink_exists', { name }, '/name');
  }
  const other = present.find((one) => one.probeAddress === probeAddress);
  if (other) {
    return refuse(monitoringRefusals, 'monitoring.same_probe', { probeAddress, name: other.name }, '/probeAddress');
  }
  const id = newId('uplink', ctx.clock);
  await ctx.tx.insertInto('uplink').values({
    id, tenant: provider.value.id, locationId, name, bitsPerSecond: BigInt(bitsPerSecond), probeAddress,
    state: 'unknown', createdAt: ctx.now,
  }).execute();
  return readUplink(ctx, id);
}

export async function readUplink(ctx: Ctx, id: string) {
  const row = await ctx.tx.selectFrom('uplink').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? ok(row) : refuse(monitoringRefusals, 'monitoring.unknown_uplink');
}

/** The line is given up: its probes stop, and what was open about it ends. */
export async function retireUplink(ctx: Ctx, id: string) {
  const read = await lockUplink(ctx, id);
  if (!read) return refuse(monitoringRefusals, 'monitoring.unknown_uplink');
  await ctx.tx.updateTable('uplink').set({ retiredAt: ctx.now }).where('id', '=', id).where('retiredAt', 'is', null)
    .execute();
  await endUplinkOutage(ctx, id, ctx.now);
  await settleAlarmOf(ctx, 'uplink-down', id);
  await judgeLocation(ctx, read.locationId);
  return readUplink(ctx, id);
}

function lockUplink(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('uplink').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

function uplinksOf(ctx: Ctx, locationIds: readonly string[]) {
  return ctx.tx.selectFrom('uplink').selectAll().where('locationId', 'in', ['', ...locationIds])
    .where('retiredAt', 'is', null).orderBy('name').orderBy('id').execute();
}

/** Uplinks to probe now. */
export async function watchedUplinks(db: Database) {
  return db.selectFrom('uplink').select(['id', 'probeAddress']).where('retiredAt', 'is', null).orderBy('id').execute();
}

/** What C 4.2.5 says of a location: at least so many lines of at least that rate. */
const PROMISED = { lines: 2, bitsPerSecond: 10_000_000_000n } as const;

type Line = { readonly bitsPerSecond: bigint; readonly state: string };

/**
 * promise C-4.2.5: what is to be said of a location's lines: `short`: fewer are registered than promised; `redundant`:
 * as promised; `at-risk`: not while some don't answer, or haven't yet; `cut-off`: none answers any more. Pure.
 */
export function redundancyOf(lines: readonly Line[]): 'short' | 'redundant' | 'at-risk' | 'cut-off' {
  if (lines.length > 0 && lines.every(({ state }) => state === 'down')) return 'cut-off';
  const promised = lines.filter(({ bitsPerSecond }) => bitsPerSecond >= PROMISED.bitsPerSecond);
  if (promised.length < PROMISED.lines) return 'short';
  return promised.filter(({ state }) => state === 'up').length < PROMISED.lines ? 'at-risk' : 'redundant';
}

/** A location's lines, and whether they are what was promised. */
export async function listUplinks(ctx: Ctx, locationId: string) {
  const location = await readLocation(ctx, locationId);
  if (!location.ok) return location;
  const items = await uplinksOf(ctx, [locationId]);
  return ok({ items, redundancy: redundancyOf(items) });
}

/** When a line was down, newest first; those of lines that were given up, too. */
export async function listUplinkOutages(ctx: Ctx, uplinkId: string, { limit, cursor }: PageQuery) {
  const read = await readUplink(ctx, uplinkId);
  if (!read.ok) return read;
  let asked = ctx.tx.selectFrom('uplinkOutage').selectAll().where('uplinkId', '=', uplinkId);
  if (cursor !== undefined) asked = asked.where('id', '<', cursor);
  return ok(toPage(await asked.orderBy('id', 'desc').limit(limit + 1).execute(), limit));
}

/**
 * Records one probe of one line, as those of servers are. A line that is down raises an alarm, and a graver one where
 * none of its location answers any more; both settle when it answers again. Returns the turn, if any.
 */
export async function recordUplinkProbe(
  ctx: Ctx, uplinkId: string, seen: 'up' | 'down' | 'unknown',
): Promise<{ readonly name: string; readonly to: 'up' | 'down' } | null> {
  const row = await lockUplink(ctx, uplinkId);
  if (!row || row.retiredAt !== null) return null;
  const { monitor, turn } = decideProbe(row as MonitorState, seen, ctx.now);
  await ctx.tx.updateTable('uplink')
    .set({ ...monitor, probedAt: ctx.now, ...(turn ? { changedAt: turn.at } : {}) })
    .where('id', '=', uplinkId).execute();
  if (!turn) return null;
  if (turn.to === 'down') {
    await ctx.tx.insertInto('uplinkOutage').values({
      id: newId('uplinkOutage', ctx.clock), tenant: row.tenant, uplinkId, fromAt: turn.at,
    }).execute();
    await raiseAlarm(ctx, {
      tenant: row.tenant, kind: 'uplink-down', subjectId: uplinkId,
      sentence: {
        de: `Die Redundanz ist verloren: Die Anbindung „${row.name}“ antwortet unter ${row.probeAddress} nicht. Rufen Sie`
          + ' ihren Netzbetreiber an.',
        en: `Redundancy lost: the uplink “${row.name}” does not answer at ${row.probeAddress}. Call its carrier.`,
      },
    });
  } else {
    await endUplinkOutage(ctx, uplinkId, turn.at);
    await settleAlarmOf(ctx, 'uplink-down', uplinkId);
  }
  await judgeLocation(ctx, row.locationId);
  return { name: row.name, to: turn.to };
}

async function endUplinkOutage(ctx: Ctx, uplinkId: string, at: Ctx['now']): Promise<void> {
  await ctx.tx.updateTable('uplinkOutage').set({ untilAt: at }).where('uplinkId', '=', uplinkId)
    .where('untilAt', 'is', null).execute();
}

/** Whether the whole location is cut off, which is said once, until it no longer is. */
async function judgeLocation(ctx: Ctx, locationId: string): Promise<void> {
  const place = await ctx.tx.selectFrom('location').select(['tenant', 'name']).where('id', '=', locationId)
    .executeTakeFirstOrThrow();
  if (redundancyOf(await uplinksOf(ctx, [locationId])) !== 'cut-off') {
    return settleAlarmOf(ctx, 'location-cut-off', locationId);
  }
  await raiseAlarm(ctx, {
    tenant: place.tenant, kind: 'location-cut-off', subjectId: locationId,
    sentence: {
      de: `Keine Anbindung von „${place.name}“ antwortet: Alle Server dort können von der Welt abgeschnitten sein. Handeln`
        + ' Sie sofort: Sehen Sie nach den Routern, dann rufen Sie alle Netzbetreiber an.',
      en: `No uplink of “${place.name}” answers: every server there may be cut off from the world. Act now: look at the`
        + ' routers, then call all carriers.',
    },
  });
}

