import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import { isRoot, type Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { withLocks } from './lock.ts';
import { baseImage, BUILD_PROGRAM, type Recipe, recipeOf } from './recipes.ts';
import { list } from './records.ts';
import { run } from './run.ts';

/** An image that was built here. Its kernel is loaded by QEMU, so its disk needs no boot loader. */
export interface GuestImage {
  /** Hash of the recipe: equal recipes are one image. */
  readonly hash: string;
  readonly disk: string;
  readonly kernel: string;
  readonly initramfs: string;
}

const FILES = ['root.qcow2', 'vmlinuz', 'initrd.zst', 'packages.txt'] as const;

/**
 * A guest image, from the cache or built there (half a minute to two on a fast mirror). One builder a
 * machine: others wait for it. It is built in a directory of its own and renamed when whole, so a killed
 * builder leaves nothing that looks finished; the next one clears it away.
 */
export async function ensureImage(
  cacheDirectory: string,
  log: (line: string) => void,
  name: string = baseImage,
): Promise<GuestImage> {
  const recipe = await recipeOf(name);
  if (!recipe) throw new EngineError('missing', `there is no recipe of an image “${name}”`);
  const { hash } = recipe;
  const directory = join(resolve(cacheDirectory), `guest-${hash}`);
  if (!(await isWhole(directory))) {
    await mkdir(cacheDirectory, { recursive: true });
    const held = `${resolve(cacheDirectory)} image`;
    const waiting = setInterval(
      () => log('waiting for another build of a guest image'),
      engineLimits.silenceMilliseconds,
    );
    try {
      await withLocks(
        [held],
        async () => {
          clearInterval(waiting);
          if (!(await isWhole(directory))) await build(recipe, directory, log);
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
 * The instance's own copy of an image (hard links where the file system allows): its disks are overlays of
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

async function build({ name, addition }: Recipe, directory: string, log: (line: string) => void): Promise<void> {
  // Files of many owners: only root can make them. Who is not, uses the image root made.
  if (!isRoot())
    throw new EngineError('failed', `the guest image ${name} is not in ${directory}: root must build it once`);
  const parent = join(directory, '..');
  for (const left of await list(parent)) {
    if (left.endsWith('.building')) await removeTree(join(parent, left));
  }
  const temporary = `${directory}.building`;
  const [out, work] = [join(temporary, 'out'), join(temporary, 'work')];
  await mkdir(out, { recursive: true });
  await mkdir(work, { recursive: true });
  // The build has a process namespace of its own that dies with this process, and its mounts with it.
  const cage = ['unshare', '--pid', '--mount-proc', '--fork', '--kill-child', '--'];
  let step = `building the guest image ${name} (once per machine)`;
  log(step);
  const started = performance.now();
  const heartbeat = setInterval(
    () => log(`${step} … ${Math.round((performance.now() - started) / 1000)} s`),
    engineLimits.silenceMilliseconds,
  );
  try {
    const outcome = await run([...cage, BUILD_PROGRAM, out, work, 'root', ...(addition === null ? [] : [addition])], {
      timeoutMilliseconds: engineLimits.buildMilliseconds,
      onLine: (line) => log((step = `guest image ${name}: ${line}`)),
    });
    if (outcome.code !== 0) {
      throw new EngineError(
        'failed',
        `the guest image ${name} could not be built: ${outcome.stderr.trim().split('\n').slice(-5).join(' / ')}`,
      );
    }
    await rename(out, directory);
  } finally {
    clearInterval(heartbeat);
    await removeTree(temporary);
  }
  log(`guest image ${name} ready after ${Math.round((performance.now() - started) / 1000)} s`);
}

/** A root file system is many files: on a busy host they take a while. Mounts of a killed builder stay untouched. */
async function removeTree(path: string): Promise<void> {
  await run(['rm', '-rf', '--one-file-system', path], { timeoutMilliseconds: engineLimits.copyMilliseconds });
}
