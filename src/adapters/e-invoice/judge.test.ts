import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { checkInvoice } from './check-invoice.ts';
import { findKit, openJudge, type Judge } from './judge.ts';
import { lineNet, totals, type EInvoice, type InvoiceLine } from './model.ts';
import { directDebit, exempt, line, reduced, reverseCharge, sampleInvoice as sound, standard } from './samples.ts';
import { writeCii } from './write-cii.ts';
import { writeUbl } from './write-ubl.ts';

const kit = findKit();
if (kit === null) {
  process.stderr.write(
    '\n*** E-INVOICES WERE NOT JUDGED: no official rules at $EINVOICE_KIT or ../shared/einvoice-kit ***\n\n',
  );
}

const foreignBuyer = {
  ...sound.buyer,
  name: 'Établissements Lefèvre S.A.R.L.',
  vatId: 'FR40303265045',
  address: { street: '3, rue de l’Église', city: 'Wissembourg', postalCode: '67160', country: 'FR' },
};
const priced = (parts: Partial<InvoiceLine>): InvoiceLine => {
  const item = line(parts);
  return { ...item, net: lineNet(item) };
};
const manyLines = Array.from({ length: 100 }, (_, index) =>
  priced({
    id: String(index + 1),
    name: `Leistung ${index + 1}`,
    quantity: String(1 + (index % 7)),
    unitNet: BigInt(index * 37 + 1),
  }),
);
const february = { firstDay: '2028-02-01', lastDay: '2028-02-29' };

const kinds: Readonly<Record<string, Partial<EInvoice>>> = {
  standard: {},
  'two rates': { lines: [line({}), line({ id: '2', vat: reduced })] },
  'exempt beside standard': { lines: [line({}), line({ id: '2', vat: exempt })] },
  'reverse charge': { buyer: foreignBuyer, lines: [line({ vat: reverseCharge })] },
  'direct debit': { payment: directDebit },
  correction: {
    type: '384',
    preceding: [{ number: 'RE-2026-00099', issuedOn: '2026-07-01' }],
    dueOn: null,
    paymentTerms: null,
    lines: [priced({ quantity: '-1', proRata: { days: 24, daysInMonth: 31 } })],
    notes: ['Korrektur wegen Ausfall am 09.07.2026.'],
  },
  'a correction that raises the price': {
    type: '384',
    preceding: [{ number: 'RE-2026-00099', issuedOn: '2026-07-01' }],
    lines: [priced({ quantity: '-1' }), priced({ id: '2', unitNet: 5900n })],
  },
  'days of a February with 29': {
    period: february,
    issuedOn: '2028-03-01',
    dueOn: '2028-03-15',
    lines: [1, 13, 28].map((days, index) =>
      priced({ id: String(index + 1), quantity: '3', proRata: { days, daysInMonth: 29 }, period: february }),
    ),
  },
  'a line without a day': { lines: [line({}), priced({ id: '2', proRata: { days: 0, daysInMonth: 31 } })] },
  '100 lines': { lines: manyLines },
  'allowance and charge': {
    adjustments: [
      { kind: 'allowance', amount: 1234n, reason: 'Gutschrift wegen Ausfall', vat: standard },
      { kind: 'charge', amount: 590n, reason: 'Versand', vat: standard },
    ],
  },
  'awkward text': {
    notes: [
      'Grüße: äöüÄÖÜß€ „Anführung“ "gerade" \'einfach\' <b>&amp;</b> ]]> 🚢',
      'Zeile eins\nZeile zwei\tTabulator',
    ],
    lines: [line({ name: '<Server> & "Speicher"', description: 'a < b && c > d' })],
  },
  'an attachment': {
    attachments: [
      {
        reference: 'EVN-1',
        description: 'Nachweis',
        filename: 'nachweis.csv',
        mimeType: 'text/csv',
        content: Buffer.from('tag;minuten\n'),
      },
    ],
  },
  'our order number without the buyer’s': { orderReference: null },
  'the least': {
    orderReference: null,
    salesOrderReference: null,
    contractReference: null,
    paymentTerms: null,
    seller: { ...sound.seller, registration: null, taxNumber: null, legalInformation: null },
    buyer: { ...sound.buyer, customerNumber: null },
  },
  'a tax number without VAT id': { seller: { ...sound.seller, vatId: null } },
};
const writers = {
  'XRechnung UBL': (invoice: EInvoice) => writeUbl(must(checkInvoice(invoice))),
  'XRechnung CII': (invoice: EInvoice) => writeCii(must(checkInvoice(invoice)), 'xrechnung'),
  'EN 16931 CII': (invoice: EInvoice) => writeCii(must(checkInvoice(invoice)), 'en16931'),
} as const;
type Writer = keyof typeof writers;
const writerNames = Object.keys(writers) as Writer[];

