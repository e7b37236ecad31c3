import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { must, ok } from '../../kernel/result.ts';
import { paymentDefault } from '../../terms/index.ts';
import { FrozenClock } from '../../kernel/clock.ts';
import { transaction } from '../../database/index.ts';
import { testDatabase } from '../../database/test-database.ts';
import { estateId, seedEstate } from '../../database/test-estate.ts';
import { calendarFeed, renderCalendar, type CalendarRow } from './calendar-feed.ts';

const at = Temporal.Instant.from('2026-07-01T07:00:00.123Z');

const { because } = paymentDefault.compute({ invoiceDate: '2026-07-01', gross: '164.22', paidOn: '2026-07-01' });

const row = (changes: Partial<CalendarRow> = {}): CalendarRow => ({
  id: estateId('dln', 1), clause: 'A9.5', action: 'payment-due', dueOn: '2026-07-15', because,
  customerName: 'Weinkontor Pfalz GmbH', subjectNumber: 'RE-2026-00001', ...changes,
});

type Component = { readonly name: string; readonly properties: Map<string, string>; readonly parts: Component[] };

/** Reads iCalendar as RFC 5545 says, strictly: unfolds, pairs BEGIN and END, takes the escapes off. Throws otherwise. */
function parse(text: string): Component {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end in CRLF');
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (!line.isWellFormed()) throw new Error('a character was torn apart');
  }
  const open: Component[] = [{ name: '', properties: new Map(), parts: [] }];
  for (const line of text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/s.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    const top = open.at(-1) as Component;
    if (name === 'BEGIN') {
      const part = { name: value, properties: new Map<string, string>(), parts: [] };
      top.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`END:${value} without its BEGIN`);
    } else {
      if (top.properties.has(name)) throw new Error(`${name} is there twice`);
      top.properties.set(name, value.replaceAll(/\\([\\;,n])/g, (_, one: string) => (one === 'n' ? '\n' : one)));
    }
  }
  const [calendar] = open[0]?.parts ?? [];
  if (open.length !== 1 || !calendar) throw new Error('something is not closed');
  return calendar;
}

test('an all-day event for each deadline, with its clause, what it is, and why', () => {
  const calendar = parse(renderCalendar([row(), row({ id: estateId('dln', 2) })], 'de', at));
  expect(calendar.name).toBe('VCALENDAR');
  expect(calendar.properties.get('VERSION')).toBe('2.0');
  expect(calendar.parts.map(({ name, properties }) => [name, properties.get('UID')])).toEqual([
    ['VEVENT', estateId('dln', 1)], ['VEVENT', estateId('dln', 2)],
  ]);
  const { properties } = calendar.parts[0] as Component;
  expect(properties.get('DTSTART;VALUE=DATE')).toBe('20260715');
  expect(properties.get('DTSTAMP')).toBe('20260701T070000Z');
  expect(properties.get('SUMMARY')).toBe('Rechnung ist fällig · RE-2026-00001 · Weinkontor Pfalz GmbH (§ A9.5)');
  expect(properties.get('DESCRIPTION')).toContain('[A9.5] Rechnungen sind 14 Kalendertage nach ihrem Datum ohne Abzug fällig.\n');
});

test('in English for who reads English', () => {
  const [event] = parse(renderCalendar([row({ subjectNumber: null })], 'en', at)).parts;
  expect(event?.properties.get('SUMMARY')).toBe('Invoice falls due · Weinkontor Pfalz GmbH (§ A9.5)');
  expect(event?.properties.get('DESCRIPTION')).toContain('Invoices are due 14 calendar days after their date');
});

test('names of customers can neither break a line nor add a property', () => {
  const customerName = String.raw`Süß\Wein; Öl, GmbH` + `\r\nBEGIN:VALARM\u0007${'🍇'.repeat(40)}`;
  const calendar = parse(renderCalendar([row({ customerName })], 'de', at));
  expect(calendar.parts).toHaveLength(1);
  expect(calendar.parts[0]?.properties.get('SUMMARY'))
    .toBe(String.raw`Rechnung ist fällig · RE-2026-00001 · Süß\Wein; Öl, GmbH` + `\nBEGIN:VALARM${'🍇'.repeat(40)} (§ A9.5)`);
});

test('no deadline is an empty calendar', () => {
  expect(parse(renderCalendar([], 'de', at)).parts).toEqual([]);
});

test('I16 the feed has the open deadlines of whoever asks, the next first', async () => {
  const database = await testDatabase();
  await seedEstate(database.ownerDb, { customers: 4, servers: 41 });
  const caller = {
    actor: 'account:acc_1', cause: 'test', correlation: 'test', clock: new FrozenClock('2026-07-01T07:00:00Z'),
    reach: [estateId('org', 2)],
  };
  const feed = must(await transaction(database.db, caller, async (ctx) => ok(await calendarFeed(ctx, 'de'))));
  const { parts } = parse(feed);
  expect(parts.map(({ properties }) => properties.get('UID'))).toEqual(
    Array.from({ length: 11 }, (_, index) => estateId('dln', index * 4 + 1)));
  await database.drop();
});
