import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { XmlDocument } from 'libxml2-wasm';
import SaxonJS from 'saxon-js';
import type { Finding, Severity } from './judge-kit.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const SVRL = { svrl: 'http://purl.oclc.org/dsdl/svrl' };

/** Outside the project: compiled rules are nobody's source. */
export function defaultCacheDirectory(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'hafenamt', 'judge');
}

/**
 * The compiled form of an XSLT stylesheet, made in a child process when it is not in the cache yet. Its name
 * is the hash of the stylesheet, its place and the compiler's version: the compiled form remembers the place,
 * from which the rules read their code lists.
 */
export async function compileStylesheet(file: string, cacheDirectory: string): Promise<string> {
  const compiler = require.resolve('xslt3');
  const manifest = JSON.parse(await readFile(join(dirname(compiler), 'package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha256')
    .update(manifest.version)
    .update(file)
    .update(await readFile(file))
    .digest('hex');
  const target = join(cacheDirectory, `${basename(file, '.xslt')}-${hash.slice(0, 16)}.sef.json`);
  if (existsSync(target)) return target;
  await mkdir(cacheDirectory, { recursive: true });
  // Written aside and renamed: two processes may compile at once, and one may be killed.
  const aside = join(cacheDirectory, `${basename(target)}.${process.pid}`);
  await run(process.execPath, [compiler, `-xsl:${file}`, `-export:${aside}`, '-nogo']);
  await rename(aside, target);
  return target;
}

/** What a Schematron stylesheet reports of a document. */
export interface Report {
  /** Rules that found something to look at. */
  readonly fired: number;
  /** `source` is left to the caller. */
  readonly findings: readonly Finding[];
}

const severities: Readonly<Record<string, Severity>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  information: 'information',
};

export function runStylesheet(compiled: string, xml: string): Report {
  const { principalResult } = SaxonJS.transform(
    { stylesheetFileName: compiled, sourceText: xml, destination: 'serialized' },
    'sync',
  );
  const report = XmlDocument.fromString(principalResult);
  try {
    const fired = report.find('//svrl:fired-rule', SVRL).length;
    const findings = report.find('//svrl:failed-assert | //svrl:successful-report', SVRL).map((node): Finding => {
      const attribute = (name: string): string => node.get(`@${name}`)?.content ?? '';
      // An objection without a known flag counts in full.
      return {
        source: '',
        rule: attribute('id'),
        severity: severities[attribute('flag') || attribute('role')] ?? 'error',
        message: (node.get('svrl:text', SVRL)?.content ?? '').replace(/\s+/g, ' ').trim(),
        location: attribute('location'),
      };
    });
    return { fired, findings };
  } finally {
    report.dispose();
  }
}
