import { expect, test } from 'vitest';
import { showTrailValue } from './trail-values.ts';

const in_ = (language: 'de' | 'en') => ({ language, t: (text: { de: string; en: string }) => text[language] });

test.each([
  // entity      field            value                            de                     en
  ['monitor',    'state',         'up',                            'erreichbar',          'reachable'],
  ['session',    'state',         'up',                            'up',                  'up'],
  ['contract',   'ends_on',       '2026-12-31',                    '31.12.2026',          '31 Dec 2026'],
  ['monitor',    'changed_at',    '2026-07-01T07:00:00.5+00:00',   '01.07.2026, 09:00',   '01 Jul 2026, 09:00'],
  ['invoice',    'gross',         10591,                           '105,91\u00a0€',       '€105.91'],
  ['invoice',    'attempts',      10591,                           '10591',               '10591'],
  ['server',     'memory_bytes',  8589934592,                      '8\u00a0GiB',          '8\u00a0GiB'],
  ['server',     'managed',       false,                           'nein',                'no'],
  ['server',     'deleted_at',    null,                            '–',                   '–'],
  ['contract_item', 'flavour',     'normal-xs',                     'Normal XS',           'Normal XS'],
  ['contract_item', 'image',       'debian-12',                     'Debian 12',           'Debian 12'],
  ['deadline',   'clause',        'A9.3',                          '§ A9 Abs. 3',         '§ A9 (3)'],
  ['account',    'roles',         ['owner'],                       '["owner"]',           '["owner"]'],
])('%s.%s', (entity, field, value, de, en) => {
  expect([showTrailValue(entity, field, value, in_('de')), showTrailValue(entity, field, value, in_('en'))]).toEqual([de, en]);
});
