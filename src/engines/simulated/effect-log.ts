import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { evolve } from './evolve.ts';
import { readIfThere } from './files.ts';
import { upgradeEffect } from './upgrade-effects.ts';
import { emptyWorld, type Effect, type ThingKind, type World } from './world.ts';

export interface EffectLog {
  /** Writes whole lines, in one piece, before it returns. */
  append(effects: readonly Effect[]): void;
  close(): void;
}

/** All effects written so far, oldest first; empty if there is no log. A torn last line counts as not written. */
export function readEffects(path: string): Effect[] {
  const text = readIfThere(path) ?? '';
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  return lines.filter((line) => line !== '').map((line) => upgradeEffect(JSON.parse(line)));
}

/** The world that the log at `path` tells of. */
export function readWorld(path: string): World {
  const world = emptyWorld();
  for (const effect of readEffects(path)) evolve(world, effect);
  return world;
}

/**
 * Opens the log for appending; for its one process only. A line torn by a kill is cut off: nobody was answered
 * for it, so it did not happen.
 */
export function openEffectLog(path: string): EffectLog {
  const descriptor = openSync(path, 'a');
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf('\n') + 1;
  if (whole < bytes.length) truncateSync(path, whole);
  return {
    append(effects) {
      const lines = Buffer.from(effects.map((effect) => `${JSON.stringify(effect)}\n`).join(''));
      for (let written = 0; written < lines.length; ) {
        written += writeSync(descriptor, lines, written);
      }
    },
    close: () => closeSync(descriptor),
  };
}

/** What the effects on one thing come to. */
export interface NetEffect {
  readonly kind: ThingKind;
  readonly id: string;
  readonly created: number;
  readonly deleted: number;
  /** created − deleted: 1 for a thing that exists, 0 for one that is gone; anything else is a doubled effect. */
  readonly net: number;
  /** How often each operation really changed it, by name. */
  readonly ops: Readonly<Record<string, number>>;
}

/** The net effects by thing, in the order in which the things first appeared. */
export function sumEffects(effects: readonly Effect[]): NetEffect[] {
  const counts = new Map<string, { kind: ThingKind; id: string; ops: Record<string, number> }>();
  for (const { kind, id, op } of effects) {
    if (op === 'raise-fence' || kind === 'inventory') continue;
    const name = `${kind} ${id}`;
    const count = counts.get(name) ?? { kind, id, ops: {} };
    count.ops[op] = (count.ops[op] ?? 0) + 1;
    counts.set(name, count);
  }
  return Array.from(counts.values(), ({ kind, id, ops }) => {
    const created = ops[`create-${kind}`] ?? 0;
    const deleted = ops[`delete-${kind}`] ?? 0;
    return { kind, id, created, deleted, net: created - deleted, ops };
  });
}
