import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../database/test-database.ts';
import { eventTable, eventTypes } from './event-table.ts';
import { makeEvent, type TrailEntry } from './make-event.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const tenant = 'org_01K0Y3ZJ8QXW5T7N2M4P6R8S9V';
const about = (entity: string, operation: string, before: unknown, after: unknown): TrailEntry => ({
  tenant, number: 7n, at: Temporal.Instant.from('2026-07-14T08:00:00.123456Z'), entity, entityId: `${entity}-1`,
  operation, before, after,
});

test.each([
  // entity           what        before                  after                                              type                                     data beside the id
  ['server',          'insert',  null,                    { state: 'creating', vcpus: 2, hostname: 'mara', authorized_keys: ['k'] },
    'hafenamt.server.created',              { state: 'creating', vcpus: 2 }],
  ['server',          'update',  { state: 'creating' },   { state: 'running' },
    'hafenamt.server.state-changed',        { state: 'running', previous: { state: 'creating' } }],
  ['server',          'update',  { handed_over_at: null, state: 'creating' }, { handed_over_at: '2026-07-14T10:00:00+02:00', state: 'running' },
    'hafenamt.server.handed-over',          { handedOverAt: '2026-07-14T08:00:00Z', state: 'running', previous: { handedOverAt: null, state: 'creating' } }],
  ['monitor',         'update',  { state: 'up' },         { state: 'down' },
    'hafenamt.server.reachability-changed', { state: 'down', previous: { state: 'up' } }],
  // math: 10591 cents are 105.91; the tempting wrong answer is to send the number as it is in the trail
  ['invoice',         'insert',  null,                    { number: 'RE-1', net: 8900, tax: 1691, gross: 10_591 },
    'hafenamt.invoice.issued',              { number: 'RE-1', net: '89.00', tax: '16.91', gross: '105.91' }],
  ['volume',          'update',  { bytes: 107_374_182_400 }, { bytes: 214_748_364_800 },
    'hafenamt.volume.grown',                { bytes: 214_748_364_800, previous: { bytes: 107_374_182_400 } }],
  ['snapshot',        'update',  { reverted_at: null },   { reverted_at: '2026-07-14T10:00:00+02:00' },
    'hafenamt.snapshot.reverted',           { revertedAt: '2026-07-14T08:00:00Z', previous: { revertedAt: null } }],
  ['isolation',       'update',  { until_at: null },      { until_at: '2026-07-14T10:00:00+02:00' },
    'hafenamt.isolation.ended',             { untilAt: '2026-07-14T08:00:00Z', previous: { untilAt: null } }],
  ['contract',        'update',  { accepted_on: null },   { accepted_on: '2026-07-14' },
    'hafenamt.contract.accepted',           { acceptedOn: '2026-07-14', previous: { acceptedOn: null } }],
])('%s %s is told with what may be known outside', (entity, operation, before, after, type, data) => {
  expect(makeEvent(about(entity, operation, before, after))).toEqual({
    specversion: '1.0', id: `${tenant}/7`, source: `urn:hafenamt:${tenant}`, type, subject: `${entity}-1`,
    time: '2026-07-14T08:00:00.123Z', datacontenttype: 'application/json', data: { id: `${entity}-1`, ...data },
  });
});

test.each([
  ['a column nobody outside is told of', about('server', 'update', { hostname: 'a' }, { hostname: 'b' })],
  ['a table nobody outside is told of', about('membership', 'insert', null, { state: 'active' })],
  ['a row that went away', about('server', 'delete', { state: 'running' }, null)],
])('nothing is told of %s', (_, entry) => {
  expect(makeEvent(entry)).toBeNull();
});

test('types are named once, and each column exists and is in the trail', async () => {
  expect(new Set(eventTypes).size).toBe(eventTypes.length);
  const { rows } = await database.ownerDb.executeQuery<{ name: string; columns: string[]; hidden: string }>({
    sql: `select c.relname as name, array_agg(a.attname::text) as columns, encode(t.tgargs, 'escape') as hidden
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where t.tgname = 'audit_change' group by 1, 3`,
    parameters: [],
  } as never);
  const tables = new Map(rows.map((row) => [row.name, row]));
  for (const { type, entity, on, fields } of eventTable) {
    const table = tables.get(entity);
    const hidden = (table?.hidden ?? '').split('\\000');
    for (const column of on === 'insert' ? fields : [on, ...fields]) {
      expect(table?.columns, `${type}: ${column}`).toContain(column);
      expect(hidden, `${type}: ${column}`).not.toContain(column);
    }
  }
});

test('no column that may hold what a person is called, wrote or lives at', () => {
  const personal = /name|email|phone|street|city|postcode|content|subject$|body|hostname|keys|address|reason|text|password|secret/;
  expect(eventTable.flatMap(({ fields }) => fields).filter((field) => personal.test(field))).toEqual([]);
});
