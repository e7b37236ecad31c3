import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frozenWhile } from './freeze.ts';
import { growRoot } from './grow-root.ts';
import { withGuestAgent } from './guest-agent.ts';
import { askHealth } from './health.ts';

interface Asked {
  readonly execute: string;
  readonly id?: unknown;
  readonly arguments?: { readonly id?: number; readonly path?: string; readonly arg?: readonly string[] };
}

/** What it does all the same, by the command. */
let able: Readonly<Record<string, (given: Asked['arguments']) => object>> = {};

/** What such an agent was asked beside its greetings. */
const asked: string[] = [];
let directory: string;
let path: string;
let agent: Server;

/** Speaks as the agent of a Windows guest without shadow copies: it knows no shell and refuses all about freezing. */
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-agent-'));
  path = join(directory, 'agent');
  agent = createServer((socket) => {
    socket.on('data', (piece) => {
      for (const line of piece.toString('latin1').replaceAll('\u00ff', '').split('\n').filter(Boolean)) {
        const { execute, id, arguments: given } = JSON.parse(line) as Asked;
        const greets = execute === 'guest-sync-delimited';
        if (!greets) asked.push(execute);
        const refused = { error: { class: 'GenericError', desc: 'not supported' }, id };
        const done = able[execute]?.(given);
        const answer = greets ? { return: given?.id } : done ? { return: done, id } : refused;
        socket.write(`${JSON.stringify(answer)}\n`);
      }
    });
  });
  await new Promise<void>((resolve) => agent.listen(path, resolve));
});
afterAll(() => {
  agent.close();
  rmSync(directory, { recursive: true });
});

test('a guest that knows neither shell nor freeze is copied as it is, and keeps its file system’s size', async () => {
  let copied = 0;
  const frozen = await withGuestAgent(path, (one) => frozenWhile(one, async () => { copied += 1; }));
  expect([frozen, copied]).toEqual([false, 1]);
  expect(asked).not.toContain('guest-fsfreeze-freeze');
  expect(await growRoot(path, 2 ** 30)).toBe(false);
});

test('C-3.4.1 Windows says by PowerShell how it fares; one whose agent runs no programs, or fails at it, says nothing', async () => {
  const lines = [
    'memory=4193724', 'available=2096862', 'root=53150000000', 'used=21260000000',
    `failed=${Buffer.from('MSSQL$KASSE\nW3SVC').toString('base64')}`, 'packages=2026-07-08', 'updates=2', '',
  ];
  const started: unknown[] = [];
  const running = (exitcode: number) => ({
    'guest-exec': (given: Asked['arguments']) => { started.push(given); return { pid: 7 }; },
    'guest-exec-status': () => ({ exited: true, exitcode, 'out-data': Buffer.from(lines.join('\r\n')).toString('base64') }),
  });
  expect(await askHealth(path, 'windows', 5_000)).toBeNull();
  able = running(1);
  expect(await askHealth(path, 'windows', 5_000)).toBeNull();
  able = running(0);
  // math: Win32_OperatingSystem counts in KiB (4,193,724 × 1,024), Win32_LogicalDisk in bytes.
  expect(await askHealth(path, 'windows', 5_000)).toEqual({
    memoryBytes: 4_294_373_376, memoryAvailableBytes: 2_147_186_688, rootBytes: 53_150_000_000, rootUsedBytes: 21_260_000_000,
    failedUnits: ['MSSQL$KASSE', 'W3SVC'], pendingUpdates: 2, packagesFrom: '2026-07-08',
  });
  expect(started[1]).toEqual({
    path: 'powershell.exe', arg: ['-NoProfile', '-NonInteractive', '-Command', expect.stringMatching(/^[^"]+$/)], 'capture-output': true,
  });
});
