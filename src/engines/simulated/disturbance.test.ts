import { describe, expect, test } from 'vitest';
import { command, kindOf, opsOn, running, specs, testEngine } from './test-engine.ts';

const at = testEngine();

describe('faults', () => {
  test('error-before: nothing is done', async () => {
    const { disk } = specs();
    await at.engine.setFaults([{ op: 'create-disk', mode: 'error-before', kind: 'capacity', times: 1 }]);
    expect(await kindOf(at.engine.createDisk(command('d'), disk))).toBe('capacity');
    expect(opsOn(at, disk.id)).toEqual([]);
    expect(await at.engine.strikes()).toEqual([1]);
    expect(await kindOf(at.engine.createDisk(command('d'), disk))).toBe('done');
  });

  test('drop-answer: it is done, the caller does not know', async () => {
    const { disk } = specs();
    await at.engine.setFaults([{ op: 'create-disk', match: disk.id, mode: 'drop-answer' }]);
    expect(await kindOf(at.engine.createDisk(command('d'), disk))).toBe('unknown');
    expect(opsOn(at, disk.id)).toEqual(['create-disk']);
  });

  test('late: it is done at once, the answer comes later or too late', async () => {
    const { disk } = specs();
    await at.engine.setFaults([{ op: 'create-disk', mode: 'late', delayMilliseconds: 100 }]);
    const before = performance.now();
    expect(await kindOf(at.engine.createDisk(command('d'), disk))).toBe('done');
    expect(performance.now() - before).toBeGreaterThanOrEqual(99);
    await at.engine.setFaults([{ op: 'delete-disk', mode: 'late', delayMilliseconds: 600 }]);
    expect(await kindOf(at.impatient.deleteDisk(command('x'), disk.id))).toBe('unknown');
    expect(opsOn(at, disk.id)).toEqual(['create-disk', 'delete-disk']);
  });

  test('late-effect: it happens after the caller gave up', async () => {
    const { disk } = specs();
    await at.engine.setFaults([{ op: 'create-disk', mode: 'late-effect', delayMilliseconds: 1500 }]);
    expect(await kindOf(at.impatient.createDisk(command('d'), disk))).toBe('unknown');
    expect(opsOn(at, disk.id)).toEqual([]);
    await expect.poll(() => opsOn(at, disk.id), { timeout: 5000 }).toEqual(['create-disk']);
  });

  test('fail-after-success: it is done and called a failure', async () => {
    const { disk } = specs();
    await at.engine.setFaults([{ op: 'create-disk', mode: 'fail-after-success' }]);
    expect(await kindOf(at.engine.createDisk(command('d'), disk))).toBe('failed');
    expect(opsOn(at, disk.id)).toEqual(['create-disk']);
  });

  test('duplicate: whoever changes the key gets a second effect', async () => {
    const { disk } = specs();
    await at.engine.setFaults([{ op: '*', mode: 'duplicate' }]);
    for (const key of ['stable', 'stable', 'other']) await at.engine.createDisk(command(key), disk);
    expect(at.engine.netEffects().find(({ id }) => id === disk.id)).toMatchObject({ created: 2, deleted: 0, net: 2 });
  });

  test('never: nothing is done, nothing answered', async () => {
    const { disk } = specs();
    await at.engine.setFaults([{ op: 'create-disk', mode: 'never', times: 1 }]);
    expect(await kindOf(at.impatient.createDisk(command('d'), disk))).toBe('unknown');
    expect(opsOn(at, disk.id)).toEqual([]);
  });

  test('a failing prober is unknown, never down', async () => {
    const { address } = await running(at);
    await at.engine.setFaults([{ op: 'probe', mode: 'error-before', times: 1 }]);
    expect((await at.engine.probe([address])).get(address)).toBe('unknown');
  });

  test('a rate strikes some of many', async () => {
    await at.engine.setFaults([{ op: 'read-server', mode: 'error-before', rate: 0.5, seed: 3 }]);
    const kinds = await Promise.all(Array.from({ length: 60 }, () => kindOf(at.engine.readServer('srv_none'))));
    expect(new Set(kinds)).toEqual(new Set(['done', 'failed']));
  });

  test.each(['start-server', 'stop-server', 'delete-server', 'delete-nic', 'delete-disk', 'create-backup'])(
    'a host name summons a failure at %s',
    async (op) => {
      const steps = async (name: string): Promise<string[]> => {
        const { disk, nic, server } = specs(name);
        const id = server.id;
        const failed: string[] = [];
        const tries: [string, () => Promise<void>][] = [
          ['create-disk', () => at.engine.createDisk(command('d'), disk)],
          ['create-nic', () => at.engine.createNic(command('n'), nic)],
          ['create-server', () => at.engine.createServer(command('s'), server)],
          ['start-server', () => at.engine.startServer(command('r'), id)],
          ['create-backup', () => at.engine.createBackup(command('b'), { id: `bak_${id}`, serverId: id })],
          ['stop-server', () => at.engine.stopServer(command('p'), id)],
          ['delete-server', () => at.engine.deleteServer(command('x'), id)],
          ['delete-nic', () => at.engine.deleteNic(command('y'), nic.id)],
          ['delete-disk', () => at.engine.deleteDisk(command('z'), disk.id)],
        ];
        for (const [name_, attempt] of tries) {
          let kind = await kindOf(attempt());
          if (kind !== 'done') failed.push(name_);
          if (kind !== 'done' && name.includes('once')) kind = await kindOf(attempt());
          if (name.includes('once')) expect(kind).toBe('done');
        }
        return failed;
      };
      expect(await steps(`-fails-once-at-${op}`)).toEqual([op]);
      expect(await steps(`-fails-at-${op}`)).toContain(op);
    },
  );
});

