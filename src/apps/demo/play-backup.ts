import { createHash, randomBytes } from 'node:crypto';
import { startRun, waitForRun } from '../../workflows/index.ts';
import type { PlayedContract } from './play-contract.ts';
import type { PlayedServer } from './play-provisioning.ts';
import { record, type Stage } from './play.ts';

const RUN_MILLISECONDS = 180_000;
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
  const server = await system.db.selectFrom('server').innerJoin('disk', 'disk.serverId', 'server.id')
    .selectAll('server').select('disk.bytes').where('server.id', '=', serverId).executeTakeFirstOrThrow();
  const { tenant } = server;
  const backup = await report.step('Take a consistent backup', 'C-4.4.4', async () => {
    const runId = await record(stage, 'system:backup', 'demo', (ctx) =>
      startRun(ctx, system.workflows.backUpServer, {
        key: `back-up:${serverId}:demo`, tenant, parameters: { serverId },
      }));
    await finish(stage, runId);
    return system.db.selectFrom('backup').selectAll().where('serverId', '=', serverId).executeTakeFirstOrThrow();
  }, (row) => `${row.id}, ${row.consistent}, ${(Number(row.bytes) / 1024 ** 2).toFixed(0)} MiB`);
  await report.step('Destroy the file', 'D3.2', async () => {
    await engine.remove(login, PATH);
    if (await engine.read(login, PATH) !== null) throw new Error('the file is still there');
  });
  await report.step('Restore beside the original and compare', 'C-4.6.7', async () => {
    const runId = await record(stage, 'operator:backup', 'demo', (ctx) =>
      startRun(ctx, system.workflows.checkRestore, {
        key: `restore:${backup.id}`, tenant,
        parameters: {
          backupId: backup.id, bytes: Number(server.bytes), vcpus: server.vcpus,
          memoryBytes: Number(server.memoryBytes), hostname: server.hostname, paths: [PATH],
        },
      }));
    await finish(stage, runId);
    const step = await system.db.selectFrom('runStep').select('output').where('runId', '=', runId)
      .where('name', '=', 'compare').executeTakeFirstOrThrow();
    const restored = (step.output as { hashes: Record<string, string | null> }).hashes[PATH];
    if (restored !== hash) throw new Error(`the restored file has hash ${restored}, the original had ${hash}`);
  }, () => 'hashes are equal');
}

async function finish({ system }: Stage, runId: string): Promise<void> {
  const { state, error } = await waitForRun(system.db, runId, RUN_MILLISECONDS);
  if (state !== 'done') throw new Error(`${state}: ${error}`);
}