describe.skipIf(kit === null)('by the official rules', () => {
  let judge: Judge;
  beforeAll(async () => {
    judge = await openJudge(kit ?? '');
  }, 600_000);
  afterAll(() => judge.close());

  describe.each(writerNames)('%s', (writer) => {
    test.each(Object.entries(kinds))('%s is valid', (_, parts) => {
      const verdict = judge.judge(writers[writer]({ ...sound, ...parts }));
      expect(verdict.errors).toEqual([]);
      expect(verdict.warnings).toEqual([]);
      expect(verdict.valid).toBe(true);
      const fired = Object.values(verdict.rulesFired);
      expect(fired).toHaveLength(2);
      expect(Math.min(...fired)).toBeGreaterThan(10);
    });
  });

  test('20 random invoices are valid, and the judge agrees with their arithmetic', () => {
    const vat = fc.constantFrom(standard, reduced, exempt);
    const lines = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 50_000 }).map((thousandths) => String(thousandths / 1000)),
        unitNet: fc.bigInt({ min: 0n, max: 5_000_000n }),
        proRata: fc.option(
          fc
            .integer({ min: 28, max: 31 })
            .chain((daysInMonth) =>
              fc.record({ days: fc.integer({ min: 0, max: daysInMonth }), daysInMonth: fc.constant(daysInMonth) }),
            ),
        ),
        vat,
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom(...writerNames), (parts, writer) => {
        const invoice = { ...sound, lines: parts.map((part, index) => priced({ ...part, id: String(index + 1) })) };
        fc.pre(totals(invoice).gross > 0n);
        expect(judge.judge(writers[writer](invoice)).errors).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 120_000);

  describe('the judge says no', () => {
    const ubl = writers['XRechnung UBL'](sound);
    const cii = writers['XRechnung CII'](sound);
    const hybrid = writers['EN 16931 CII'](sound);
    const swap = (xml: string, from: string | RegExp, to: string): string => {
      const changed = xml.replace(from, to);
      if (changed === xml) throw new Error(`nothing in the invoice matches ${String(from)}`);
      return changed;
    };
    test.each<[string, string]>([
      // rule          broken invoice
      ['BR-DE-15', swap(ubl, '<cbc:BuyerReference>04011000-12345-34</cbc:BuyerReference>', '')],
      ['BR-DE-2', swap(ubl, /<cac:Contact>.*?<\/cac:Contact>/, '')],
      [
        'BR-CO-16',
        swap(ubl, '<cbc:PayableAmount currencyID="EUR">265.80', '<cbc:PayableAmount currencyID="EUR">265.81'),
      ],
      [
        'BR-CO-10',
        swap(
          ubl,
          '<cbc:LineExtensionAmount currencyID="EUR">223.36',
          '<cbc:LineExtensionAmount currencyID="EUR">223.37',
        ),
      ],
      ['BR-S-09', swap(ubl, /(<cac:TaxSubtotal>.*?<cbc:TaxAmount currencyID="EUR">)42\.44/, '$141.44')],
      ['BR-S-08', swap(ubl, '<cbc:Percent>19</cbc:Percent>', '<cbc:Percent>7</cbc:Percent>')],
      ['BR-DE-19', swap(ubl, '>DE02120300000000202051<', '>DE02120300000000202052<')],
      ['BR-CL-01', swap(ubl, '<cbc:InvoiceTypeCode>380', '<cbc:InvoiceTypeCode>999')],
      ['xsd', swap(ubl, '<cbc:IssueDate>2026-08-03', '<cbc:IssueDate>2026-02-30')],
      ['xsd', swap(ubl, '<cbc:ID>RE-2026-00107</cbc:ID>', '')],
      ['profile', swap(ubl, ':xrechnung_3.0', ':xrechnung_9.9')],
      ['doctype', swap(ubl, '<ubl:Invoice', '<!DOCTYPE x [<!ENTITY e "e">]><ubl:Invoice')],
      ['well-formed', swap(ubl, '</ubl:Invoice>', '')],
      ['well-formed', ''],
      ['BR-CO-16', swap(cii, '<ram:DuePayableAmount>265.80', '<ram:DuePayableAmount>265.79')],
      ['BR-DE-2', swap(cii, /<ram:DefinedTradeContact>.*?<\/ram:DefinedTradeContact>/, '')],
      ['BR-DE-19', swap(cii, '>DE02120300000000202051<', '>DE20120300000000202051<')],
      ['well-formed', swap(cii, '<ram:IssueDateTime>', '<ram:IssuedDateTime>')],
      ['BR-CO-13', swap(hybrid, '<ram:TaxBasisTotalAmount>223.36', '<ram:TaxBasisTotalAmount>223.35')],
      ['BR-CL-23', swap(hybrid, 'unitCode="HUR"', 'unitCode="QQQ"')],
      [
        'BR-DE-20',
        swap(
          writers['XRechnung UBL']({ ...sound, payment: directDebit }),
          '>DE75512108001245126199<',
          '>DE76512108001245126199<',
        ),
      ],
    ])('%s', (rule, xml) => {
      const verdict = judge.judge(xml);
      expect(verdict.valid).toBe(false);
      expect(verdict.errors.map((error) => error.rule)).toContain(rule);
    });

    test('what is only a warning in XRechnung stays a warning', () => {
      const verdict = judge.judge(swap(ubl, 'unitCode="HUR"', 'unitCode="QQQ"'));
      expect(verdict.warnings.map(({ rule }) => rule)).toContain('BR-CL-23');
      expect(verdict.errors.map(({ rule }) => rule)).not.toContain('BR-CL-23');
    });
  });
});
