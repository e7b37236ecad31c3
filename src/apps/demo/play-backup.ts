import { createHash, randomBytes } from 'node:crypto';
import { requestBackup, requestRestoreCheck } from '../../workflows/index.ts';
import type { PlayedContract } from './play-contract.ts';
import type { PlayedServer } from './play-provisioning.ts';
import { act, finish, type Stage } from './play.ts';

const PAYLOAD_BYTES = 64 * 1024;
const PATH = '/root/payload';

/** Scene four: a file is written, backed up, destroyed, restored beside the original and compared by hash. */
export async function playBackup(
  stage: Stage, { serverId, address, keyFile }: PlayedServer & Pick<PlayedContract, 'keyFile'>,
): Promise<void> {
  const { report, engine, system } = stage;
  report.heading('Backup and restore');
  if (!keyFile) {
    report.line('          The case brings its own public key, so nobody here can log in; the file is left out.');
    return;
  }
  const login = { address, privateKeyFile: keyFile };
  const payload = randomBytes(PAYLOAD_BYTES).toString('hex');
  const hash = createHash('sha256').update(payload).digest('hex');
  await report.step('Write a file in the guest over SSH', 'D2.1', () => engine.write(login, PATH, payload),
    () => `sha256 ${hash.slice(0, 16)}…`);
  const backup = await report.step('Take a consistent backup', 'C-4.4.4', async () => {
    await finish(stage, await act(stage, 'operator:backup', 'demo', (ctx) =>
      requestBackup(ctx, serverId, system.workflows.backUpServer)));
    return system.db.selectFrom('backup').selectAll().where('serverId', '=', serverId).executeTakeFirstOrThrow();
  }, (row) => `${row.id}, ${row.consistent}, ${(Number(row.bytes) / 1024 ** 2).toFixed(0)} MiB`);
  await report.step('Destroy the file', 'D3.2', async () => {
    await engine.remove(login, PATH);
    if (await engine.read(login, PATH) !== null) throw new Error('the file is still there');
  });
  await report.step('Restore beside the original and compare', 'C-4.6.7', async () => {
    const runId = await act(stage, 'operator:backup', 'demo', (ctx) =>
      requestRestoreCheck(ctx, backup.id, [PATH], system.workflows.checkRestore));
    await finish(stage, runId);
    const step = await system.db.selectFrom('runStep').select('output').where('runId', '=', runId)
      .where('name', '=', 'compare').executeTakeFirstOrThrow();
    const restored = (step.output as { hashes: Record<string, string | null> }).hashes[PATH];
    if (restored !== hash) throw new Error(`the restored file has hash ${restored}, the original had ${hash}`);
  }, () => 'hashes are equal');
}
