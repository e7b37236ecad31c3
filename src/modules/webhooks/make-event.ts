import { Temporal } from 'temporal-polyfill';
import { formatMoney } from '../../kernel/money.ts';
import { eventTable, TEST_EVENT, type EventRow } from './event-table.ts';

/** CloudEvents 1.0, structured mode (cloudevents/spec v1.0.2, 3.1). */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** The same event has the same id, however often it is sent. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Readonly<Record<string, unknown>>;
}

type Columns = Readonly<Record<string, unknown>>;

/** An entry of the trail, as far as an event needs it. */
export interface TrailEntry {
  readonly tenant: string;
  readonly number: bigint;
  readonly at: Temporal.Instant;
  readonly entity: string;
  readonly entityId: string;
  readonly operation: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The event an entry of the trail is told as, or null where nobody outside is told of it. */
export function makeEvent(entry: TrailEntry): CloudEvent | null {
  const row = eventTable.find((one) => fits(one, entry));
  if (!row) return null;
  const after = pick(row.fields, entry.after as Columns);
  const before = entry.operation === 'insert' ? {} : { previous: pick(row.fields, entry.before as Columns) };
  return envelope(entry, row.type, `${entry.tenant}/${entry.number}`, { id: entry.entityId, ...after, ...before });
}

/** An event that tells of nothing but that it arrived. */
export function makeTestEvent(
  webhook: { readonly tenant: string; readonly id: string }, deliveryId: string, at: Temporal.Instant,
): CloudEvent {
  return envelope({ tenant: webhook.tenant, entityId: webhook.id, at }, TEST_EVENT, deliveryId, { id: webhook.id });
}

function envelope(
  about: Pick<TrailEntry, 'tenant' | 'entityId' | 'at'>, type: string, id: string, data: Columns,
): CloudEvent {
  return {
    specversion: '1.0', id, source: `urn:hafenamt:${about.tenant}`, type, subject: about.entityId,
    time: about.at.round('millisecond').toString(), datacontenttype: 'application/json', data,
  };
}

function fits({ entity, on }: EventRow, entry: TrailEntry): boolean {
  if (entity !== entry.entity) return false;
  if (on === 'insert') return entry.operation === 'insert';
  return entry.operation === 'update' && on in (entry.after as Columns);
}

function pick(fields: readonly string[], columns: Columns): Columns {
  return Object.fromEntries(fields.filter((name) => name in columns)
    .map((name) => [camelCase(name), encode(name, columns[name])]));
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const MONEY = new Set(['net', 'tax', 'gross']);

/** As the API writes the same value: amounts as text with two places, moments in UTC. */
function encode(column: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (MONEY.has(column)) return formatMoney(BigInt(value as number));
  return column.endsWith('_at') ? Temporal.Instant.from(value as string).round('millisecond').toString() : value;
}
