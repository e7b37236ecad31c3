import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineError } from '../../modules/compute/ports.ts';
import { isRoot, type Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { withLocks } from './lock.ts';
import { list } from './records.ts';
import { run } from './run.ts';

/** The image's name in a `VolumeSpec`. */
export const imageName = 'debian-12';

export interface GuestImage {
  /** Hash of the recipe: equal recipes are one image. */
  readonly hash: string;
  readonly disk: string;
  readonly kernel: string;
  readonly initramfs: string;
}

const RECIPE = fileURLToPath(new URL('guest', import.meta.url));
const FILES = ['root.qcow2', 'vmlinuz', 'initrd.zst', 'packages.txt'] as const;

/**
 * The guest image, from the cache or built there (about half a minute on a fast mirror). One builder a
 * machine: others wait for it. It is built in a directory of its own and renamed when whole, so a killed
 * builder leaves nothing that looks finished; the next one clears it away.
 */
export async function ensureImage(cacheDirectory: string, log: (line: string) => void): Promise<GuestImage> {
  const hash = await recipeHash();
  const directory = join(resolve(cacheDirectory), `guest-${hash}`);
  if (!(await isWhole(directory))) {
    await mkdir(cacheDirectory, { recursive: true });
    const held = `${resolve(cacheDirectory)} image`;
    const waiting = setInterval(
      () => log('waiting for another build of the guest image'),
      engineLimits.silenceMilliseconds,
    );
    try {
      await withLocks(
        [held],
        async () => {
          clearInterval(waiting);
          if (!(await isWhole(directory))) await build(directory, log);
        },
        engineLimits.buildMilliseconds,
      );
    } finally {
      clearInterval(waiting);
    }
  }
  return imageIn(directory, hash);
}

/**
 * The instance's own copy of the image (hard links where the file system allows): its disks are overlays of
 * it, so clearing a cache must never break them.
 */
export async function adoptImage(layout: Layout, cached: GuestImage): Promise<GuestImage> {
  const directory = join(layout.images, cached.hash);
  const whole = await isWhole(directory);
  if (!whole) {
    await withLocks([`${layout.root} image`], async () => {
      if (await isWhole(directory)) return;
      const temporary = `${directory}.tmp`;
      await rm(temporary, { recursive: true, force: true });
      await mkdir(temporary, { recursive: true });
      for (const name of FILES) {
        const from = join(cached.disk, '..', name);
        const to = join(temporary, name);
        await link(from, to).catch(() => copyFile(from, to));
      }
      await rename(temporary, directory);
    });
  }
  return imageIn(directory, cached.hash);
}

/** The image a disk or server was made with, by its hash. */
export function imageIn(directory: string, hash: string): GuestImage {
  const [disk, kernel, initramfs] = FILES.map((name) => join(directory, name)) as [string, string, string];
  return { hash, disk, kernel, initramfs };
}

async function isWhole(directory: string): Promise<boolean> {
  const found = await Promise.all(FILES.map((name) => stat(join(directory, name)).catch(() => null)));
  return found.every((file) => file !== null);
}

async function recipeHash(): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(RECIPE, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    hash.update(`${path.slice(RECIPE.length)}\0`);
    hash.update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 16);
}

async function build(directory: string, log: (line: string) => void): Promise<void> {
  // Files of many owners: only root can make them. Who is not, uses the image root made.
  if (!isRoot()) throw new EngineError('failed', `the guest image is not in ${directory}: root must build it once`);
  const parent = join(directory, '..');
  for (const name of await list(parent)) {
    if (name.endsWith('.building')) await run(['rm', '-rf', '--one-file-system', join(parent, name)]);
  }
  const temporary = `${directory}.building`;
  const [out, work] = [join(temporary, 'out'), join(temporary, 'work')];
  await mkdir(out, { recursive: true });
  await mkdir(work, { recursive: true });
  // The build has a process namespace of its own that dies with this process, and its mounts with it.
  const cage = ['unshare', '--pid', '--mount-proc', '--fork', '--kill-child', '--'];
  let step = 'building the guest image (once per machine)';
  log(step);
  const started = performance.now();
  const heartbeat = setInterval(
    () => log(`${step} … ${Math.round((performance.now() - started) / 1000)} s`),
    engineLimits.silenceMilliseconds,
  );
  try {
    const outcome = await run([...cage, join(RECIPE, 'build-image.sh'), out, work, 'root'], {
      timeoutMilliseconds: engineLimits.buildMilliseconds,
      onLine: (line) => log((step = `guest image: ${line}`)),
    });
    if (outcome.code !== 0) {
      throw new EngineError(
        'failed',
        `the guest image could not be built: ${outcome.stderr.trim().split('\n').slice(-5).join(' / ')}`,
      );
    }
    await rename(out, directory);
  } finally {
    clearInterval(heartbeat);
    await run(['rm', '-rf', '--one-file-system', temporary]);
  }
  log(`guest image ready after ${Math.round((performance.now() - started) / 1000)} s`);
}
