import { limits } from '../../kernel/limits.ts';
import { output, workflow, type Scope, type Workflow } from '../runtime/index.ts';
import type { Services } from '../services.ts';
import { compareWorlds, nameOf, type Difference } from './compare.ts';
import { expectedWorld, type ExpectedWorld } from './expected.ts';
import { recordFindings, type Audited } from './findings.ts';
import { observeWorld } from './observe.ts';

type Parameters = Readonly<Record<string, never>>;

interface Outputs {
  /** What did not agree at first sight, as `kind id problem`. */
  'look': { readonly suspicions: readonly string[]; readonly ids: readonly string[] };
  'look-again': Audited;
}

export type AuditStock = Workflow<Parameters, Outputs>;
type On = Scope<Parameters, Outputs>;

const looking = { none: 'looking changes nothing' } as const;

/**
 * The reverse audit (G13): database against engine against network, from zero. While it looks, servers come and go; so
 * only what is seen twice, with the rows read anew before each look, becomes a finding. It changes nothing in the world
 * and removes nothing.
 */
export function auditStock({ engine }: Services): AuditStock {
  return workflow<Parameters, Outputs>({
    name: 'audit-stock',
    version: 1,
    steps: [
      {
        name: 'look', stage: 'compare', clause: 'C-5',
        title: { de: 'Bestand mit der Engine vergleichen', en: 'Compare the stock with the engine' },
        prepare: expectedWorld,
        act: async (on) => {
          const rows = on.prepared as ExpectedWorld;
          const seen = compareWorlds(rows, await observeWorld(engine, rows)).slice(0, limits.findings);
          return { suspicions: seen.map(nameOf), ids: seen.map(({ id }) => id) };
        },
        undo: looking,
      },
      {
        name: 'look-again', stage: 'compare', clause: 'C-5',
        title: { de: 'Abweichungen noch einmal ansehen', en: 'Look again at what differs' },
        prepare: expectedWorld,
        act: async (on) => {
          const rows = on.prepared as ExpectedWorld;
          const { suspicions, ids } = output(on, 'look');
          const again = compareWorlds(rows, await observeWorld(engine, rows, new Set(ids)));
          const suspected = new Set(suspicions);
          return again.filter((difference) => suspected.has(nameOf(difference)));
        },
        record: (ctx, _: On, differences) => recordFindings(ctx, differences as Difference[]),
        undo: { none: 'it is the last step and recorded whole or not at all' },
      },
    ],
  });
}
