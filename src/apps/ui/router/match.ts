import type { ComponentType } from 'react';
import type { Text } from '../../../kernel/text.ts';

/** One page of a face: a row of its `routes.ts`. */
export interface PageRow {
  /** Below the face's base; a part with a `$` is a parameter: `/servers/$id`. */
  readonly path: string;
  /** Short name: of the navigation, the trail of breadcrumbs, the command menu. */
  readonly title: Text;
  /** The page's file; loaded when it is first shown, its default export is the page. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Group of the navigation it is shown in; left out, it is reached from other pages only. */
  readonly nav?: string;
  /** Permission without which the navigation doesn't show it. */
  readonly permission?: string;
  /** Shown without signing in, and without the frame of the face. */
  readonly isPublic?: boolean;
}

export interface Match {
  readonly row: PageRow;
  readonly params: Readonly<Record<string, string>>;
}

/** The first row whose path fits, with what its parameters stand for; null if none does. */
export function matchPage(rows: readonly PageRow[], path: string): Match | null {
  const parts = path.split('/');
  for (const row of rows) {
    const params = matchParts(row.path.split('/'), parts);
    if (params) return { row, params };
  }
  return null;
}

function matchParts(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [i, wanted] of pattern.entries()) {
    const part = parts[i] as string;
    if (!wanted.startsWith('$')) {
      if (wanted !== part) return null;
      continue;
    }
    const value = decode(part);
    if (value === null || value === '') return null;
    params[wanted.slice(1)] = value;
  }
  return params;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null; // a stray per cent sign: no page has such an address
  }
}
