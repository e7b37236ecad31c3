import { expect, test } from 'vitest';
import { consolePages } from './routes.ts';
import { goKeys, isTyping, onKey } from './shortcuts.ts';

test('two keys lead to a page; one of them alone leads nowhere', () => {
  expect(onKey('g', null)).toEqual({ does: 'wait' });
  expect(onKey('s', 'g')).toEqual({ does: 'go', to: '/servers' });
  expect(onKey('s', null)).toEqual({ does: 'nothing' });
  expect(onKey('z', 'g')).toEqual({ does: 'nothing' });
  expect(onKey('?', null)).toEqual({ does: 'help' });
  expect(onKey('/', null)).toEqual({ does: 'search-list' });
});

test('every key leads to a page there is', () => {
  const paths = consolePages.map(({ path }) => path);
  for (const { to } of Object.values(goKeys)) expect(paths).toContain(to.split('?')[0]);
});

test('keys typed into a field are text', () => {
  expect([{ tagName: 'INPUT' }, { tagName: 'TEXTAREA' }, { tagName: 'SELECT' }, { tagName: 'DIV', isContentEditable: true }].map(isTyping))
    .toEqual([true, true, true, true]);
  expect([null, { tagName: 'BODY' }, { tagName: 'A' }].map(isTyping)).toEqual([false, false, false]);
});
