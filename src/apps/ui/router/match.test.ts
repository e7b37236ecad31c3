import { expect, test } from 'vitest';
import { matchPage, type PageRow } from './match.ts';

const row = (path: string): PageRow => ({
  path, title: { de: path, en: path }, load: () => Promise.reject(new Error('not shown here')),
});
const rows = ['/', '/servers', '/servers/new', '/servers/$id', '/servers/$id/backups/$backup'].map(row);

test.each([
  // address                     page                           parameters
  ['/',                          '/',                           {}],
  ['/servers',                   '/servers',                    {}],
  ['/servers/new',               '/servers/new',                {}], // the first row that fits wins
  ['/servers/srv_1',             '/servers/$id',                { id: 'srv_1' }],
  ['/servers/a%2Fb%20c',         '/servers/$id',                { id: 'a/b c' }],
  ['/servers/1/backups/2',       '/servers/$id/backups/$backup', { id: '1', backup: '2' }],
  ['/servers/',                  undefined,                     undefined],
  ['/servers/1/backups',         undefined,                     undefined],
  ['/servers/%E0%A4%A',          undefined,                     undefined],
  ['/Servers',                   undefined,                     undefined],
])('%s is %s', (path, page, params) => {
  const match = matchPage(rows, path);
  expect(match?.row.path).toBe(page);
  expect(match?.params).toEqual(params);
});
