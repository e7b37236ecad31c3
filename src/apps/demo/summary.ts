import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../../kernel/result.ts';
import { spoken } from '../../kernel/text.ts';
import type { Database } from '../../database/index.ts';
import type { System } from '../server/open-system.ts';
import type { ReportedStep } from './report.ts';

export interface Summary {
  readonly case: string;
  readonly engine: string;
  readonly steps: readonly ReportedStep[];
  readonly documents: readonly { number: string; kind: string; path: string; sha256: string }[];
  readonly deadlines: readonly { clause: string; action: string; dueOn: string; state: string; outcome: string }[];
  /** What was not real, or could not be proved here; empty when everything was. */
  readonly simulated: readonly string[];
  /** What still exists of this demo; with `kept` it is what was asked to stay. */
  readonly leftovers: readonly string[];
  /** Null unless the server was to stay: then how to log in, if the demo has the key. */
  readonly kept: { readonly login: string | null } | null;
  readonly seconds: number;
}

/** Writes every archived document to a file a person can open. */
export async function exportDocuments(
  { db, archive }: Pick<System, 'db' | 'archive'>, directory: string,
): Promise<Summary['documents']> {
  mkdirSync(directory, { recursive: true });
  const rows = await db.selectFrom('document').select(['id', 'number', 'kind', 'fileName', 'sha256'])
    .orderBy('issuedAt').orderBy('id').execute();
  return Promise.all(rows.map(async ({ id, fileName, ...row }) => {
    const path = join(directory, fileName);
    writeFileSync(path, must(await archive.read(id)).bytes);
    return { ...row, path };
  }));
}

export async function listDeadlines(db: Database): Promise<Summary['deadlines']> {
  const rows = await db.selectFrom('deadline').select(['clause', 'action', 'dueOn', 'state', 'outcome', 'outcomeEn'])
    .orderBy('dueAt').orderBy('id').execute();
  return rows.map(({ outcomeEn, ...row }) => ({ ...row, outcome: spoken('en', outcomeEn, row.outcome) ?? '' }));
}

/** The summary as a person reads it. */
export function tellSummary(summary: Summary, tell: (line: string) => void): void {
  tell('\nDocuments');
  for (const { number, kind, path } of summary.documents) tell(`  ${number.padEnd(15)} ${kind.padEnd(26)} ${path}`);
  tell('\nDeadlines');
  for (const { clause, action, dueOn, state, outcome } of summary.deadlines) {
    tell(`  ${dueOn}  ${clause.padEnd(6)} ${action.padEnd(18)} ${state.padEnd(10)} ${outcome}`);
  }
  tell('\nNot real, or not proved here');
  for (const sentence of summary.simulated.length > 0 ? summary.simulated : ['nothing']) tell(`  ${sentence}`);
  if (summary.kept) tellKept(summary.kept.login, tell);
  else tell(`\nLeft over: ${summary.leftovers.length === 0 ? 'nothing' : summary.leftovers.join('; ')}`);
  tell(`${summary.steps.length} steps in ${summary.seconds.toFixed(0)} s on ${summary.engine}.`);
}

function tellKept(login: string | null, tell: (line: string) => void): void {
  tell('\nThe server and its database stay.');
  if (login) tell(`  log in:       ${login}`);
  tell('  remove them:  ./hafenamt demo --clean');
}
