import { describe, expect, test } from 'vitest';
import { command, kindOf, opsOn, running, specs, testEngine } from './test-engine.ts';

const at = testEngine();

describe('faults', () => {
  test('error-before: nothing is done', async () => {
    const { volume } = specs();
    await at.engine.setFaults([{ op: 'create-volume', mode: 'error-before', kind: 'capacity', times: 1 }]);
    expect(await kindOf(at.engine.createVolume(command('d'), volume))).toBe('capacity');
    expect(opsOn(at, volume.id)).toEqual([]);
    expect(await at.engine.strikes()).toEqual([1]);
    expect(await kindOf(at.engine.createVolume(command('d'), volume))).toBe('done');
  });

  test('drop-answer: it is done, the caller does not know', async () => {
    const { volume } = specs();
    await at.engine.setFaults([{ op: 'create-volume', match: volume.id, mode: 'drop-answer' }]);
    expect(await kindOf(at.engine.createVolume(command('d'), volume))).toBe('unknown');
    expect(opsOn(at, volume.id)).toEqual(['create-volume']);
  });

  test('late: it is done at once, the answer comes later or too late', async () => {
    const { volume } = specs();
    await at.engine.setFaults([{ op: 'create-volume', mode: 'late', delayMilliseconds: 100 }]);
    const before = performance.now();
    expect(await kindOf(at.engine.createVolume(command('d'), volume))).toBe('done');
    expect(performance.now() - before).toBeGreaterThanOrEqual(99);
    await at.engine.setFaults([{ op: 'delete-volume', mode: 'late', delayMilliseconds: 600 }]);
    expect(await kindOf(at.impatient.deleteVolume(command('x'), volume.id))).toBe('unknown');
    expect(opsOn(at, volume.id)).toEqual(['create-volume', 'delete-volume']);
  });

  test('late-effect: it happens after the caller gave up', async () => {
    const { volume } = specs();
    await at.engine.setFaults([{ op: 'create-volume', mode: 'late-effect', delayMilliseconds: 1500 }]);
    expect(await kindOf(at.impatient.createVolume(command('d'), volume))).toBe('unknown');
    expect(opsOn(at, volume.id)).toEqual([]);
    await expect.poll(() => opsOn(at, volume.id), { timeout: 5000 }).toEqual(['create-volume']);
  });

  test('fail-after-success: it is done and called a failure', async () => {
    const { volume } = specs();
    await at.engine.setFaults([{ op: 'create-volume', mode: 'fail-after-success' }]);
    expect(await kindOf(at.engine.createVolume(command('d'), volume))).toBe('failed');
    expect(opsOn(at, volume.id)).toEqual(['create-volume']);
  });

  test('duplicate: whoever changes the key gets a second effect', async () => {
    const { volume } = specs();
    await at.engine.setFaults([{ op: '*', mode: 'duplicate' }]);
    for (const key of ['stable', 'stable', 'other']) await at.engine.createVolume(command(key), volume);
    expect(at.engine.netEffects().find(({ id }) => id === volume.id)).toMatchObject({ created: 2, deleted: 0, net: 2 });
  });

  test('never: nothing is done, nothing answered', async () => {
    const { volume } = specs();
    await at.engine.setFaults([{ op: 'create-volume', mode: 'never', times: 1 }]);
    expect(await kindOf(at.impatient.createVolume(command('d'), volume))).toBe('unknown');
    expect(opsOn(at, volume.id)).toEqual([]);
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

  test.each(['start-server', 'stop-server', 'delete-server', 'delete-nic', 'delete-volume', 'create-backup'])(
    'a host name summons a failure at %s',
    async (op) => {
      const steps = async (name: string): Promise<string[]> => {
        const { volume, nic, server } = specs(name);
        const id = server.id;
        const failed: string[] = [];
        const tries: [string, () => Promise<void>][] = [
          ['create-volume', () => at.engine.createVolume(command('d'), volume)],
          ['create-nic', () => at.engine.createNic(command('n'), nic)],
          ['create-server', () => at.engine.createServer(command('s'), server)],
          ['start-server', () => at.engine.startServer(command('r'), id)],
          ['create-backup', () => at.engine.createBackup(command('b'), { id: `bak_${id}`, serverId: id })],
          ['stop-server', () => at.engine.stopServer(command('p'), id)],
          ['delete-server', () => at.engine.deleteServer(command('x'), id)],
          ['delete-nic', () => at.engine.deleteNic(command('y'), nic.id)],
          ['delete-volume', () => at.engine.deleteVolume(command('z'), volume.id)],
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

