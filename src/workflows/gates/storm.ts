import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, SimulatedEngine } from '../../engines/simulated/index.ts';
import { must } from '../../kernel/result.ts';
import type { Ctx, Database } from '../../database/index.ts';
import { acceptOrder, makeOffer } from '../../modules/contracts/index.ts';
import { addPool } from '../../modules/network/index.ts';
import { nameContact, registerCustomer, registerProvider } from '../../modules/parties/index.ts';
import { provider } from '../../modules/parties/test-provider.ts';
import { defaultEdition } from '../../terms/index.ts';
import { retryRun } from '../list-runs.ts';
import type { ProvisionServer } from '../provision-server.ts';
import { reserveServer } from '../reserve-server.ts';
import { startRun, startWorker, type Workflow } from '../runtime/index.ts';
import { customer, inTransaction, item, SSH_KEY } from './customers.ts';
import type { Surroundings } from './subject.ts';

/** Servers of many customers at once, on a world that fails: what a control plane has to bear. */
export interface Storm extends Surroundings {
  readonly engine: SimulatedEngine;
}

/** What became of a phase: how many runs ended how, in how many real seconds. */
export interface Phase {
  readonly done: number;
  readonly undone: number;
  readonly stuck: number;
  readonly seconds: number;
}

const CUSTOMERS_AT_MOST = 100;
/** Far more than a run needs, also with a hundred beside it: one that takes so long hangs. */
const RUN_AT_MOST_MILLISECONDS = 600_000;
const LOOK_MILLISECONDS = 20;

/**
 * Faults that strike `share` (0 … 1) of all commands, in equal parts: refused, done but the answer lost, done but an
 * error answered, late. Readings fail, too. The same seed draws the same faults for the same order of commands.
 */
export function disturbances(share: number, seed: number): Fault[] {
  const modes = ['error-before', 'drop-answer', 'fail-after-success', 'late'] as const;
  // Each is asked only if those before it did not strike; so that all strike equally often, the later ask for more.
  return modes.map((mode, i) => ({
    op: '*', mode, seed: seed + i, rate: (share / modes.length) / (1 - (share / modes.length) * i),
    ...(mode === 'late' ? { delayMilliseconds: 20 } : {}),
  }));
}

/** A provider with room for all, customers, and a contract for each of `count` servers. Answers with what to provision. */
export async function sell(storm: Storm, count: number): Promise<readonly Sold[]> {
  const customers = await inTransaction(storm, async (ctx) => {
    await addPool(ctx, await registerProvider(ctx, provider), '10.64.0.0/16', '10.64.0.1');
    const made = [];
    for (let n = 0; n < Math.min(count, CUSTOMERS_AT_MOST); n++) {
      const email = `post@kunde-${n}.example`;
      const customerId = must(await registerCustomer(ctx, { ...customer, name: `Kunde ${n} GmbH`, email }));
      made.push({ customerId, contactId: await nameContact(ctx, {
        organisationId: customerId, name: `Mara ${n}`, email, phone: '+49 6321 5550 1',
      }) });
    }
    return made;
  });
  const sold: Sold[] = [];
  for (let n = 0; n < count; n++) {
    sold.push(await inTransaction(storm, (ctx) => sellOne(ctx, n, customers[n % customers.length] as Buyer)));
  }
  return sold;
}

interface Buyer {
  readonly customerId: string;
  readonly contactId: string;
}

export type Sold = Awaited<ReturnType<typeof sellOne>>;

async function sellOne(ctx: Ctx, n: number, { customerId, contactId }: Buyer) {
  const offer = must(await makeOffer(ctx, {
    customerId, contactId, binding: true, minimumMonths: 12, edition: defaultEdition.id, items: [item],
  }));
  const hostname = `sturm-${n}`;
  const { contractId, itemIds, sshKeys } = must(await acceptOrder(ctx, {
    offerId: offer.id, channel: 'api', orderedBy: contactId, hostname, sshKeys: [SSH_KEY],
  }));
  const { flavour, image, managed } = item;
  return { tenant: customerId, contractId, contractItemId: itemIds[0] ?? '', hostname, flavour, image, managed, sshKeys };
}

