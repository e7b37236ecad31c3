import { expect, test } from 'vitest';
import { careOf } from './care.ts';

const textOf = (managed: boolean, os: string, name: string) =>
  careOf({ managed, os }).find((line) => line.name === name)?.text.de;

test('C-3.4.1 the flag decides every line: access, monitoring, updates, firewall', () => {
  for (const { name } of careOf({ managed: true, os: 'linux' })) {
    expect(textOf(true, 'linux', name), name).not.toBe(textOf(false, 'linux', name));
  }
});

test('C-3.4.1 of a Windows guest, which is not asked, no more is said than is done', () => {
  expect(textOf(true, 'linux', 'monitoring')).toContain('alle 15 Minuten');
  expect(textOf(true, 'windows', 'monitoring')).not.toContain('15 Minuten');
  expect(textOf(true, 'windows', 'updates')).not.toContain('prüfen');
  expect(textOf(true, 'windows', 'access')).toBe(textOf(true, 'linux', 'access'));
});
