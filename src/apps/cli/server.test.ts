import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../../api/client/index.ts';
import { waitForRun } from '../../workflows/index.ts';
import { allEndpoints } from '../server/endpoints.ts';
import { makeSale, openTestApi, sshKey, testIdentity, type TestApi } from '../server/test-api.ts';
import { ROOT } from './installation.ts';
import { run } from './server.ts';
import { flagsOf, readOperations } from './server-operation.ts';
import { tableOf } from './server-print.ts';
import { verbs } from './server-verbs.ts';

const RUN_MILLISECONDS = 60_000;
const HOSTNAME = 'weinshop';

let on: TestApi;
let url: string;
let serverId: string;

beforeAll(async () => {
  on = await openTestApi();
  url = await on.app.listen({ host: '127.0.0.1', port: 0 });
  const { contactId, offer } = await makeSale(on);
  const { runId } = await answered(on.api.POST('/api/v1/orders', {
    body: { offerId: offer.id, channel: 'api', orderedBy: contactId, hostname: HOSTNAME, sshKeys: [sshKey], topology: 'private' },
  }));
  await waitForRun(on.system.db, runId, RUN_MILLISECONDS);
  serverId = String((await answered(on.api.GET('/api/v1/servers'))).items[0]?.id);
}, RUN_MILLISECONDS);
afterAll(() => on.close());

async function hafenamt(words: readonly string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'src/apps/cli/main.ts'), 'server', ...words], {
    env: { ...process.env, LC_ALL: 'C', HAFENAMT_URL: url, HAFENAMT_KEY: on.key, ...settings },
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout), text(child.stderr), new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { code, out: out.trim(), err: err.trim() };
}

test('every verb is an operation of the API, and everything that can be done to a server has one', () => {
  const operations = readOperations();
  const known = verbs.map(({ operationId }) => operationId);
  for (const id of known) expect(operations.has(id), id).toBe(true);
  const tags = ['server life', 'volumes', 'snapshots', 'capacity', 'findings', 'clusters', 'addresses', 'address pools', 'placement'];
  const doings = allEndpoints(on.system.workflows, testIdentity).filter(({ method, tag }) => method !== 'GET' && tags.includes(tag));
  expect(doings.length).toBeGreaterThan(20);
  expect(doings.map(({ operationId }) => operationId).filter((id) => !known.includes(id))).toEqual([]);
  // No option of the API hides behind one of ours.
  for (const id of known) expect(Object.keys(flagsOf(operations.get(id) as never))).not.toEqual(expect.arrayContaining(['wait']));
});

test('servers are listed and shown, for people and for programs', async () => {
  const listed = await hafenamt(['list', '--state', 'running']);
  expect(listed).toMatchObject({ code: 0, err: '' });
  expect(listed.out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 3)))
    .toEqual([['id', 'hostname', 'state'], [serverId, HOSTNAME, 'running']]);
  const shown = await hafenamt(['show', HOSTNAME, '--json']);
  expect(JSON.parse(shown.out)).toMatchObject({ id: serverId, hostname: HOSTNAME, topology: 'private' });
  expect((await hafenamt(['show', serverId])).out).toMatch(/^hostname +weinshop$/m);
});

test('what takes a run is waited for; whoever does not wait is told the run', async () => {
  const stopped = await hafenamt(['stop', HOSTNAME, '--cause', 'planned', '--wait']);
  expect(stopped).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^runId +run_\w{26}\nThe run is done\.$/) });
  expect((await hafenamt(['show', serverId])).out).toMatch(/^state +stopped$/m);
  expect(JSON.parse((await hafenamt(['start', HOSTNAME, '--wait', '--json'])).out)).toMatchObject({ runs: [{ state: 'done' }] });
  // `source` may be null and must be there; nobody has to write that.
  const opened = await hafenamt(['network', 'add-forward', HOSTNAME, '--protocol', 'tcp', '--public-port', '443', '--private-port=8443', '--wait']);
  expect(opened).toMatchObject({ code: 0, err: '' });
  expect((await hafenamt(['network', 'forwards', HOSTNAME])).out).toMatch(/tcp +443 +8443 +-$/m);
  expect(await hafenamt(['change', HOSTNAME, '--tags', 'eins,zwei', '--protected', 'true'])).toMatchObject({ code: 0 });
  expect((await hafenamt(['show', HOSTNAME])).out).toMatch(/^tags +eins, zwei$/m);
});

