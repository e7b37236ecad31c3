import { posix } from 'node:path';
import ts from 'typescript';
import { isTest, type SourceFile } from './source-files.ts';

/** The order of the domains: a module knows only those before it. */
export const moduleOrder = [
  'identity', 'audit', 'deadlines', 'webhooks', 'parties', 'catalogue', 'contracts', 'capacity', 'projects', 'network',
  'storage', 'compute', 'backup', 'monitoring', 'support', 'lines', 'colocation', 'hardware', 'desktop', 'billing',
  'exit', 'privacy',
] as const;

/** The layers from bottom to top; an import goes down, never up. */
const layers = ['kernel', 'terms', 'database', 'modules', 'workflows', 'apps'] as const;

/** What one file imports from another of the clone; both paths from the root. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The room a file is in: a layer, or one module, engine, adapter, app (`src/modules/exit/x.ts` → `modules/exit`). */
export function roomOf(path: string): string {
  const [, layer = '', part = ''] = path.split('/');
  const divided = ['modules', 'engines', 'adapters', 'apps'].includes(layer) && !part.includes('.');
  return divided ? `${layer}/${part}` : layer;
}

/** Imports between files of `src`, tests and what only tests use left out. */
export function readImports(files: readonly SourceFile[]): Import[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap(({ path, text }) =>
      ts.preProcessFile(text, true, true).importedFiles
        .map(({ fileName }) => fileName)
        .filter((name) => name.startsWith('.'))
        .map((name) => ({ from: path, to: posix.normalize(posix.join(posix.dirname(path), name)) })),
    );
}

/** Why `from` may not import `to`, or null if it may. The one rule of ARCHITECTURE.md. */
export function forbid({ from, to }: Import): string | null {
  const [a, b] = [roomOf(from), roomOf(to)];
  if (a === b) return null;
  if (!to.startsWith('src/')) return to === 'package.json' ? null : 'the program doesn’t import what isn’t in src';
  const [layerA = '', nameA = ''] = a.split('/');
  const [layerB = '', nameB = ''] = b.split('/');
  return forbidLayer(layerA, nameA, layerB, nameB, to) ?? forbidDoor(from, layerA, b, layerB, to);
}

function forbidLayer(layerA: string, nameA: string, layerB: string, nameB: string, to: string): string | null {
  const isPorts = /^src\/modules\/[^/]+\/ports\.ts$/.test(to);
  switch (layerA) {
    case 'engines':
    case 'adapters':
      return layerB === 'kernel' || isPorts || layerB === layerA
        ? null
        : `${layerA} import the kernel and the modules’ ports.ts only`;
    case 'api':
      return layerB === 'kernel' ? null : 'api imports the kernel only';
    case 'apps':
      if (isWeb(nameA)) return forbidWeb(nameA, layerB, nameB);
      return null; // the top: everything is below
    default:
  }
  if (layerB === 'adapters') {
    return layerA === 'workflows' ? null : `${layerA} doesn’t import adapters: they come through ports`;
  }
  if (layerB === 'engines') return 'engines are chosen by apps; everybody else knows the port';
  if (layerA === 'modules' && layerB === 'modules') {
    const [indexA, indexB] = [moduleOrder.indexOf(nameA as never), moduleOrder.indexOf(nameB as never)];
    if (indexA === -1 || indexB === -1) return 'a module that isn’t in the order (tools/import-rule.ts)';
    return indexB < indexA ? null : `${nameA} comes before ${nameB}: a module knows only earlier ones`;
  }
  const [heightA, heightB] = [layers.indexOf(layerA as never), layers.indexOf(layerB as never)];
  if (heightA === -1 || heightB === -1) return `${heightA === -1 ? layerA : layerB} has no place in the house`;
  return heightB < heightA ? null : `${layerB} is above ${layerA}: imports go down`;
}

const isWeb = (name: string) => ['portal', 'console', 'account', 'ui'].includes(name);

/** What runs in the browser knows the API and nothing behind it; the two faces share account, and all share ui. */
function forbidWeb(from: string, layerB: string, nameB: string): string | null {
  if (layerB === 'kernel' || layerB === 'api') return null;
  if (layerB === 'apps' && nameB === 'ui') return null;
  if (layerB === 'apps' && nameB === 'account' && from !== 'ui') return null;
  return `${from} imports the API’s client, ${from === 'ui' ? '' : 'account, '}ui and the kernel only`;
}

/** A module has one door; its ports are a second one for those who fill them, and for other ports. */
function forbidDoor(from: string, layerA: string, roomB: string, layerB: string, to: string): string | null {
  if (layerB !== 'modules' || to === `src/${roomB}/index.ts`) return null;
  const seesPorts = layerA !== 'modules' || from.endsWith('/ports.ts');
  return seesPorts && to === `src/${roomB}/ports.ts` ? null : `${roomB} is entered by its index.ts`;
}
