import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

export interface SourceFile {
  /** From the clone's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files under `folders` of the clone, sorted by path. */
export function readSources(folders: readonly string[] = ['src', 'tools'], root: string = ROOT): SourceFile[] {
  return folders.flatMap((folder) => {
    let entries;
    try {
      entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    } catch {
      return []; // not every clone has every folder
    }
    return entries
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mts)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('node_modules'))
      .toSorted()
      .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
  });
}

/** Tests and what only tests use. */
export function isTest(path: string): boolean {
  return /\.(test|cases)\.tsx?$/.test(path) || /\/(test-[^/]+|gates\/.+|fixtures\/.+)\.ts$/.test(path);
}
