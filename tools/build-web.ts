/** Builds portal and console into dist/web, and says what a browser loads: gzip bytes of each file. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from '../src/apps/server/build-web.ts';
import { ROOT } from './source-files.ts';

const { directory, isNew } = await buildWeb(ROOT);
console.log(isNew ? 'built' : 'nothing has changed since the last build');
const assets = join(directory, 'assets');
const names = readdirSync(assets).filter((name) => !/\.(br|gz)$/.test(name));
for (const name of names) {
  const packed = statSync(join(assets, `${name}.gz`), { throwIfNoEntry: false }) ?? statSync(join(assets, name));
  console.log(`${String(packed.size).padStart(8)}  ${name}`);
}
