import { Temporal } from 'temporal-polyfill';
import { quotient } from '../../kernel/decimal.ts';
import { parseDecimal } from '../../kernel/money.ts';
import { allowedDowntime, editionById, type AvailabilityClass, type Step } from '../../terms/index.ts';
import type { Ctx } from '../../database/index.ts';
import { computeAvailability } from './compute-availability.ts';
import { servedBy } from './served-by.ts';

/** What was promised of a year, what was used up of it, and what is left. Hours with six decimals. */
export interface DowntimeBudget {
  readonly class: string;
  /** Promised availability of the year. */
  readonly percent: string;
  readonly year: number;
  readonly allowedHours: string;
  readonly usedHours: string;
  /** Negative where more was down than is allowed. */
  readonly leftHours: string;
  readonly because: readonly Step[];
}

const DECIMALS = 6;

/**
 * How much of a year's allowed downtime (C 6.1: the percentage of the server's class, of the year or of the part of it
 * in which there is service) is left after what was down so far (A4 (2)). Null for a server that was never watched.
 */
export async function downtimeBudget(ctx: Ctx, serverId: string): Promise<DowntimeBudget | null> {
  const served = await servedBy(ctx, serverId);
  if (!served) return null;
  const { year } = Temporal.PlainDate.from(served.lastDay);
  const edition = editionById(served.edition);
  const ofClass = served.availabilityClass as AvailabilityClass;
  const { allowedDowntimeHours, because } = allowedDowntime.compute({
    class: ofClass, year, from: served.firstDay,
    ...(served.endsOn ? { until: Temporal.PlainDate.from(served.endsOn).add({ days: 1 }).toString() } : {}),
  }, { edition });
  const used = await computeAvailability(ctx, serverId, year);
  return {
    class: ofClass, percent: edition.values.availability[ofClass], year, allowedHours: allowedDowntimeHours,
    usedHours: used.downtimeHours, leftHours: minus(allowedDowntimeHours, used.downtimeHours),
    because: [...because, ...used.because],
  };
}

/** The difference of two decimals, exactly. */
function minus(a: string, b: string): string {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  const units = left.units * right.scale - right.units * left.scale;
  return quotient(units, left.scale * right.scale, DECIMALS);
}
