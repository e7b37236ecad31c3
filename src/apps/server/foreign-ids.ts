import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Database, Reach } from '../../database/index.ts';
import { tenantsOf } from '../../modules/identity/index.ts';

const ID = /^([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}$/;

/** What a request names, after the first wall: `parts` as the use case gets them, and the tenants its ids belong to. */
export interface Named<T> {
  readonly parts: T;
  readonly tenants: readonly string[];
  /** The first thing the request names that exists and may be reached. */
  readonly subjectId: string | null;
}

/**
 * The first wall: an id of a tenant the caller doesn't reach is, for that caller, an id that names nothing. Wherever it
 * stands in the request it is replaced by one that never was, so the use case gives the refusal it gives for those.
 */
export async function hideForeignIds<T>(
  db: Database, clock: Clock, reach: Reach, own: string | null, parts: T,
): Promise<Named<T>> {
  const ids = [...new Set(idsIn(parts))];
  if (ids.length === 0) return { parts, tenants: [], subjectId: null };
  const tenants = await tenantsOf(db, ids);
  const isForeign = (id: string) => reach !== 'all' && id !== own && tenants.has(id)
    && !(tenants.get(id) ?? []).some((tenant) => reach.includes(tenant));
  const foreign = new Set(ids.filter(isForeign));
  const seen = ids.filter((id) => tenants.has(id) && !foreign.has(id));
  return {
    parts: foreign.size === 0 ? parts : replaceIn(parts, foreign, clock) as T,
    tenants: [...new Set(seen.flatMap((id) => [...(tenants.get(id) ?? [])]))],
    subjectId: seen[0] ?? null,
  };
}

/** Every string in `value` that has the shape of an id. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return isPlain(value) ? Object.values(value).flatMap(idsIn) : [];
}

function replaceIn(value: unknown, foreign: ReadonlySet<string>, clock: Clock): unknown {
  if (typeof value === 'string') return foreign.has(value) ? nobodysId(value, clock) : value;
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, foreign, clock));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceIn(one, foreign, clock)]));
}

/** An id of the same kind that nothing has. */
function nobodysId(id: string, clock: Clock): string {
  return `${id.slice(0, 3)}_${newId('correlation', clock).slice(4)}`;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
