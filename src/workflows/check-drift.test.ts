import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bare } from '../modules/network/index.ts';
import { checkDrift } from './check-drift.ts';
import { openTestService, type TestService } from './test-service.ts';

/** Where a pretended guest keeps its rules. */
const RULES = '/etc/nftables.conf';

let on: TestService;
let directory: string;
beforeEach(async () => {
  on = await openTestService();
  directory = mkdtempSync(join(tmpdir(), 'hafenamt-drift-'));
});
afterEach(async () => {
  await on.close();
  rmSync(directory, { recursive: true });
});

/** The customer's way in: the pretended guest looks at the public key beside the private one. */
async function login() {
  const { authorizedKeys } = await on.db.selectFrom('server').select('authorizedKeys').executeTakeFirstOrThrow();
  const { publicAddress } = await on.db.selectFrom('nic').select('publicAddress').executeTakeFirstOrThrow();
  const privateKeyFile = join(directory, 'key');
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  writeFileSync(privateKeyFile, privateKey, { mode: 0o600 });
  writeFileSync(`${privateKeyFile}.pub`, authorizedKeys[0] ?? '');
  return { address: bare(publicAddress), privateKeyFile };
}

const turn = () => checkDrift(on.db, on.clock, on.engine);
const tomorrow = () => on.clock.set(on.clock.now().add({ hours: 24 }).toString());
const firewall = () => on.db.selectFrom('server').select(['firewallHash', 'firewallChangedAt', 'firewallSeenAt'])
  .executeTakeFirstOrThrow();
const notices = () => on.db.selectFrom('declaration').innerJoin('mail', 'mail.declarationId', 'declaration.id')
  .select(['content', 'recipient', 'subjectId']).where('kind', '=', 'protection-notice').execute();

test('C-4.5.3 whoever changes the firewall loses the guarantee, is told once, and has it again with the old rules', async () => {
  expect((await firewall()).firewallHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await turn()).toEqual([]);
  const at = await login();
  await on.engine.write(at, RULES, 'chain input { policy accept; }');
  // math: it was read a moment ago; the next reading is due 24 hours later, not with the next turn
  expect(await turn()).toEqual([]);
  tomorrow();
  const changedAt = on.clock.now();
  expect(await turn()).toEqual([{ serverId: on.serverId, to: 'changed' }]);
  expect((await firewall()).firewallChangedAt).toEqual(changedAt);
  tomorrow();
  expect(await turn()).toEqual([]);
  expect((await firewall()).firewallChangedAt).toEqual(changedAt);
  const told = await notices();
  expect(told).toEqual([{
    recipient: 'mara@pruefstand.example', subjectId: on.serverId, content: expect.stringContaining('14. Juli 2026 übergeben'),
  }]);
  expect(told[0]?.content).toContain('nicht mehr gewährleisten (Leistungsbeschreibung Cloud, Ziff. 4.5.3)');
  await on.engine.remove(at, RULES);
  tomorrow();
  expect(await turn()).toEqual([{ serverId: on.serverId, to: 'restored' }]);
  expect((await firewall()).firewallChangedAt).toBeNull();
  expect(await notices()).toHaveLength(1);
});

test('C-4.5.3 a guest that does not answer changes nothing, and is asked again a day later', async () => {
  await on.engine.write(await login(), RULES, 'chain input { policy accept; }');
  await on.engine.setFaults([{ op: 'read-guest', mode: 'error-before' }]);
  expect(await turn()).toEqual([]);
  expect(await firewall()).toMatchObject({ firewallChangedAt: null, firewallSeenAt: on.clock.now() });
  await on.engine.clearFaults();
  expect(await turn()).toEqual([]);
  tomorrow();
  expect(await turn()).toEqual([{ serverId: on.serverId, to: 'changed' }]);
});

test('C-4.5.3 of a managed, a stopped and a rescued server the rules are not the customer’s to answer for', async () => {
  await on.engine.write(await login(), RULES, 'chain input { policy accept; }');
  for (const state of [{ managed: true }, { boot: 'rescue' }, { state: 'stopped' }]) {
    await on.record((ctx) => ctx.tx.updateTable('server').set(state).execute());
    expect(await turn(), JSON.stringify(state)).toEqual([]);
    await on.record((ctx) => ctx.tx.updateTable('server').set({ managed: false, boot: 'volume', state: 'running' }).execute());
  }
  expect((await firewall()).firewallSeenAt).toBeNull();
});
