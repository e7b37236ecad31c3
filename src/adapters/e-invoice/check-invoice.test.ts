import { describe, expect, test } from 'vitest';
import { checkInvoice, findRefusals } from './check-invoice.ts';
import type { EInvoice } from './model.ts';
import { directDebit, line, reverseCharge, sampleInvoice as sound, standard } from './samples.ts';

const attachment = {
  reference: 'A1', description: null, filename: 'a.csv', mimeType: 'text/csv', content: Buffer.from('x'),
};
const table = { ...attachment, mimeType: 'text/html' };
const backwards = { firstDay: '2026-08-01', lastDay: '2026-07-31' };
const allowance = { kind: 'allowance', amount: 1n, reason: 'Gutschrift', vat: standard };

/** A copy of `target` in which the part a JSON pointer names is `value`. */
function put<Target>(target: Target, pointer: string, value: unknown): Target {
  const [key = '', ...rest] = pointer.split('/').slice(1);
  const copy = (Array.isArray(target) ? [...target] : { ...target }) as Record<string, unknown>;
  copy[key] = rest.length === 0 ? value : put(copy[key], `/${rest.join('/')}`, value);
  return copy as Target;
}

test('a sound invoice passes', () => {
  expect(findRefusals(sound)).toEqual([]);
  expect(findRefusals({ ...sound, payment: directDebit })).toEqual([]);
  expect(checkInvoice(sound)).toEqual({ ok: true, value: sound });
});

describe('each defect has its refusal and its place', () => {
  test.each<[string, unknown, string, string]>([
    // part                              broken value                        refusal        at, if elsewhere
    ['/number',                          '',                                 'missing',     ''],
    ['/number',                          ' ',                                'missing',     ''],
    ['/buyerReference',                  '',                                 'missing',     ''],
    ['/issuedOn',                        '2026-02-29',                       'invalid',     ''],
    ['/issuedOn',                        '03.08.2026',                       'invalid',     ''],
    ['/dueOn',                           '2026-08-32',                       'invalid',     ''],
    ['/dueOn',                           null,                               'missing',     ''],
    ['/type',                            '384',                              'missing',     '/preceding'],
    ['/period',                          backwards,                          'period',      ''],
    ['/paymentTerms',                    '#SKONTO#TAGE=7#',                  'invalid',     ''],
    ['/notes',                           ['gut', 'Zeile\u0000'],             'unprintable', '/notes/1'],
    ['/notes',                           ['allein \ud800'],                  'unprintable', '/notes/0'],
    ['/seller/name',                     '',                                 'missing',     ''],
    ['/seller/vatId',                    '123456788',                        'invalid',     ''],
    ['/seller/contact/phone',            'ruf an',                           'invalid',     ''],
    ['/seller/contact/email',            'keine Adresse',                    'invalid',     ''],
    ['/seller/contact/name',             '',                                 'missing',     ''],
    ['/seller/address/postalCode',       '',                                 'missing',     ''],
    ['/buyer/address/country',           'Deutschland',                      'invalid',     ''],
    ['/buyer/electronicAddress/id',      '',                                 'missing',     ''],
    ['/payment/iban',                    'DE02120300000000202052',           'invalid',     ''],
    ['/payment/bic',                     'KURZ',                             'invalid',     ''],
    ['/lines',                           [],                                 'missing',     ''],
    ['/lines',                           [line({}), line({})],               'duplicate',   '/lines/1'],
    ['/lines/0/name',                    '',                                 'missing',     ''],
    ['/lines/0/net',                     3795n,                              'arithmetic',  ''],
    ['/lines/0/quantity',                '1,5',                              'invalid',     ''],
    ['/lines/0/unit',                    'Monat',                            'invalid',     ''],
    ['/lines/0/unitNet',                 -4900n,                             'invalid',     ''],
    ['/lines/0/proRata',                 { days: 32, daysInMonth: 31 },      'invalid',     ''],
    ['/lines/0/period',                  backwards,                          'period',      ''],
    ['/lines/0/vat/percent',             '0',                                'invalid',     ''],
    ['/lines/0/vat/percent',             '19%',                              'invalid',     ''],
    ['/lines/0/vat/reason',              'grundlos',                         'invalid',     ''],
    ['/lines/0/vat',                     { ...reverseCharge, reason: null }, 'missing',     '/lines/0/vat/reason'],
    ['/lines/0/vat',                     reverseCharge,                      'missing',     '/buyer/vatId'],
    ['/adjustments',                     [{ ...allowance, amount: 0n }],     'invalid',     '/adjustments/0/amount'],
    ['/adjustments',                     [{ ...allowance, reason: '' }],     'missing',     '/adjustments/0/reason'],
    ['/attachments',                     [table],                            'invalid',     '/attachments/0/mimeType'],
    ['/attachments',                     [{ ...attachment, content: [] }],   'missing',     '/attachments/0/content'],
    ['/attachments',                     [attachment, attachment],           'duplicate',   '/attachments/1'],
  ])('%s as %o', (part, value, code, at) => {
    expectRefusal(put(sound, part, value), code, at === '' ? part : at);
  });

  test.each([
    ['creditorId',       'DE97ZZZ09999999999'],
    ['debtorIban',       'DE1'],
    ['mandateReference', 'ä'],
  ])('direct debit with %s %s', (field, value) => {
    expectRefusal({ ...sound, payment: { ...directDebit, [field]: value } }, 'invalid', `/payment/${field}`);
  });

  test('neither VAT id nor tax number', () => {
    expectRefusal({ ...sound, seller: { ...sound.seller, vatId: null, taxNumber: null } }, 'missing', '/seller/vatId');
  });
});

function expectRefusal(invoice: EInvoice, code: string, path: string): void {
  const refusals = findRefusals(invoice);
  expect(refusals.map((refusal) => [refusal.code, refusal.path])).toContainEqual([`e-invoice.${code}`, path]);
  for (const { message, next } of refusals) {
    expect(`${message.de}${message.en}${next.de}${next.en}`).not.toMatch(/[{}]|undefined/);
  }
}

test('the door refuses with the first and lists all', () => {
  const result = checkInvoice({ ...sound, number: '', buyerReference: '' });
  expect(result).toMatchObject({ ok: false, refusal: { code: 'e-invoice.missing', path: '/number', status: 422 } });
  const all = result.ok ? [] : result.refusal.details?.['all'];
  expect(all).toMatchObject([{ path: '/number' }, { path: '/buyerReference' }]);
});

test('nothing is demanded where nothing is to be paid', () => {
  const preceding = [{ number: 'RE-1', issuedOn: '2026-07-01' }];
  const lines = [line({ quantity: '-1', net: -4900n })];
  expect(findRefusals({ ...sound, type: '384', dueOn: null, preceding, lines })).toEqual([]);
});
