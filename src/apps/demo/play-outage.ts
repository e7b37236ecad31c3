import { setTimeout as pause } from 'node:timers/promises';
import { computeAvailability } from '../../modules/monitoring/index.ts';
import { requestRestart } from '../../workflows/index.ts';
import type { PlayedServer } from './play-provisioning.ts';
import { act, finish, record, type Stage } from './play.ts';

const TURN_MILLISECONDS = 60_000;

/** Scene three: the server is watched; its process is killed, the outage is seen, ended and counted. */
export async function playOutage(stage: Stage, { serverId }: PlayedServer): Promise<void> {
  const { report, engine, system, clock } = stage;
  report.heading('Monitoring and an outage');
  await report.step('The server answers', 'C-4.4.2', () => awaitState(stage, serverId, 'up'));
  await report.step("Kill the guest's process; the outage is seen", 'A4.3', async () => {
    await engine.breakServer(serverId);
    await awaitState(stage, serverId, 'down');
  });
  await report.step('Start the server again; the outage ends', 'A6.3', async () => {
    await finish(stage, await act(stage, 'operator:operations', 'outage', (ctx) =>
      requestRestart(ctx, system.workflows.restartServer, serverId)));
    await awaitState(stage, serverId, 'up');
  });
  const outage = await system.db.selectFrom('outage').select(['fromAt', 'untilAt']).where('serverId', '=', serverId)
    .executeTakeFirstOrThrow();
  const seconds = outage.untilAt?.since(outage.fromAt).total('seconds') ?? 0;
  const year = clock.now().toZonedDateTimeISO('Europe/Berlin').year;
  await report.step('Availability of the year so far', 'A4.2', () =>
    record(stage, 'operator:operations', 'report', (ctx) => computeAvailability(ctx, serverId, year)),
  ({ availabilityPercent, downtimeHours }) =>
    `${availabilityPercent} %, downtime ${downtimeHours} h (${seconds.toFixed(1)} s from the first unanswered probe)`);
}

async function awaitState({ system }: Stage, serverId: string, state: 'up' | 'down'): Promise<void> {
  const until = performance.now() + TURN_MILLISECONDS;
  while (performance.now() < until) {
    const row = await system.db.selectFrom('monitor').select('state').where('id', '=', serverId)
      .executeTakeFirstOrThrow();
    if (row.state === state) return;
    await pause(50);
  }
  throw new Error(`the monitor did not see ${serverId} ${state} within ${TURN_MILLISECONDS / 1000} s`);
}
