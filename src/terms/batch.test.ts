import { describe, expect, test } from 'vitest';
import { batchLineBytes, runBatch } from './batch.ts';

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function answers(text: string, size = 65_536): Promise<Record<string, unknown>[]> {
  let out = '';
  for await (const piece of runBatch(chunks(text, size))) out += piece;
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const line = (id: unknown, clause: string, input: unknown): string => `${JSON.stringify({ id, clause, input })}\n`;
const deletion = line('ü1', 'D5.1', { endedOn: '2026-12-31' });

describe('--batch', () => {
  test('answers each line in order, errors as values', async () => {
    const text = `${deletion}\n{"id":2,"clause":"D5.1","input":{}}\nno json\r\n[1]\n${line(null, 'nope', {})}{"id":"last","clause":"A12.2","input":{"annualFee":"10.00"},"extra":1}`;
    const got = await answers(text);
    expect(await answers(`\uFEFF${deletion}`)).toMatchObject([{ id: 'ü1', result: { deleteOn: '2027-01-14' } }]);
    expect(got).toMatchObject([
      { id: 'ü1', clause: 'D5.1', result: { deleteOn: '2027-01-14' } },
      { id: 2, clause: 'D5.1', error: { code: 'missing-field', path: '/endedOn' } },
      { id: null, clause: null, error: { code: 'malformed-json', path: '' } },
      { id: null, clause: null, error: { code: 'malformed-json' } },
      { id: null, clause: 'nope', error: { code: 'unknown-clause' } },
      { id: 'last', clause: 'A12.2', result: { cap: '2.00' } },
    ]);
  });

  test('lines and letters may be cut anywhere', async () => {
    for (const size of [1, 2, 3, 7]) {
      expect((await answers(deletion.repeat(3), size)).map(({ id }) => id)).toEqual(['ü1', 'ü1', 'ü1']);
    }
  });

  test('a line of ten million bytes is an error with its id, and the next line is answered', async () => {
    const long = line('big', 'A9.3', { month: '2026-02', items: 'x'.repeat(10_000_000) });
    expect(await answers(`${long}${deletion}`)).toMatchObject([
      { id: 'big', clause: 'A9.3', error: { code: 'too-large' } },
      { id: 'ü1', result: { deleteOn: '2027-01-14' } },
    ]);
    expect(await answers('x'.repeat(batchLineBytes + 1))).toMatchObject([{ id: null, error: { code: 'too-large' } }]);
  });

  test('deep nesting is an error, not a crash', async () => {
    const deep = `{"id":1,"clause":"A9.3","input":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`;
    expect(await answers(deep)).toMatchObject([{ id: 1, error: { code: 'wrong-type', path: '' } }]);
  });

  test('a line without a clause, or with one that is no text, says so where it stands', async () => {
    const got = await answers(
      '{"id":1,"input":{}}\n{"id":2,"clause":7}\n{"id":3,"clause":null,"lang":"en"}\n{"id":4,"clause":""}',
    );
    expect(got).toEqual([
      { id: 1, clause: null, error: { code: 'missing-field', path: '/clause', message: 'Die Angabe „clause“ fehlt.' } },
      {
        id: 2,
        clause: null,
        error: {
          code: 'wrong-type',
          path: '/clause',
          message: 'Erwartet wird die Kennung einer Klausel wie "A2.2".',
        },
      },
      {
        id: 3,
        clause: null,
        error: { code: 'wrong-type', path: '/clause', message: 'Expected a clause id such as "A2.2".' },
      },
      { id: 4, clause: '', error: { code: 'unknown-clause', path: '', message: 'Die Klausel „“ gibt es nicht.' } },
    ]);
  });

  test('a line may ask for English', async () => {
    const got = await answers(
      `{"id":1,"clause":"D5.1","input":{},"lang":"en"}\n{"id":2,"clause":"D5.1","input":{"lang":"en"}}`,
    );
    expect(got.map(({ error }) => (error as { message: string }).message)).toEqual([
      'The field “endedOn” is missing.',
      'The field “endedOn” is missing.',
    ]);
  });
});
