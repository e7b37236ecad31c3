import { EngineError } from '../../modules/compute/ports.ts';
import type { Scope, Workflow } from '../runtime/index.ts';
import { checkScene } from './invariants.ts';
import { compareWithReference, finish, onScene, workflowOn, type Complaint, type Reference } from './run.ts';
import type { Scene, Stage } from './stage.ts';
import { tampered } from './tamper.ts';

/**
 * G3: every act is done twice; when the run has ended it is started again under its key, and every act is done a
 * third time. None of it may have a second effect.
 */
export function runRepeat(stage: Stage, reference: Reference): Promise<Complaint[]> {
  return onScene(stage, 'every step repeated', async (scene) => {
    await scene.engine.setFaults([{ op: '*', mode: 'duplicate' }]);
    const scopes = new Map<string, Scope<any, any>>();
    const workflow = workflowOn(stage, scene);
    const runId = await scene.start();
    const ended = await finish(scene, tampered(remembering(workflow, scopes), { repeatActs: true }), runId);
    if (ended.state !== 'done') return [`the run ended ${ended.state}: ${ended.error}`];
    const complaints = await compareWithReference(scene, reference);
    if ((await scene.start()) !== runId) complaints.push('the same key started a second run');
    await finish(scene, workflow, runId);
    if (!stage.subject.temporary) complaints.push(...(await actAgain(scene, workflow, scopes)));
    return [...complaints, ...(await compareWithReference(scene, reference)), ...(await checkScene(scene))];
  });
}

/** The workflow, which keeps the scope that each act was given. */
function remembering(workflow: Workflow, scopes: Map<string, Scope<any, any>>): Workflow {
  const steps = workflow.steps.map((step) => {
    const { act } = step;
    if (!act) return step;
    return {
      ...step,
      act: (scope: Scope<any, any>) => {
        scopes.set(step.name, scope);
        return act(scope);
      },
    };
  });
  return { ...workflow, steps };
}

async function actAgain(
  scene: Scene,
  workflow: Workflow,
  scopes: ReadonlyMap<string, Scope<any, any>>,
): Promise<Complaint[]> {
  const count = () => scene.engine.effects().filter(({ op }) => op !== 'raise-fence').length;
  const complaints: Complaint[] = [];
  for (const { name, act } of workflow.steps) {
    const scope = scopes.get(name);
    if (!act || !scope) continue;
    const before = count();
    try {
      await act(scope);
    } catch (error) {
      // A late repetition may be refused; it may not do anything.
      if (!(error instanceof EngineError)) complaints.push(`${name}, repeated after the end, throws ${String(error)}`);
    }
    if (count() !== before) complaints.push(`${name}, repeated after the end, has a second effect`);
  }
  return complaints;
}
