import { describe, expect, test } from 'vitest';
import { checkInvoice, findRefusals } from './check-invoice.ts';
import type { EInvoice } from './model.ts';
import { directDebit, line, reverseCharge, sampleInvoice as sound, standard, transfer } from './samples.ts';

const attachment = { reference: 'A1', description: null, filename: 'a.csv', mimeType: 'text/csv', content: Buffer.from('x') };
const { seller, buyer } = sound;

test('a sound invoice passes', () => {
  expect(findRefusals(sound)).toEqual([]);
  expect(findRefusals({ ...sound, payment: directDebit })).toEqual([]);
  expect(checkInvoice(sound)).toEqual({ ok: true, value: sound });
});

describe('each defect has its refusal and its place', () => {
  test.each<[Partial<EInvoice>, string, string]>([
    // broken part                                                                        code           path
    [{ number: '' },                                                                      'missing',     '/number'],
    [{ number: ' ' },                                                                     'missing',     '/number'],
    [{ buyerReference: '' },                                                              'missing',     '/buyerReference'],
    [{ issuedOn: '2026-02-29' },                                                          'invalid',     '/issuedOn'],
    [{ issuedOn: '03.08.2026' },                                                          'invalid',     '/issuedOn'],
    [{ dueOn: '2026-08-32' },                                                             'invalid',     '/dueOn'],
    [{ dueOn: null },                                                                     'missing',     '/dueOn'],
    [{ type: '384' },                                                                     'missing',     '/preceding'],
    [{ period: { firstDay: '2026-08-01', lastDay: '2026-07-31' } },                       'period',      '/period'],
    [{ paymentTerms: '#SKONTO#TAGE=7#' },                                                 'invalid',     '/paymentTerms'],
    [{ notes: ['gut', 'Zeile\u0000'] },                                                   'unprintable', '/notes/1'],
    [{ notes: ['allein \ud800'] },                                                        'unprintable', '/notes/0'],
    [{ seller: { ...seller, name: '' } },                                                 'missing',     '/seller/name'],
    [{ seller: { ...seller, vatId: null, taxNumber: null } },                             'missing',     '/seller/vatId'],
    [{ seller: { ...seller, vatId: '123456788' } },                                       'invalid',     '/seller/vatId'],
    [{ seller: { ...seller, contact: { ...seller.contact, phone: 'ruf an' } } },          'invalid',     '/seller/contact/phone'],
    [{ seller: { ...seller, contact: { ...seller.contact, email: 'keine Adresse' } } },   'invalid',     '/seller/contact/email'],
    [{ seller: { ...seller, contact: { ...seller.contact, name: '' } } },                 'missing',     '/seller/contact/name'],
    [{ seller: { ...seller, address: { ...seller.address, postalCode: '' } } },           'missing',     '/seller/address/postalCode'],
    [{ buyer: { ...buyer, address: { ...buyer.address, country: 'Deutschland' } } },      'invalid',     '/buyer/address/country'],
    [{ buyer: { ...buyer, electronicAddress: { scheme: 'EM', id: '' } } },                'missing',     '/buyer/electronicAddress/id'],
    [{ payment: { ...transfer, iban: 'DE02120300000000202052' } as never },               'invalid',     '/payment/iban'],
    [{ payment: { ...transfer, bic: 'KURZ' } as never },                                  'invalid',     '/payment/bic'],
    [{ payment: { ...directDebit, creditorId: 'DE97ZZZ09999999999' } as never },          'invalid',     '/payment/creditorId'],
    [{ payment: { ...directDebit, debtorIban: 'DE1' } as never },                         'invalid',     '/payment/debtorIban'],
    [{ payment: { ...directDebit, mandateReference: 'ä' } as never },                     'invalid',     '/payment/mandateReference'],
    [{ lines: [] },                                                                       'missing',     '/lines'],
    [{ lines: [line({}), line({})] },                                                     'duplicate',   '/lines/1'],
    [{ lines: [line({ name: '' })] },                                                     'missing',     '/lines/0/name'],
    [{ lines: [line({ net: 4901n })] },                                                   'arithmetic',  '/lines/0/net'],
    [{ lines: [line({ quantity: '1,5' })] },                                              'invalid',     '/lines/0/quantity'],
    [{ lines: [line({ unit: 'Monat' })] },                                                'invalid',     '/lines/0/unit'],
    [{ lines: [line({ quantity: '-1', unitNet: -4900n })] },                              'invalid',     '/lines/0/unitNet'],
    [{ lines: [line({ proRata: { days: 32, daysInMonth: 31 } })] },                       'invalid',     '/lines/0/proRata'],
    [{ lines: [line({ period: { firstDay: '2026-07-09', lastDay: '2026-07-08' } })] },    'period',      '/lines/0/period'],
    [{ lines: [line({ vat: { ...standard, percent: '0' } })] },                           'invalid',     '/lines/0/vat/percent'],
    [{ lines: [line({ vat: { ...standard, percent: '19%' } })] },                         'invalid',     '/lines/0/vat/percent'],
    [{ lines: [line({ vat: { ...standard, reason: 'grundlos' } })] },                     'invalid',     '/lines/0/vat/reason'],
    [{ lines: [line({ vat: { ...reverseCharge, reason: null } })], buyer: { ...buyer, vatId: 'FR40303265045' } }, 'missing', '/lines/0/vat/reason'],
    [{ lines: [line({ vat: reverseCharge })] },                                           'missing',     '/buyer/vatId'],
    [{ adjustments: [{ kind: 'allowance', amount: 0n, reason: 'nichts', vat: standard }] }, 'invalid',   '/adjustments/0/amount'],
    [{ adjustments: [{ kind: 'allowance', amount: 1n, reason: '', vat: standard }] },     'missing',     '/adjustments/0/reason'],
    [{ attachments: [{ ...attachment, mimeType: 'text/html' }] },                         'invalid',     '/attachments/0/mimeType'],
    [{ attachments: [{ ...attachment, content: Buffer.alloc(0) }] },                      'missing',     '/attachments/0/content'],
    [{ attachments: [attachment, attachment] },                                           'duplicate',   '/attachments/1'],
  ])('%o', (broken, code, path) => {
    const refusals = findRefusals({ ...sound, ...broken });
    expect(refusals.map((refusal) => [refusal.code, refusal.path])).toContainEqual([`e-invoice.${code}`, path]);
    for (const { message, next } of refusals) expect(`${message.de}${message.en}${next.de}${next.en}`).not.toMatch(/[{}]|undefined/);
  });

  test('the door refuses with the first and lists all', () => {
    const result = checkInvoice({ ...sound, number: '', buyerReference: '' });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'e-invoice.missing', path: '/number', status: 422 } });
    expect(!result.ok && result.refusal.details?.['all']).toMatchObject([{ path: '/number' }, { path: '/buyerReference' }]);
  });

  test('nothing is demanded where nothing is to be paid', () => {
    const credit = { ...sound, type: '384', dueOn: null, preceding: [{ number: 'RE-1', issuedOn: '2026-07-01' }], lines: [line({ quantity: '-1', net: -4900n })] } as const;
    expect(findRefusals(credit)).toEqual([]);
  });
});
