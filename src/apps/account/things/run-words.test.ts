import { expect, test } from 'vitest';
import { allWorkflows, makeWorkflows } from '../../../workflows/index.ts';
import { workflowWords } from './run-words.ts';

test('the words of every step are those of its workflow, in its order', () => {
  // Only looked at, never run: no service is used.
  const workflows = allWorkflows(makeWorkflows({ engine: {} } as never));
  expect(Object.keys(workflowWords).toSorted()).toEqual(workflows.map(({ name }) => name).toSorted());
  for (const { name, steps } of workflows) {
    const said = steps.map((step) => [step.name, step.title]);
    expect(Object.entries(workflowWords[name]?.steps ?? {}), name).toEqual(said);
  }
});
