import type { Choice } from '../../../ui/field.tsx';

/** How an input of a clause is asked for; `GET /clauses` writes its kind in words (src/terms/fields.ts). */
export type Asked =
  | { readonly by: 'date' | 'month' | 'instant' | 'local' | 'text' | 'number' | 'decimal' | 'boolean' | 'json' }
  | { readonly by: 'choice'; readonly choices: readonly Choice[] };

export interface AskedField {
  readonly name: string;
  readonly isOptional: boolean;
  readonly asked: Asked;
  /** What stands in for it when nothing is written. */
  readonly standIn: string | null;
  /** As the list of clauses has it, for those who write JSON. */
  readonly kind: string;
}

const STAND_IN = / \(([^()]+)\)$/;

const plain: Readonly<Record<string, Exclude<Asked['by'], 'choice'>>> = {
  'date': 'date', 'month': 'month', 'instant': 'instant', 'local date-time': 'local', 'boolean': 'boolean',
  'text': 'text', 'money': 'decimal', 'decimal': 'decimal',
};

function askFor(kind: string): Asked {
  if (kind.startsWith('{') || kind.startsWith('[')) return { by: 'json' };
  const simple = plain[kind];
  if (simple !== undefined) return { by: simple };
  if (/^(whole )?number /.test(kind)) return { by: 'number' };
  if (!kind.includes(' · ')) return { by: 'text' };
  return { by: 'choice', choices: kind.split(' · ').map((value) => ({ value, label: value })) };
}

/** `['weeks?', 'whole number 1–520 (4)']` → what to ask, that it may be left out, and that 4 stands in. */
export function readKind([written, kind]: readonly [string, string]): AskedField {
  const isOptional = written.endsWith('?');
  const standIn = isOptional && !/^[[{]/.test(kind) ? STAND_IN.exec(kind)?.[1] ?? null : null;
  const bare = standIn === null ? kind : kind.replace(STAND_IN, '');
  return { name: isOptional ? written.slice(0, -1) : written, isOptional, asked: askFor(bare), standIn, kind: bare };
}

/** A value of an example or of the address as it is written into its field. */
export function writeValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}

/** What was written into a field as the API takes it; text that is no JSON is sent as it is: the server names it. */
export function readValue({ asked: { by } }: AskedField, text: string): unknown {
  if (by === 'number') return Number.isNaN(Number(text)) ? text : Number(text);
  if (by === 'boolean') return text === 'true';
  if (by !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
