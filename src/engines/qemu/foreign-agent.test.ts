import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frozenWhile } from './freeze.ts';
import { growRoot } from './grow-root.ts';
import { withGuestAgent } from './guest-agent.ts';

interface Asked {
  readonly execute: string;
  readonly id?: unknown;
  readonly arguments?: { readonly id?: number };
}

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
        const answer = greets ? { return: given?.id } : { error: { class: 'GenericError', desc: 'not supported' }, id };
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
