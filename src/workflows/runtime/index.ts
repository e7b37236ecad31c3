export { workflow, output, type Scope, type Step, type Workflow } from './define.ts';
export { repeatUndoneRun, retryStuckRun, startRun } from './start.ts';
export { startWorker, waitForRun, type Worker, type WorkerOptions } from './worker.ts';
export type { Observer, Point } from './execute.ts';
