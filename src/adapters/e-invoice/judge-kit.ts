import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type Severity = 'error' | 'warning' | 'information';

/** One objection to an invoice. */
export interface Finding {
  /** Who objects: `schema`, or the name of a set of rules. */
  readonly source: string;
  /** For example `BR-CO-17`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** XPath or line. */
  readonly location: string;
}

export interface Judgement {
  /** No errors, and every set of rules really looked at the document. */
  readonly valid: boolean;
  readonly profile: string;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Rules that fired, by set; an empty report would otherwise pass for approval. */
  readonly rulesFired: Readonly<Record<string, number>>;
}

/**
 * The folder with the official rules: `$EINVOICE_KIT`, else `shared/einvoice-kit` beside the project; null
 * where there is none. The rules are not part of the project.
 */
export function findKit(): string | null {
  const beside = join(import.meta.dirname, '../../../../shared/einvoice-kit');
  const kit = process.env['EINVOICE_KIT'] ?? beside;
  return existsSync(join(kit, 'severity-overrides.json')) ? kit : null;
}
