import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The image every instance has; rescue boots it too. */
export const baseImage = 'debian-12';

const BASE = directory('guest');
/** What builds an image; its arguments stand in the script. */
export const BUILD_PROGRAM = join(BASE, 'build-image.sh');

/** Images that are built here: what each has beyond the common recipe, a directory, or nothing. */
const additions: Readonly<Record<string, string | null>> = {
  [baseImage]: null,
  'debian-12-container': directory('guest-container'),
};

export const builtImages: readonly string[] = Object.keys(additions);

export interface Recipe {
  readonly name: string;
  readonly addition: string | null;
  /** Of all its files: equal recipes are one image. */
  readonly hash: string;
}

/** The recipe of an image that is built here; null for any other. */
export async function recipeOf(name: string): Promise<Recipe | null> {
  const addition = additions[name];
  if (addition === undefined) return null;
  const hash = createHash('sha256');
  for (const root of addition === null ? [BASE] : [BASE, addition]) {
    for (const path of await filesIn(root)) {
      hash.update(`${path.slice(root.length)}\0`);
      hash.update(await readFile(path));
    }
  }
  return { name, addition, hash: hash.digest('hex').slice(0, 16) };
}

async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function directory(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