test('a run that came to no good end fails the command, and says what became of it', async () => {
  await on.engine.setFaults([{ op: 'create-snapshot', mode: 'error-before', kind: 'failed' }]);
  const failed = await hafenamt(['snapshot', 'take', HOSTNAME, '--name', 'vorher', '--wait']);
  expect(failed).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^The run run_\w{26} is undone: .+\nEverything is as it was before\.$/) });
  await on.engine.clearFaults();
});

test('what may be null is taken away where null is said, and never because nothing is', async () => {
  const { items: [network] } = await answered(on.api.GET('/api/v1/networks'));
  const reserve = (whose: string) => hafenamt(['network', 'reserve', network?.id ?? '', '--reserved-for', whose]);
  const { items: [customer] } = await answered(on.api.GET('/api/v1/customers'));
  expect((await reserve(customer?.id ?? '')).out).toMatch(/^reservedForName +Prüfstand GmbH$/m);
  expect((await reserve('null')).out).toMatch(/^reservedForName +-$/m);
});

test('a refusal says code, sentence and next step, and ends with 1', async () => {
  const refused = await hafenamt(['delete', HOSTNAME, '--confirm', HOSTNAME]);
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^servers\.protected: .+\n.+/) });
  expect((await hafenamt(['stop', HOSTNAME])).err).toMatch(/^servers\.cause_needed: .+ \(\/cause\)\n/);
  expect((await hafenamt(['resize', HOSTNAME, '--flavour', 'huge', '--agreed-monthly-net', '1.00'])).err)
    .toMatch(/^api\.invalid_request: .+\n {2}\/flavour: /);
  expect((await hafenamt(['start', 'nirgends'])).err).toContain('There is no server “nirgends”');
  expect((await hafenamt(['list'], { HAFENAMT_KEY: `hfn_${'x'.repeat(43)}` })).err).toMatch(/^api\.unauthenticated: /);
  expect((await hafenamt(['cluster', 'show', 'nirgends'])).err).toContain('There is no cluster “nirgends”');
  const vpn = await hafenamt(['network', 'vpn', HOSTNAME]);
  expect(vpn.out, 'told by its name, with what a client needs above the table').toMatch(/^port +51820\n[^]*\n\nid +name +publicKey/m);
  const silent = await hafenamt(['list'], { HAFENAMT_URL: 'http://127.0.0.1:9' });
  expect(silent).toMatchObject({ code: 1, err: expect.stringContaining('nothing answers at http://127.0.0.1:9') });
  expect(silent.err, 'nothing is wrong in the program').not.toContain('HAFENAMT_DEBUG');
});

test.each([
  [['volume', 'gorw'], 'did you mean “volume grow”?'],
  [['start'], '“server start” needs a SERVER.'],
  [['start', 'a', 'b'], '“b” is one word too many.'],
  [['rebuild', 'a', '--image', 'debian-12'], '“server rebuild” needs --confirm.'],
  [['volume', 'grow', 'dsk_1', '--gigabytes', 'viel', '--agreed-monthly-net', '1.00'], '--gigabytes needs a number; “viel” is none.'],
  [['change', 'a', '--protected', 'ja'], '--protected is true or false; “ja” is neither.'],
  [['list', '--stat', 'x'], 'did you mean --state?'],
  [['group', 'change', 'tgr_1', '--location-id', 'loc_1'], '“server group change” needs --reserved-for.'],
])('%j is not understood', async (words, sentence) => {
  await expect(run(words)).rejects.toMatchObject({ name: 'UsageError', message: expect.stringContaining(sentence) });
});

test('what is not understood ends with 2', async () => {
  expect(await hafenamt(['lsit'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('did you mean “list”?') });
});

test('a key goes to nobody unencrypted but to this machine, and none is made up', async () => {
  expect(await hafenamt(['list'], { HAFENAMT_URL: 'http://portal.example.de' })).toMatchObject({ code: 2, err: expect.stringContaining('http only for this machine') });
  expect(await hafenamt(['list'], { HAFENAMT_KEY: '' })).toMatchObject({ code: 2, err: expect.stringContaining('admin issue-key') });
});

test('what a server says steers no terminal and fakes no line', () => {
  expect(tableOf([{ name: 'a\u001b[2Jb\nid  x', bytes: 1 }])).toEqual(['name          bytes', 'a [2Jb id  x  1']);
});

test('help names each verb with what the API says of it, its arguments and its options', async () => {
  const all = await hafenamt(['--help']);
  for (const { words } of verbs) expect(all.out).toContain(`  ${words} `);
  const one = await hafenamt(['volume', 'order', '--help']);
  expect(one.out).toContain('./hafenamt server volume order --class essential|standard|performance|individual --gigabytes NUMBER');
  expect(one.out).toMatch(/--individual-iops-limit NUMBER/);
});
