import { expect, test } from 'vitest';
import { careOf } from './care.ts';

const textOf = (managed: boolean, name: string) => careOf(managed).find((line) => line.name === name)?.text.de;

test('C-3.4.1 the flag decides every line: access, monitoring, updates, firewall', () => {
  expect(careOf(true).map(({ name }) => name)).toEqual(['access', 'monitoring', 'updates', 'firewall']);
  for (const { name } of careOf(true)) expect(textOf(true, name), name).not.toBe(textOf(false, name));
});

test('C-3.4.1 of a managed server it is said that it is asked inside, of any other it is not', () => {
  expect(textOf(true, 'monitoring')).toContain('alle 15 Minuten');
  expect(textOf(false, 'monitoring')).not.toContain('15 Minuten');
  expect(textOf(true, 'updates')).toContain('prüfen');
});
