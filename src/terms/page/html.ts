/** Text as HTML text or attribute value. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Letters and digits of a paragraph's id, for anchors. */
export function anchor(id: string): string {
  return `p-${id.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '')}`;
}

/** A value as a reader wants it: no JSON quotes around texts. */
export function plain(value: unknown): string {
  if (value === null) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
