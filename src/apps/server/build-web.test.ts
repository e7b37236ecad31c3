import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildWeb, faces } from './build-web.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('what was built of the same sources is not built again; no page needs anything inline', async () => {
  const { directory } = await buildWeb(ROOT);
  expect((await buildWeb(ROOT)).isNew).toBe(false);
  for (const face of faces) {
    const html = readFileSync(join(directory, face, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, inline] of scripts) {
      expect(attributes).toMatch(/nonce="NONCE"/);
      expect(inline).toBe('');
    }
    expect(html).not.toMatch(/<style|style="| on\w+="/);
  }
  const names = readdirSync(join(directory, 'assets'));
  const big = names.filter((name) => name.endsWith('.js') && readFileSync(join(directory, 'assets', name)).length >= 1024);
  expect(big.filter((name) => !names.includes(`${name}.br`) || !names.includes(`${name}.gz`))).toEqual([]);
});
