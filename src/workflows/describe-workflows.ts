import { z } from 'zod';
import { count, words } from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import { endpoint, type Endpoint } from '../modules/identity/index.ts';
import type { Workflow } from './runtime/index.ts';

const plan = z.object({
  name: words('provision-server'), version: count.meta({ examples: [1] }),
  undoable: z.boolean().meta({ examples: [true] }).describe('Whether a run that fails for good is undone.'),
  steps: z.array(z.object({
    name: words('create-volume'), title: words('Festplatte anlegen'), stage: words('create'), clause: words('C-4.2.4'),
    undoable: z.boolean().meta({ examples: [true] }).describe('Whether there is something to undo.'),
  })),
});

/** What each workflow will do, in order, in words: what is still to come of a run is read here. */
export function describeWorkflows(workflows: readonly Workflow[], language: Language): z.output<typeof plan>[] {
  return workflows.map(({ name, version, noWayBack, steps }) => ({
    name, version, undoable: noWayBack === undefined,
    steps: steps.map(({ name: step, title, stage, clause, undo }) => ({
      name: step, title: title[language], stage, clause, undoable: !('none' in undo),
    })),
  }));
}

/** `workflows` are those the server's workers execute. */
export function planRoutes(workflows: readonly Workflow[]): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET', path: '/workflows', operationId: 'listWorkflows', permission: 'run:read', tag: 'runs',
      summary: 'Every workflow with its steps, in the order in which they are done',
      answer: z.object({ items: z.array(plan) }),
      handle: async (_, { language }) => ok({ items: describeWorkflows(workflows, language) }),
    }),
  ];
}
