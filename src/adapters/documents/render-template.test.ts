import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { lexer } from 'marked';
import mustache from 'mustache';
import { describe, expect, test } from 'vitest';
import { renderHtml, renderText } from './render-html.ts';
import { escapeMarkdown, plainText, renderSource, renderTemplate } from './render-template.ts';
import { languages, samples, templateNames } from './samples.ts';
import type { OfferData } from './template-data.ts';

const data = samples.offer;
const render = (source: string, extra: object = {}) =>
  renderSource('offer', 'de', `# Titel\n\n${source}`, { ...data, ...extra } as OfferData);

describe('a template with a hole is refused', () => {
  test.each([
    // template                        message
    ['{{nonsense}}', 'asks for {{nonsense}}'],
    ['{{recipient.nonsense}}', 'asks for {{recipient.nonsense}}'],
    ['{{#nonsense}}x{{/nonsense}}', 'asks for {{nonsense}}'],
    ['{{^nonsense}}x{{/nonsense}}', 'asks for {{nonsense}}'],
    ['{{contractNumber}}', 'which is null'],
    ['{{{number}}}', 'unescaped'],
    ['{{&number}}', 'unescaped'],
    ['{{>partial}}', 'partial'],
    ['{{recipient}}', 'cannot print'],
  ])('%s', (source, message) => {
    expect(() => render(source)).toThrow(message);
  });

  test('a template without a subject line is refused', () => {
    expect(() => renderSource('offer', 'de', 'no heading', data)).toThrow('no heading');
  });
});

describe("a customer's text stays text", () => {
  test.each([
    '**fett**',
    '# Überschrift',
    '| Spalte |',
    '[Verweis](https://example.org)',
    '<script>alert(1)</script>',
    '&amp; &lt;',
    '1. Punkt',
    '- Punkt',
    '`code`',
    'a_b_c',
    '~~weg~~',
    'https://example.org/x',
    'x@example.org',
    '![Bild](x)',
    '\\',
    '***',
    '---',
    '{{number}}',
    'Zeile\nZeile',
    '> Zitat',
    '=====',
  ])('%s', (text) => {
    const document = render('Von {{name}} an.', { name: text });
    const expected = `Von ${text.replace('\n', ' ')} an.`;
    expect(document.tokens.map((token) => token.type)).toEqual(['heading', 'space', 'paragraph']);
    expect(plainText(document.tokens[2]!)).toBe(expected);
    expect(renderHtml(document)).not.toMatch(/<(script|img|a|strong|code|del)\b/);
  });

  test('whatever the text, Markdown gives it back, alone and in a table', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (raw) => {
        const text = raw
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
          .trim();
        fc.pre(text !== '');
        const tokens = lexer(`| a |\n|---|\n| x ${escapeMarkdown(raw)} x |\n`, { gfm: true });
        expect(tokens).toHaveLength(1);
        const rows = (tokens[0] as unknown as { rows: { tokens: Parameters<typeof plainText>[0][] }[][] }).rows;
        expect(rows[0]![0]!.tokens.map(plainText).join('')).toBe(`x ${text} x`);
      }),
      { numRuns: 500 },
    );
  });
});

test('a computed value carries its clause; the same reason is noted once', () => {
  const due = { value: '2026-08-17', clause: 'A9.5', because: '14 Kalendertage nach dem Rechnungsdatum.' };
  const other = { value: 100n, clause: 'A9.3', because: '1,00 € × 31/31.' };
  const document = render('{{due}} {{other}} {{due}}', { due, other });
  expect(plainText(document.tokens[2]!)).toBe('17.08.2026¹ 1,00\u00a0€² 17.08.2026¹');
  expect(document.footnotes.map(({ mark, because }) => [mark, because])).toEqual([
    ['¹', due.because],
    ['²', other.because],
  ]);
  expect(renderText(document)).toContain('¹ §\u00a0A9 Abs.\u00a05: 14 Kalendertage');
  expect(renderHtml(document)).toContain('<li>² §\u00a0A9 Abs.\u00a03: 1,00 € × 31/31.</li>');
});

