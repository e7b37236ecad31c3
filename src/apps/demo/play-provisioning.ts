import { setTimeout as pause } from 'node:timers/promises';
import { settle } from './drive-clock.ts';
import type { PlayedContract } from './play-contract.ts';
import type { Stage } from './play.ts';

export interface PlayedServer {
  readonly serverId: string;
  readonly address: string;
}

/** Scene two: the four stages of C-5, shown step by step as the run records them, then the handover. */
export async function playProvisioning(stage: Stage, contract: PlayedContract): Promise<PlayedServer> {
  const { report, system, clock } = stage;
  report.heading('Provisioning: create, set up, test, hand over (C-5)');
  await showRun(stage, contract.runId, system.workflows.provisionServer);
  await settle(system.db, clock);
  const { id, address } = await system.db.selectFrom('server').innerJoin('nic', 'nic.serverId', 'server.id')
    .select(['server.id', 'nic.publicAddress as address']).where('server.tenant', '=', contract.customerId)
    .executeTakeFirstOrThrow();
  const row = await system.db.selectFrom('contract').select(['startsOn']).where('id', '=', contract.contractId)
    .executeTakeFirstOrThrow();
  const deadline = await system.db.selectFrom('deadline').select('dueOn').where('subjectId', '=', contract.contractId)
    .where('action', '=', 'acceptance-deemed').executeTakeFirstOrThrow();
  report.line(`          The term starts on ${row.startsOn} [A10.2]; acceptance can be refused until ${deadline.dueOn} [A8.3]`);
  return { serverId: id, address };
}

/** Follows a run until it ends, telling each finished step once. Throws what made it fail. */
export async function showRun(
  { system, report }: Stage, runId: string,
  workflow: { readonly steps: readonly { name: string; title: { en: string }; clause: string; stage: string }[] },
): Promise<void> {
  const told = new Set<string>();
  let lastWord = performance.now();
  let lastStep = lastWord;
  for (;;) {
    const run = await system.db.selectFrom('run').select(['state', 'error']).where('id', '=', runId)
      .executeTakeFirstOrThrow();
    const steps = await system.db.selectFrom('runStep').select(['name', 'state', 'seconds']).where('runId', '=', runId)
      .orderBy('position').execute();
    for (const row of steps.filter((step) => step.state === 'done' && !told.has(step.name))) {
      const step = workflow.steps.find((candidate) => candidate.name === row.name);
      told.add(row.name);
      lastWord = performance.now();
      lastStep = lastWord;
      report.done(step?.title.en ?? row.name, step?.clause ?? '', row.seconds ?? 0, '');
    }
    if (run.state === 'done') return;
    if (run.state === 'undone' || run.state === 'stuck') throw new Error(`${run.state}: ${run.error}`);
    if (performance.now() - lastWord > 2_000) {
      const current = steps.find((step) => step.state === 'doing');
      const title = workflow.steps.find((candidate) => candidate.name === current?.name)?.title.en;
      const seconds = Math.round((performance.now() - lastStep) / 1000);
      report.line(`         … ${title ?? 'waiting for a worker'}, ${seconds} s so far`);
      lastWord = performance.now();
    }
    await pause(50);
  }
}
