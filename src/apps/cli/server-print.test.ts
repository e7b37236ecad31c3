import { expect, test } from 'vitest';
import { linesOf } from './server-print.ts';

test('an answer shows what lies deeper, too, with its place in the name; reasons are left to the JSON', () => {
  expect(linesOf({
    flavour: 'normal-s', tags: [], monitor: null,
    monthly: { net: '89.00', because: [{ clause: 'C-4.2.1' }], firstInvoice: { dueOn: '2026-08-17', dueBecause: [] } },
    nics: [{ id: 'nic_1', mac: '02:00:00:00:00:01' }],
  })).toEqual([
    'flavour                     normal-s',
    'tags                        -',
    'monitor                     -',
    'monthly.net                 89.00',
    'monthly.firstInvoice.dueOn  2026-08-17',
    '',
    'nics:',
    '  id     mac',
    '  nic_1  02:00:00:00:00:01',
  ]);
});

test('an empty list says so', () => {
  expect(linesOf({ items: [] })).toEqual(['items  -']);
});
