import { limits } from '../../kernel/limits.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { ListQuery } from '../../kernel/wire.ts';
import { json, listRows, lockFor, searched, type Ctx, type ListTable } from '../../database/index.ts';
import { raiseAlarm, settleAlarmOf } from '../../modules/deadlines/index.ts';
import { readProvider } from '../../modules/parties/index.ts';
import { workflowRefusals } from '../refusals.ts';
import { nameOf, type Difference } from './compare.ts';
import { thingsOf } from './store.ts';

export interface Audited {
  /** Differences there are now, and how many of them are new. */
  readonly differences: number;
  readonly found: number;
  /** Findings that are no longer so. */
  readonly gone: number;
}

/** Writes down what an audit saw: one open finding for each matter, and the end of those that are no longer so. */
export async function recordFindings(ctx: Ctx, differences: readonly Difference[]): Promise<Audited> {
  const provider = await readProvider(ctx);
  if (!provider.ok) return { differences: 0, found: 0, gone: 0 };
  await lockFor(ctx, 'findings');
  const rows = await ctx.tx.selectFrom('finding').selectAll().where('settledAt', 'is', null).execute();
  const open = new Map(rows.map((row) => [nameOf({ ...row, id: row.thingId } as never), row]));
  let found = 0;
  for (const difference of differences.slice(0, limits.findings)) {
    const known = open.get(nameOf(difference));
    const { kind, id: thingId, problem } = difference;
    const { en: details, de: detailsDe } = difference.details;
    const facts = json(difference.facts);
    if (!known) {
      const id = newId('finding', ctx.clock);
      const tenant = difference.tenant ?? provider.value.id;
      await ctx.tx.insertInto('finding').values({
        id, tenant, kind, thingId, problem, details, detailsDe, facts, state: 'open',
      }).execute();
      found++;
    } else if (known.details !== details) {
      await ctx.tx.updateTable('finding').set({ details, detailsDe, facts }).where('id', '=', known.id).execute();
    }
  }
  const now = new Set(differences.map(nameOf));
  const over = [...open].filter(([key]) => !now.has(key)).map(([, { id }]) => id);
  await ctx.tx.updateTable('finding').set({ state: 'gone', settledAt: ctx.now }).where('id', 'in', ['', ...over])
    .execute();
  await tell(ctx, provider.value.id, differences.length);
  return { differences: differences.length, found, gone: over.length };
}

/** One alarm for all there is; it ends with the last of them. */
async function tell(ctx: Ctx, provider: string, count: number): Promise<void> {
  if (count === 0) return settleAlarmOf(ctx, 'audit-finding', provider);
  return raiseAlarm(ctx, {
    tenant: provider, kind: 'audit-finding', subjectId: provider,
    sentence: {
      de: `Die Gegenprüfung sieht ${count} Unterschiede zwischen Datenbank und Engine. Sehen Sie sich jeden unter Befunde an und`
        + ' übernehmen Sie ihn, setzen Sie ihn in Quarantäne oder lassen Sie ihn entfernen; von selbst wird nichts entfernt.',
      en: `The reverse audit sees ${count} differences between the database and the engine. Look at each under`
        + ' findings, and adopt it, quarantine it or have it removed; nothing is removed by itself.',
    },
  });
}

export const findingList = {
  tenant: 'finding.tenant', id: 'finding.id', sort: '-foundAt',
  sortable: {
    foundAt: { column: 'finding.id', kind: 'text' }, kind: { column: 'finding.kind', kind: 'text' },
    problem: { column: 'finding.problem', kind: 'text' }, state: { column: 'finding.state', kind: 'text' },
  },
  searchable: ['finding.details', 'finding.detailsDe', searched.id('finding.thingId'), searched.id('finding.id')],
} as const satisfies ListTable;

export interface FindingFilter extends ListQuery {
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
  readonly problem?: string | undefined;
  /** Of this server: it itself, its volumes, interfaces, snapshots, backups, addresses, network and firewall. */
  readonly serverId?: string | undefined;
}

const findings = (ctx: Ctx) => ctx.tx.selectFrom('finding').selectAll('finding');

export function listFindings(ctx: Ctx, { state, kind, problem, serverId, ...query }: FindingFilter) {
  const asked = serverId === undefined ? findings(ctx)
    : findings(ctx).where('finding.thingId', 'in', thingsOf(serverId));
  return listRows(ctx, findingList, query, asked,
    { 'finding.state': state, 'finding.kind': kind, 'finding.problem': problem });
}

/** Every finding that is not settled, oldest first. */
export async function openFindings(ctx: Ctx): Promise<FindingRow[]> {
  return findings(ctx).where('finding.settledAt', 'is', null).orderBy('finding.id').limit(limits.findings).execute();
}

export async function readFinding(ctx: Ctx, id: string) {
  const row = await findings(ctx).where('finding.id', '=', id).executeTakeFirst();
  return row ? ok(row) : refuse(workflowRefusals, 'findings.unknown');
}

export type FindingRow = Extract<Awaited<ReturnType<typeof readFinding>>, { ok: true }>['value'];
