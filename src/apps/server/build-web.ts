import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { withExclusive } from '../../database/exclusive.ts';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What the two faces are made of; a change in any of it is a reason to build them again. */
const sources = [
  'src/apps/ui', 'src/apps/account', 'src/apps/portal', 'src/apps/console', 'src/apps/server/build-web.ts',
  'src/api/client', 'src/kernel', 'vite.config.ts', 'package-lock.json',
];

export const faces = ['portal', 'console'] as const;

/** Who comes at the same time waits for the one who builds, and finds it done. */
const BUILD_MILLISECONDS = 120_000;

// Small files don't become smaller.
const LEAST_BYTES_TO_PACK = 1024;

export interface WebBuild {
  /** `portal/index.html`, `console/index.html`, `assets/…` and their packed forms. */
  readonly directory: string;
  readonly isNew: boolean;
}

/**
 * Builds portal and console into `dist/web` of the clone at `root`, unless what is there was made of the same sources.
 * Throws what the bundler finds wrong; what was there before stays then.
 */
export async function buildWeb(root: string): Promise<WebBuild> {
  return withExclusive(`web ${root}`, BUILD_MILLISECONDS, () => buildAlone(root));
}

async function buildAlone(root: string): Promise<WebBuild> {
  const directory = join(root, 'dist/web');
  const mark = join(directory, 'made-of.txt');
  const hash = hashSources(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return { directory, isNew: false };
  mkdirSync(join(root, 'dist'), { recursive: true });
  const draft = mkdtempSync(join(root, 'dist/draft-'));
  try {
    const { build } = await import('vite');
    await asProduction(() =>
      build({ configFile: join(root, 'vite.config.ts'), root, build: { outDir: draft, emptyOutDir: true } }));
    for (const face of faces) renameSync(join(draft, 'src/apps', face), join(draft, face));
    rmSync(join(draft, 'src'), { recursive: true });
    pack(join(draft, 'assets'));
    writeFileSync(join(draft, 'made-of.txt'), hash);
    rmSync(directory, { recursive: true, force: true });
    renameSync(draft, directory);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { directory, isNew: true };
}

/** Vite asks NODE_ENV which React to take; a test's own `test` would put the one for developers into what is served. */
async function asProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

function hashSources(root: string): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const names = source.includes('.') ? [''] : readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
    for (const name of names) {
      if (!name.includes('.') && name !== '') continue; // a folder
      hash.update(`${source}/${name}\n`).update(readFileSync(join(path, name)));
    }
  }
  return hash.digest('hex');
}

/** Writes each file once more as brotli and gzip, so that no request waits for packing. */
function pack(directory: string): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    const bytes = readFileSync(path);
    if (bytes.length < LEAST_BYTES_TO_PACK || name.endsWith('.woff2')) continue;
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }));
  }
}
