/**
 * The little of XML that writing an invoice needs. An element is its text; an element without content is the
 * empty string, because both invoice syntaxes forbid empty elements.
 */
export type Attributes = Readonly<Record<string, string>>;

/** `<name a="b">text</name>`, or nothing where `text` is null. */
export function leaf(name: string, text: string | null, attributes: Attributes = {}): string {
  if (text === null) return '';
  if (text === '') throw new Error(`${name} would be empty`);
  const attributeText = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${attributeText.join('')}>${escapeXml(text)}</${name}>`;
}

/** `<name>children</name>`, or nothing where there are no children. */
export function group(name: string, ...children: readonly string[]): string {
  const content = children.join('');
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

/** The whole document, UTF-8, without a DOCTYPE. */
export function xmlDocument(root: string, namespaces: Attributes, ...children: readonly string[]): string {
  const attributes = Object.entries(namespaces).map(([prefix, uri]) => ` ${prefix}="${escapeXml(uri)}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attributes.join('')}>${children.join('')}</${root}>\n`;
}

// XML 1.0, 2.2: everything but these may stand in a document. A lone surrogate is no character at all.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Whether XML can carry `text`; control characters and lone surrogates it cannot, not even escaped. */
export function isXmlText(text: string): boolean {
  return !FORBIDDEN.test(text);
}

export function escapeXml(text: string): string {
  if (!isXmlText(text)) throw new Error(`“${text}” holds a character XML cannot carry`);
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
