import { XmlDocument } from 'libxml2-wasm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, group, isXmlText, leaf, xmlDocument } from './xml.ts';

test.each([
  [leaf('a', null),                          ''],
  [leaf('a', 'x < y & "z" > \'w\''),         `<a>x &lt; y &amp; &quot;z&quot; &gt; 'w'</a>`],
  [leaf('a', '1', { b: '"' }),               '<a b="&quot;">1</a>'],
  [group('a', '', leaf('b', null)),          ''],
  [group('a', leaf('b', 'c')),               '<a><b>c</b></a>'],
])('%s', (actual, expected) => {
  expect(actual).toBe(expected);
});

const forbidden = ['\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', '\udc00x'];
test.each(forbidden)('%j cannot stand in XML', (text) => {
  expect(isXmlText(text)).toBe(false);
  expect(() => escapeXml(text)).toThrow('cannot carry');
});

test('an empty element is a defect', () => {
  expect(() => leaf('a', '')).toThrow('empty');
});

test('a parser reads back what was written, in text and in attributes', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((value) => isXmlText(value) && !/[\t\n\r]/.test(value));
  fc.assert(
    fc.property(text, (value) => {
      const document = XmlDocument.fromString(xmlDocument('r', {}, leaf('a', value, { b: value })));
      expect(document.get('/r/a')?.content).toBe(value);
      expect(document.get('/r/a/@b')?.content).toBe(value);
      document.dispose();
    }),
  );
});
