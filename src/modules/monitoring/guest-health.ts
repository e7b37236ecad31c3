import { Temporal } from 'temporal-polyfill';
import type { Language, Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import type { GuestHealth } from '../compute/index.ts';
import { raiseAlarm, settleAlarmOf } from '../deadlines/index.ts';

/** Minutes after which a managed guest is asked again. */
export const HEALTH_MINUTES = 15;
/** Times in a row a guest may stay silent before a person looks. */
const MISSES = 3;
/** In per cent: memory that is left at least, file system that is used at most. */
const LEAST_MEMORY = 5;
const MOST_ROOT = 90;
/** Days a system's packages may stay as they are where it can't say what is pending. */
const PACKAGE_DAYS = 35;

export interface ToAsk {
  readonly id: string;
  readonly os: 'linux' | 'windows';
}

/** C-3.4.1: managed servers whose guest was not asked for a while, those that waited longest first. */
export async function serversToAsk(ctx: Ctx, most: number): Promise<ToAsk[]> {
  const rows = await ctx.tx.selectFrom('server').leftJoin('guestHealth', 'guestHealth.id', 'server.id')
    // Those that come with the program, all of Linux, stand in no row.
    .leftJoin('image', 'image.name', 'server.image').select(['server.id', 'image.os'])
    .where('server.state', '=', 'running').where('managed', '=', true).where('boot', '=', 'volume')
    .where('handedOverAt', 'is not', null)
    .where((eb) => eb.or([
      eb('askedAt', 'is', null), eb('askedAt', '<=', ctx.now.subtract({ minutes: HEALTH_MINUTES })),
    ]))
    .orderBy('askedAt', (order) => order.asc().nullsFirst()).orderBy('server.id').limit(most).execute();
  return rows.map(({ id, os }) => ({ id, os: os === 'windows' ? 'windows' : 'linux' }));
}

const silent: Text = {
  de: `sein Agent hat ${MISSES}-mal nacheinander nicht geantwortet`,
  en: `its agent did not answer ${MISSES} times in a row`,
};

/** What is wrong with a guest, each a sentence for the staff; pure. */
export function findTroubles(health: GuestHealth): Text[] {
  const { memoryBytes, memoryAvailableBytes, rootBytes, rootUsedBytes, failedUnits } = health;
  const troubles: Text[] = [];
  if (memoryAvailableBytes * 100 < memoryBytes * LEAST_MEMORY) {
    troubles.push({
      de: `weniger als ${LEAST_MEMORY} % des Arbeitsspeichers sind frei`,
      en: `less than ${LEAST_MEMORY} % of its memory is left`,
    });
  }
  if (rootUsedBytes * 100 > rootBytes * MOST_ROOT) {
    troubles.push({
      de: `das Dateisystem des Systems ist zu mehr als ${MOST_ROOT} % voll`,
      en: `its system’s file system is more than ${MOST_ROOT} % full`,
    });
  }
  if (failedUnits !== null && failedUnits.length > 0) {
    const names = failedUnits.join(', ');
    troubles.push({ de: `Dienste sind ausgefallen: ${names}`, en: `services failed: ${names}` });
  }
  return troubles;
}

/** Whether updates are to be installed; where its lists don't say, its packages are too old. `today` is civil. */
export function needsUpdates({ pendingUpdates, packagesFrom }: GuestHealth, today: string): boolean {
  if (pendingUpdates !== null) return pendingUpdates > 0;
  if (packagesFrom === null) return false;
  return Temporal.PlainDate.from(packagesFrom).add({ days: PACKAGE_DAYS }).toString() < today;
}

interface Asked {
  readonly id: string;
  readonly tenant: string;
  readonly hostname: string;
}

/** Keeps what a guest said, null: nothing. Staff are told of trouble and updates, and no longer when they are over. */
export async function recordHealth(
  ctx: Ctx, server: Asked, health: GuestHealth | null,
): Promise<void> {
  const { id, tenant } = server;
  const { missed } = await ctx.tx.insertInto('guestHealth')
    .values({ id, tenant, askedAt: ctx.now, missed: health === null ? 1 : 0, ...row(ctx, health) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({
      askedAt: ctx.now, missed: health === null ? eb('guestHealth.missed', '+', 1) : 0, ...row(ctx, health),
    })))
    .returning('missed').executeTakeFirstOrThrow();
  if (health === null) {
    if (missed >= MISSES) await tell(ctx, server, 'guest-health', silent);
    return;
  }
  const troubles = findTroubles(health);
  if (troubles.length > 0) {
    const all = (language: Language) => troubles.map((trouble) => trouble[language]).join('; ');
    await tell(ctx, server, 'guest-health', { de: all('de'), en: all('en') });
  }
  else await settleAlarmOf(ctx, 'guest-health', id);
  if (!needsUpdates(health, ctx.today)) return settleAlarmOf(ctx, 'updates-pending', id);
  const { pendingUpdates, packagesFrom } = health;
  await tell(ctx, server, 'updates-pending', pendingUpdates === null
    ? {
        de: `die Pakete sind vom ${packagesFrom}, und was aussteht, sagt er nicht: Installieren Sie Aktualisierungen`,
        en: `its packages are as of ${packagesFrom}, and it does not say what is pending: install updates`,
      }
    : {
        de: `${pendingUpdates} Aktualisierungen stehen aus: Installieren Sie sie, denn der Anbieter betreibt ihn`,
        en: `${pendingUpdates} updates are pending: install them, as the provider operates it`,
      });
}

function row(ctx: Ctx, health: GuestHealth | null) {
  if (health === null) return {};
  const { memoryBytes, memoryAvailableBytes, rootBytes, rootUsedBytes } = health;
  const { failedUnits, pendingUpdates, packagesFrom } = health;
  return {
    readAt: ctx.now, memoryBytes: BigInt(memoryBytes), memoryAvailableBytes: BigInt(memoryAvailableBytes),
    rootBytes: BigInt(rootBytes), rootUsedBytes: BigInt(rootUsedBytes),
    failedUnits: failedUnits === null ? null : [...failedUnits], pendingUpdates, packagesFrom,
  };
}

function tell(
  ctx: Ctx, { id, tenant, hostname }: Asked, kind: 'guest-health' | 'updates-pending', what: Text,
): Promise<void> {
  const sentence = { de: `Managed Server ${hostname}: ${what.de}.`, en: `Managed server ${hostname}: ${what.en}.` };
  return raiseAlarm(ctx, { tenant, kind, subjectId: id, sentence });
}

/** What a guest last said; null where it never was asked. */
export async function readGuestHealth(ctx: Ctx, serverId: string) {
  const found = await ctx.tx.selectFrom('guestHealth').selectAll().where('id', '=', serverId).executeTakeFirst();
  return found ?? null;
}
