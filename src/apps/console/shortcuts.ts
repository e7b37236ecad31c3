import type { Text } from '../../kernel/text.ts';

/** Where a key leads after `g` ("go"); the letters are those of the German and English words where they agree. */
export const goKeys: Readonly<Record<string, { readonly to: string; readonly title: Text }>> = {
  h: { to: '/', title: { de: 'Heute', en: 'Today' } },
  k: { to: '/customers', title: { de: 'Kunden', en: 'Customers' } },
  s: { to: '/servers', title: { de: 'Server', en: 'Servers' } },
  r: { to: '/runs', title: { de: 'Vorgänge', en: 'Runs' } },
  a: { to: '/alarms?open=true', title: { de: 'Offene Alarme', en: 'Open alarms' } },
  o: { to: '/offers', title: { de: 'Angebote', en: 'Offers' } },
  c: { to: '/contracts', title: { de: 'Verträge', en: 'Contracts' } },
  d: { to: '/deadlines?state=open&sort=dueAt', title: { de: 'Offene Fristen', en: 'Open deadlines' } },
  i: { to: '/invoices', title: { de: 'Rechnungen', en: 'Invoices' } },
  p: { to: '/approvals?state=open', title: { de: 'Offene Freigaben', en: 'Open approvals' } },
  l: { to: '/clauses', title: { de: 'Klauselrechner', en: 'Clause calculator' } },
};

export type Pressed =
  | { readonly does: 'go'; readonly to: string }
  | { readonly does: 'search-list' | 'help' | 'wait' | 'nothing' };

/** What a key does, given the one before it (null if that was long ago). */
export function onKey(key: string, before: string | null): Pressed {
  const place = before === 'g' ? goKeys[key] : undefined;
  if (place) return { does: 'go', to: place.to };
  if (key === 'g') return { does: 'wait' };
  if (key === '/') return { does: 'search-list' };
  return { does: key === '?' ? 'help' : 'nothing' };
}

/** Whether a key typed there is text, or belongs to the control. */
export function isTyping(target: { readonly tagName?: string; readonly isContentEditable?: boolean } | null): boolean {
  return target?.isContentEditable === true || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target?.tagName ?? '');
}