/** Reserves and provisions what was sold, `parallel` runs at a time. */
export function create(
  storm: Storm, sold: readonly Sold[], provision: ProvisionServer, parallel: number,
): Promise<Phase> {
  return play(storm, sold, [provision as Workflow], parallel, async (ctx, { contractId, sshKeys, tenant, ...wish }) => {
    const server = { ...wish, authorizedKeys: sshKeys };
    const reserved = must(await reserveServer(ctx, { ...server, tenant, engine: provision.engine }));
    return startRun(ctx, provision, {
      key: `provision:${server.contractItemId}`, tenant, parameters: { ...server, contractId, reserved },
    });
  });
}

/** Runs a workflow on each server that is in service, `parallel` at a time; each is held for its run, as by a request. */
export async function onEach<P extends object>(
  storm: Storm, workflow: Workflow<P & { readonly serverId: string }>, parameters: P, parallel: number,
): Promise<Phase> {
  const servers = await storm.db.selectFrom('server').select(['id', 'tenant']).where('state', 'in', ['running', 'stopped'])
    .where('heldBy', 'is', null).orderBy('id').execute();
  return play(storm, servers, [workflow as Workflow], parallel, async (ctx, { id: serverId, tenant }) => {
    const runId = await startRun(ctx, workflow, {
      key: `${workflow.name}:${serverId}`, tenant, parameters: { ...parameters, serverId },
    });
    await ctx.tx.updateTable('server').set({ heldBy: runId }).where('id', '=', serverId).execute();
    return runId;
  });
}

/** Somebody retries each run that is stuck, or each that was undone, as its alarm says. */
export async function retryAll(
  storm: Storm, workflows: readonly Workflow[], state: 'stuck' | 'undone',
): Promise<Phase> {
  const failed = await storm.db.selectFrom('run').select('id').where('state', '=', state).execute();
  return play(storm, failed, workflows, 1, async (ctx, { id }) => must(await retryRun(ctx, id)).id);
}

/** Starts a run for each thing in a transaction of its own, `parallel` at a time, and waits until every one has ended. */
export async function play<T>(
  storm: Storm, things: readonly T[], workflows: readonly Workflow[], parallel: number,
  start: (ctx: Ctx, thing: T) => Promise<string>,
): Promise<Phase> {
  const { db, clock } = storm;
  const worker = startWorker({ db, clock, workflows, pollMilliseconds: 5 });
  const watch = watchRuns(db);
  const began = performance.now();
  const left = things.values();
  const states: string[] = [];
  const lane = async () => {
    for (const thing of left) {
      const runId = await inTransaction(storm, (ctx) => start(ctx, thing));
      states.push(await watch.end(runId));
    }
  };
  try {
    await Promise.all(Array.from({ length: parallel }, lane));
  } finally {
    await watch.stop();
    await worker.stop();
  }
  const seconds = (performance.now() - began) / 1000;
  const count = (state: string) => states.filter((each) => each === state).length;
  return { done: count('done'), undone: count('undone'), stuck: count('stuck'), seconds };
}

/** One question for all the runs somebody waits for: a hundred who ask each for itself would be the greater load. */
function watchRuns(db: Database) {
  const waiting = new Map<string, { readonly since: number; readonly tell: (state: string) => void }>();
  let isOver = false;
  const look = async () => {
    while (!isOver) {
      await pause(LOOK_MILLISECONDS);
      if (waiting.size === 0) continue;
      const ended = await db.selectFrom('run').select(['id', 'state']).where('id', 'in', [...waiting.keys()])
        .where('state', 'in', ['done', 'undone', 'stuck']).execute();
      for (const { id, state } of ended) {
        waiting.get(id)?.tell(state);
        waiting.delete(id);
      }
      const hung = [...waiting].find(([, { since }]) => performance.now() - since > RUN_AT_MOST_MILLISECONDS);
      if (hung) throw new Error(`run ${hung[0]} has not ended after ${RUN_AT_MOST_MILLISECONDS} ms`);
    }
  };
  const looking = look();
  return {
    end: (runId: string) => Promise.race([
      new Promise<string>((tell) => { waiting.set(runId, { since: performance.now(), tell }); }),
      looking.then(() => 'unknown'),
    ]),
    stop: async () => {
      isOver = true;
      await looking;
    },
  };
}
