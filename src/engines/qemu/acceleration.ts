import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GuestImage } from './image.ts';
import { engineLimits } from './limits.ts';
import { readRecord, writeRecord } from './records.ts';

/**
 * `kvm` only if a guest kernel really boots under it within ten seconds: on hosts that are guests
 * themselves `/dev/kvm` may exist and hang. The verdict holds until the host boots again.
 */
export async function chooseAcceleration(
  cacheDirectory: string,
  image: GuestImage,
  log: (line: string) => void,
): Promise<'kvm' | 'tcg'> {
  try {
    accessSync('/dev/kvm', constants.R_OK | constants.W_OK);
  } catch {
    return 'tcg';
  }
  const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const path = join(resolve(cacheDirectory), `acceleration-${bootId}.json`);
  const known = await readRecord<{ acceleration: 'kvm' | 'tcg' }>(path);
  if (known) return known.acceleration;
  log('trying hardware acceleration with a probe boot (10 s at most)');
  const waiting = setInterval(() => log('the probe boot has not answered yet'), engineLimits.silenceMilliseconds);
  const acceleration = (await probeBoot(image, 'kvm').finally(() => clearInterval(waiting))) ? 'kvm' : 'tcg';
  mkdirSync(cacheDirectory, { recursive: true });
  await writeRecord(path, { acceleration });
  log(
    acceleration === 'kvm'
      ? 'guests run on hardware acceleration'
      : 'guests are emulated: hardware acceleration does not boot one',
  );
  return acceleration;
}

/** Boots the initramfs alone; true when it says that it lives. */
export function probeBoot(
  image: Pick<GuestImage, 'kernel' | 'initramfs'>,
  accelerator: 'kvm' | 'tcg',
): Promise<boolean> {
  return new Promise((done) => {
    const qemu = spawn(
      'qemu-system-x86_64',
      [
        '-M',
        'q35',
        '-accel',
        accelerator,
        '-m',
        '192',
        '-nodefaults',
        '-no-user-config',
        '-display',
        'none',
        '-cpu',
        accelerator === 'kvm' ? 'host' : 'qemu64',
        '-no-reboot',
        '-serial',
        'stdio',
        '-kernel',
        image.kernel,
        '-initrd',
        image.initramfs,
        '-append',
        'console=ttyS0 quiet hafenamt.probe',
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    let said = '';
    const timer = setTimeout(() => qemu.kill('SIGKILL'), engineLimits.probeBootMilliseconds);
    qemu.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1');
      if (said.includes('HAFENAMT-PROBE-OK')) qemu.kill('SIGKILL');
    });
    qemu.on('error', () => done(false));
    qemu.on('close', () => {
      clearTimeout(timer);
      done(said.includes('HAFENAMT-PROBE-OK'));
    });
  });
}
