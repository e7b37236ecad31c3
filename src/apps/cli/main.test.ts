import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { parseFlags } from './flags.ts';
import { helpFor, nearest } from './help.ts';
import { ROOT } from './installation.ts';

function hafenamt(...argv: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/apps/cli/main.ts'), ...argv], {
    encoding: 'utf8', cwd: '/',
  });
  return { code: status, out: stdout, err: stderr };
}

test.each(commands)('the command $name exists, with help and examples', (command) => {
  const path = join(import.meta.dirname, command.file);
  expect(existsSync(path), path).toBe(true);
  expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`export (async )?function ${command.entry}\\(argv`));
  expect(command.examples.length).toBeGreaterThan(0);
  for (const line of command.usage) expect(helpFor(command)).toContain(`./hafenamt ${line}`);
});

test('--help lists every command, in every way it is asked for', () => {
  for (const argv of [[], ['--help'], ['-h'], ['help']]) {
    const { code, out } = hafenamt(...argv);
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name} `);
  }
  expect(hafenamt('test', '--help').out).toContain('--all');
  expect(hafenamt('help', 'test').out).toContain('--all');
  const image = hafenamt('admin', 'image', 'import', '--help').out;
  expect(image).toContain('--drivers KIND');
  expect(image).not.toContain('go-back');
});

test('--version says which release this is', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  for (const word of ['--version', 'version']) expect(hafenamt(word)).toEqual({ code: 0, out: `hafenamt ${version}\n`, err: '' });
});

// Each row: the words, the exit code, what the one sentence says.
test.each([
  [['tets'], 2, 'There is no command “tets”; did you mean “test”?'],
  [['fly'], 2, 'There is no command “fly”; ./hafenamt --help lists them.'],
  [['admin'], 2, 'Say which: status, backups, go-back, stop-database, keys, issue-key, revoke-key, invite, sign-ins, one-time-code, audit, image.'],
  [['admin', 'issue-key'], 2, '“admin issue-key” needs a NAME.'],
  [['admin', 'revoke-key', 'key_1', 'key_2'], 2, '“key_2” is one word too many.'],
  [['admin', 'go-bakc'], 2, 'did you mean “go-back”?'],
  [['admin', 'constructor'], 2, 'There is no “admin constructor”'],
  [['admin', 'status', '--jsno'], 2, 'There is no option --jsno.'],
  [['admin', 'go-back', 'one', 'two'], 2, '“two” is one word too many.'],
  [['test', '--al'], 2, 'There is no option --al; did you mean --all?'],
])('hafenamt %j is refused with exit code %i and a sentence', (argv, code, sentence) => {
  const result = hafenamt(...argv);
  expect(result.code).toBe(code);
  expect(result.err).toContain(sentence);
  expect(result.err).not.toContain('    at ');
  expect(result.out).toBe('');
});

test('flags are read with and without =, and the rest is left', () => {
  const kinds = { json: 'switch', engine: 'value', port: 'value' } as const;
  const { flags, rest } = parseFlags(['a', '--engine', 'qemu', '--port=80', '--json', '--', '--b'], kinds);
  expect(flags).toEqual({ json: true, engine: 'qemu', port: '80' });
  expect(rest).toEqual(['a', '--b']);
  expect(parseFlags([], kinds).flags).toEqual({ json: false, engine: undefined, port: undefined });
});

test.each([
  [['--json=yes'], '--json takes no value.'],
  [['--engine'], '--engine needs a value.'],
  [['--engine', '--json'], '--engine needs a value.'],
  [['--engine='], '--engine needs a value.'],
  [['--json', '--json'], '--json is given twice.'],
  [['--jsn'], 'did you mean --json?'],
  [['--toString'], 'There is no option --toString.'],
  [['-j'], 'There is no option -j'],
])('flags %j are refused', (argv, sentence) => {
  expect(() => parseFlags(argv, { json: 'switch', engine: 'value' })).toThrow(sentence);
});

test('the nearest word is offered only where it is near', () => {
  expect(nearest('cluase', ['up', 'clause'])).toBe('clause');
  expect(nearest('invoice', ['up', 'clause'])).toBeNull();
});