describe('every template', () => {
  const names = (tokens: unknown[]): string[] =>
    tokens.flatMap((token) => {
      const [kind, name, , , inner] = token as [string, string, number, number, unknown[]?];
      return kind === 'text' ? [] : [`${kind} ${name}`, ...(Array.isArray(inner) ? names(inner) : [])];
    });
  const asks = (name: string, language: string): string[] =>
    [
      ...new Set(
        names(mustache.parse(readFileSync(join(import.meta.dirname, 'templates', `${name}.${language}.md`), 'utf8'))),
      ),
    ].sort();

  test('has a sample, and every sample a template in both languages', () => {
    const files = readdirSync(join(import.meta.dirname, 'templates')).sort();
    expect(files).toEqual(
      templateNames.flatMap((name) => languages.map((language) => `${name}.${language}.md`)).sort(),
    );
  });

  test.each(templateNames)('%s says the same in German and in English', (name) => {
    expect(asks(name, 'en')).toEqual(asks(name, 'de'));
  });

  test.each(templateNames.flatMap((name) => languages.map((language) => [name, language] as const)))(
    '%s.%s renders as HTML and text',
    (name, language) => {
      const document = renderTemplate(name, language, samples[name] as never);
      expect(document.title).toContain(document.letter.number);
      expect(renderHtml(document)).toContain(`<h1>${document.title}</h1>`);
      expect(renderText(document)).not.toMatch(/[{}]|\*\*|undefined|null|\[object/);
    },
  );
});

describe('sections that the samples leave out', () => {
  test.each([
    ['offer', { bindingUntil: null }, 'unverbindlich'],
    ['offer', { bindingUntil: null }, 'der Vertrag kommt erst mit unserer Auftragsbestätigung zustande'],
    ['offer', { vatPercent: null }, 'schulden Sie als Leistungsempfänger'],
    ['order-confirmation', { directDebit: null }, 'Überweisung'],
    ['order-confirmation', { offerBound: false }, 'Wir nehmen ihn hiermit an'],
    ['ready-notice', { laterEnd: '2027-10-07' }, 'Erstes Laufzeitende, zu dem Sie kündigen können'],
    ['ready-notice', { laterEnd: '2027-10-07' }, 'Kündigung zu diesem Laufzeitende zugehen kann'],
    ['invoice', { orderReference: null }, 'Unsere Auftragsnummer: AU-2026-0031'],
    ['handover-protocol', { allPassed: false }, 'Nicht alle Prüfungen sind bestanden'],
    ['handover-protocol', { access: null, isManaged: true }, 'einen administrativen Zugriff gibt es daher nicht'],
    ['handover-protocol', { accessAsIs: { login: 'Administrator', rdp: true, hasPassword: true } }, 'Remotedesktop'],
    ['handover-protocol', { accessAsIs: { login: 'root', rdp: false, hasPassword: false } }, 'das Kennwort des Images'],
    [
      'invoice',
      { correctionOf: { number: 'RE-1', date: '2026-07-01', reason: 'Ausfall' } },
      'Rechnungskorrektur RE-2026-00107',
    ],
    [
      'invoice',
      { correctionOf: { number: 'RE-1', date: '2026-07-01', reason: 'Ausfall' } },
      'unsere Rechnung RE-1 vom 01.07.2026. Grund: Ausfall',
    ],
    ['invoice', { reverseCharge: true }, 'Steuerschuldnerschaft des Leistungsempfängers'],
    [
      'invoice',
      { directDebit: samples['order-confirmation'].directDebit },
      'mit der SEPA-Lastschrift von Ihrem Konto IBAN DE75 5121 0800 1245 1261 99',
    ],
    ['invoice', { notes: ['Erste Anmerkung.', 'Zweite Anmerkung.'] }, 'Zweite Anmerkung.'],
    ['termination-confirmation', { returnBy: null }, 'endet mit Ablauf des 07.07.2027'],
  ] as const)('%s with %j', (name, changes, expected) => {
    const text = renderText(renderTemplate(name, 'de', { ...samples[name], ...changes } as never));
    expect(text.replace(/\s+/g, ' ')).toContain(expected);
  });
});
