import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runClause } from './clause.ts';

const entry = fileURLToPath(new URL('clause.ts', import.meta.url));

async function* once(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text);
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command inside this process: starting one for each line would take most of the time. */
async function clause(args: readonly string[], input = ''): Promise<Ran> {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
      return true;
    },
    once: () => undefined,
  });
  const code = await runClause([...args], { stdin: once(input), stdout: sink('out'), stderr: sink('err') });
  return { code, ...written };
}

describe('hafenamt clause', () => {
  test('as a process: starts, reads standard input, ends with its code', () => {
    const run = (args: readonly string[], input: string) =>
      spawnSync(process.execPath, [entry, ...args], { input, encoding: 'utf8' });
    expect(run(['A2.2'], '{"offerDate":"2026-11-27"}')).toMatchObject({ status: 0, stderr: '' });
    expect(run(['A2.2', '{}'], '')).toMatchObject({ status: 1, stderr: '' });
    expect(run(['--batch'], '{"id":1,"clause":"D5.1","input":{"endedOn":"2026-12-31"}}').stdout).toContain(
      '2027-01-14',
    );
  });

  test('A2.2 one calculation, from an argument and from standard input', async () => {
    const { code, out } = await clause(['A2.2', '{"offerDate":"2026-11-27"}']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      bindingUntil: '2026-12-28',
      because: [{ clause: 'A2.2' }, { clause: 'BGB.193' }],
    });
    expect((await clause(['A2.2'], '{"offerDate":"2026-11-27"}')).out).toBe(out);
  });

  test('a refusal ends with 1 and one JSON object', async () => {
    const { code, out, err } = await clause(['A2.2', '{"offerDate":"2026-02-30"}']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'impossible-date', path: '/offerDate' } });
    expect((await clause(['nope', '{}'])).code).toBe(1);
    expect((await clause(['A2.2', '[]'])).code).toBe(1);
    expect(JSON.parse((await clause(['A2.2'], `{"x":"${'x'.repeat(10_000_000)}"}`)).out)).toMatchObject({
      error: { code: 'too-large' },
    });
  });

  test.each([
    [[]],
    [['--frobnicate']],
    [['A2.2', '{}', 'more']],
    [['--list', '--page']],
    [['--lang', 'fr', 'A2.2', '{}']],
    [['--edition']],
  ])('wrong usage %j ends with 2 and says how', async (args) => {
    const { code, out, err } = await clause(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Examples');
    expect(err).toContain('docs/terms/limits.md');
  });

  test('explains itself in both languages', async () => {
    expect((await clause(['D5.1', '--explain', '{"endedOn":"2026-12-31"}'])).out).toContain(
      '14 Tage nach Do 31.12.2026: Do 14.01.2027',
    );
    expect((await clause(['D5.1', '--explain', '--lang', 'en', '{"endedOn":"2026-12-31"}'])).out).toContain(
      '14 days after Thu 31 Dec 2026',
    );
  });

  test('lists clauses and paragraphs, in words and as JSON', async () => {
    const { out } = await clause(['--list']);
    expect(out).toContain('H-backup.keep');
    expect(out).toContain('    weeks?: whole number 1–520 (4)\n');
    expect(out).toContain('defects?: significant · insignificant (significant)');
    expect(out).toContain('meals?: [{date: date, breakfast?: boolean (false),');
    expect(out).not.toMatch(/\?:.*\?$/m);
    expect(JSON.parse((await clause(['--list', '--json'])).out)).toHaveLength(45);
    expect((await clause(['--paragraphs'])).out).toContain('A4 (2)');
    expect(JSON.parse((await clause(['--paragraphs', '--json', '--lang', 'en'])).out)[0]).toMatchObject({
      paragraph: 'A1 (1)',
      how: 'governs',
    });
  });

  test('the page is one self-contained document', async () => {
    const { code, out } = await clause(['--page']);
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).not.toMatch(/<script|<link|src=|@import|https?:/);
    expect(out.match(/id="([^"]+)"/g)?.length).toBe(new Set(out.match(/id="([^"]+)"/g)).size);
    for (const [, target] of out.matchAll(/href="#([^"]+)"/g)) expect(out).toContain(`id="${target}"`);
  });

  test('takes a provider’s edition, or names what is wrong with it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'edition-')), 'edition.yaml');
    writeFileSync(file, 'id: own\nname: Own\nvalidFrom: 2027-01-01\nvalues: { deletionDays: 30 }\n');
    expect(JSON.parse((await clause(['D5.1', '--edition', file, '{"endedOn":"2026-12-01"}'])).out)).toMatchObject({
      deleteOn: '2026-12-31',
    });
    expect(
      (await clause(['--batch', '--edition', file], '{"id":1,"clause":"D5.1","input":{"endedOn":"2026-12-01"}}')).out,
    ).toContain('2026-12-31');
    writeFileSync(file, 'id: own\nname: Own\nvalidFrom: 2027-01-01\nvalues: { deletionDays: -1 }\n');
    const wrong = await clause(['D5.1', '--edition', file, '{"endedOn":"2026-12-01"}']);
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.out)).toMatchObject({ errors: [{ line: 4, path: '/values/deletionDays' }] });
    expect((await clause(['--lint', '--edition', join(file, 'missing')])).code).toBe(1);
  });

  test('lints: open findings end with 1', async () => {
    const { code, out } = await clause(['--lint']);
    expect(code).toBe(1);
    expect(out).toContain('OFFEN');
  });
});
