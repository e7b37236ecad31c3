import { formatInstant, type InstantMs, msPerDay } from '../../kernel/zone.ts';
import { clause, type Sentence } from '../clause.ts';
import { instant, listOf, objectOf, oneOf, optional, type ParsedInput, text } from '../fields.ts';
import { reject } from '../refusals.ts';
import { moment } from '../general/show.ts';

const pointFields = { id: text, at: instant, kind: oneOf(['full', 'incremental']), base: optional(text) };
type Point = ParsedInput<typeof pointFields>;

const chain: Sentence = {
  clause: 'H-backup',
  de: 'Eine inkrementelle Sicherung ist ohne die Kette, auf der sie aufbaut, nichts wert: die Kette bleibt.',
  en: 'An incremental backup is worth nothing without the chain it builds on: the chain stays.',
};

/** Points named in the line; the step's inputs hold them all. */
const MOST_NAMED = 5;

/** promise H-backup */
export const backupKeep = clause({
  id: 'H-backup.keep',
  paragraph: 'H Backup',
  title: { de: 'Vorhaltung der Sicherungen', en: 'Keeping backups' },
  demands: {
    de: 'Sicherungen werden 14 Tage vorgehalten, Vollsicherungen so lange, wie eine gehaltene auf ihnen aufbaut.',
    en: 'Backups are kept for 14 days, full ones for as long as a kept one builds on them.',
  },
  parameters: ['desktopRetentionDays'],
  input: { now: instant, points: listOf(objectOf(pointFields)) },
  output: 'keep [ids]',
  rule({ now, points }, on, own) {
    const byId = indexed(points, now);
    const oldest = now - on.values.desktopRetentionDays * msPerDay;
    const keep = new Set(points.filter(({ at }) => at >= oldest).map(({ id }) => id));
    const young = keep.size;
    for (const id of keep) addChain(keep, byId, id);
    const kept = points.filter(({ id }) => keep.has(id)).map(({ id }) => id);
    const days = on.values.desktopRetentionDays;
    on.step(own, { now: formatInstant(now), retentionHours: days * 24 }, young, {
      de: `nicht älter als ${days} × 24 h, also ab ${moment(oldest).de}: ${young} von ${points.length}`,
      en: `not older than ${days} × 24 h, that is since ${moment(oldest).en}: ${young} of ${points.length}`,
    });
    const older = points.filter(({ id, at }) => at < oldest && keep.has(id)).map(({ id }) => id);
    on.step(chain, { young, older }, kept, {
      de: `dazu ${older.length}, auf denen gehaltene aufbauen${named(older)}: zusammen ${kept.length}`,
      en: `and ${older.length} that kept ones build on${named(older)}: ${kept.length} in all`,
    });
    return { keep: kept };
  },
});

/** ` (f1, i2, …)`, or nothing. */
function named(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  return ` (${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ', …' : ''})`;
}

/** Points by id; refused where ids repeat, a base is unknown or later, or a kind and its base disagree. */
function indexed(points: readonly Point[], now: InstantMs): Map<string, Point> {
  const byId = new Map<string, Point>();
  for (const [i, point] of points.entries()) {
    if (byId.has(point.id)) {
      reject('contradiction', `/points/${i}/id`, {
        whyDe: `Die Kennung ${point.id} kommt zweimal vor.`,
        whyEn: `The id ${point.id} occurs twice.`,
      });
    }
    byId.set(point.id, point);
  }
  for (const [i, point] of points.entries()) requireSound(point, byId, now, `/points/${i}`);
  return byId;
}

function requireSound(point: Point, byId: ReadonlyMap<string, Point>, now: InstantMs, path: string): void {
  if (point.at > now) {
    reject('out-of-order', `${path}/at`, {
      whyDe: 'Der Sicherungspunkt liegt nach „now“.',
      whyEn: 'The point lies after “now”.',
    });
  }
  if (point.kind === 'full') {
    if (point.base === undefined) return;
    reject('contradiction', `${path}/base`, {
      whyDe: 'Eine Vollsicherung baut auf keiner anderen auf.',
      whyEn: 'A full backup builds on no other.',
    });
  }
  if (point.base === undefined) return reject('missing-field', `${path}/base`, { field: 'base' });
  const base = byId.get(point.base);
  if (base === undefined) return reject('unknown-reference', `${path}/base`, { value: point.base });
  if (base.at >= point.at) {
    reject('out-of-order', `${path}/base`, {
      whyDe: `${point.base} ist nicht älter als ${point.id}.`,
      whyEn: `${point.base} is not older than ${point.id}.`,
    });
  }
}

/** Adds everything `id` builds on. A base is strictly older, so the walk ends. */
function addChain(keep: Set<string>, byId: ReadonlyMap<string, Point>, id: string): void {
  for (let base = byId.get(id)?.base; base !== undefined && !keep.has(base); base = byId.get(base)?.base)
    keep.add(base);
}
