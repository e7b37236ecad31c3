import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { renderPdf, renderTemplate, type InvoiceData } from '../documents/index.ts';
import { samples as letters } from '../documents/samples.ts';
import { checkInvoice } from './check-invoice.ts';
import { findKit, openJudge } from './judge.ts';
import { judgePdf } from './judge-pdf.ts';
import { pdfRules } from './pdf-rules.ts';
import { sampleInvoice, sampleLetter } from './samples.ts';
import { writeCii } from './write-cii.ts';
import { renderZugferd } from './zugferd.ts';

const kit = findKit();
const createdAt = '2026-08-03T08:00:00Z';
const invoice = must(checkInvoice(sampleInvoice));
const letter = (changes: Partial<InvoiceData> = {}) => renderTemplate('invoice', 'de', { ...sampleLetter, ...changes });
const hybrid = (): Promise<Buffer> => renderZugferd(letter(), invoice, { createdAt });

test('the hybrid is deterministic and carries the very XML', async () => {
  const pdf = await hybrid();
  expect(pdf.equals(await hybrid())).toBe(true);
  const verdict = judgePdf(pdf);
  expect(verdict.errors).toEqual([]);
  expect(verdict.xml).toBe(writeCii(invoice, 'en16931'));
});

test.each(Object.keys(letters))('the letter %s keeps the same rules of PDF/A-3b', async (name) => {
  const pdf = await renderPdf(renderTemplate(name as 'offer', 'de', letters[name as 'offer']), { createdAt });
  expect(judgePdf(pdf).errors.filter(({ rule }) => rule !== 'factur-x')).toEqual([]);
});

describe('a letter that says something else than its XML is refused', () => {
  test.each<[string, Partial<InvoiceData>]>([
    ['number', { number: 'RE-2026-00108' }],
    ['date', { date: '2026-08-04' }],
    ['net', { net: 22337n }],
    ['gross', { gross: 26581n }],
    ['tax', { vat: [{ percent: { decimal: '19' }, net: 22336n, tax: 4245n }] }],
    ['due date', { dueOn: '2026-08-18' }],
    ['number of lines', { lines: sampleLetter.lines.slice(1) }],
  ])('%s', async (what, changes) => {
    await expect(renderZugferd(letter(changes), invoice, { createdAt })).rejects.toThrow(`says ${what}`);
  });
  test('another kind of letter', async () => {
    await expect(renderZugferd(renderTemplate('offer', 'de', letters.offer), invoice, { createdAt })).rejects.toThrow(
      'needs the invoice letter',
    );
  });
});

describe('the PDF judge says no', () => {
  const whole = hybrid();
  /** Changes bytes without moving any, so that only the rule in question is broken. */
  const patch = (pdf: Buffer, from: string, to: string): Buffer => {
    const text = pdf.toString('latin1');
    if (!text.includes(from) || from.length !== to.length) throw new Error(`cannot replace ${from}`);
    return Buffer.from(text.replaceAll(from, to), 'latin1');
  };
  test.each<[string, string, string]>([
    // bytes                                 broken                                     rule
    ['%PDF-1.7', '%PDF-9.7', '6.1.2-1'],
    ['/ID [<', '/IX [<', '6.1.3-1'],
    ['/S /GTS_PDFA1', '/S /GTS_PDFX1', '6.2.3-1'],
    ['/FontFile2', '/FontFileX', '6.2.11.4.1-1'],
    ['/CIDToGIDMap', '/CIDToGIDMaq', '6.2.11.3.2-1'],
    ['/AFRelationship /Alternative', '/AFRelationship /Unspecified', 'factur-x'],
    ['/AFRelationship', '/AFRelationshiq', '6.8-3'],
    ['/Subtype /text#2Fxml', '/Subtype /text+2Fxml', '6.8-1'],
    ['/AF [', '/AX [', '6.8-4'],
    ['/Metadata ', '/Metadatb ', '6.6.2.1-1'],
    ['<pdfaid:part>3', '<pdfaid:part>1', '6.6.4-2'],
    ['<pdfaid:conformance>B', '<pdfaid:conformance>X', '6.6.4-3'],
    ['<fx:Version>1.0', '<fx:Version>7.0', 'factur-x'],
    ['<pdfaProperty:name>Version<', '<pdfaProperty:name>Verzion<', '6.6.2.3.1-1'],
    ['<pdfaProperty:category>external<', '<pdfaProperty:category>anywhere<', '6.6.2.3.3-9'],
    ['pdfaSchema:prefix>', 'pdfaSchema:prefiq>', '6.6.2.3.3-4'],
    ['</rdf:RDF>', '</rdf:RDG>', '6.6.2.1-4'],
    ['startxref', 'startxxxx', '6.1.4-1'],
  ])('%s as %s', async (from, to, rule) => {
    const verdict = judgePdf(patch(await whole, from, to));
    expect(verdict.valid).toBe(false);
    expect(verdict.errors.map((error) => error.rule)).toContain(rule);
  });

  test('data after the end', async () => {
    expect(judgePdf(Buffer.concat([await whole, Buffer.from('x')])).valid).toBe(false);
  });
  test('a letter without an invoice inside', async () => {
    expect(judgePdf(await renderPdf(letter(), { createdAt })).errors.map(({ rule }) => rule)).toContain('factur-x');
  });
});

describe.skipIf(kit === null)('by the official rules', () => {
  test('the XML inside is valid', async () => {
    const judge = await openJudge(kit ?? '');
    const verdict = judge.judge(judgePdf(await hybrid()).xml ?? '');
    judge.close();
    expect(verdict).toMatchObject({ valid: true, profile: 'EN16931 (CII)', errors: [], warnings: [] });
  }, 600_000);

  test('every PDF rule is one of the PDF/A-3b profile', () => {
    const profile = readFileSync(join(kit ?? '', 'verapdf-profile/PDFA-3B.xml'), 'utf8');
    const known = new Set(
      [...profile.matchAll(/clause="([\d.]+)" testNumber="(\d+)"/g)].map(([, clause, number]) => `${clause}-${number}`),
    );
    expect(known.size).toBeGreaterThan(140);
    expect(pdfRules.map(({ id }) => id).filter((id) => id !== 'factur-x' && !known.has(id))).toEqual([]);
  });
});
