import { setTimeout as pause } from 'node:timers/promises';
import { openWebhookSender } from '../../adapters/webhooks/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { APP_ROLE, connect } from '../../database/connect.ts';
import { forgetOldAnswers, transaction, type Database, type DB } from '../../database/index.ts';
import type { DocumentArchive, Mailer, ObjectStore } from '../../modules/contracts/index.ts';
import { expireCredentials, forgetTickets } from '../../modules/compute/index.ts';
import { expireApprovals, forgetSignIns } from '../../modules/identity/index.ts';
import type { UplinkProber } from '../../modules/monitoring/index.ts';
import { forgetTraffic, freeRestedAddresses } from '../../modules/network/index.ts';
import { forgetDeliveries, type WebhookSettings } from '../../modules/webhooks/index.ts';
import {
  allWorkflows, auditNightly, checkDrift, deliverWebhooks, fireDeadlines, forgetMail, makeDocumentMover, makeWorkflows,
  measureTraffic, openArchive, probeServers, probeUplinks, sendQueuedMail, startWorker, syncInventory,
  watchGuests, type SecretSettings, type Turn, type Workflows,
} from '../../workflows/index.ts';
import type { Engine } from './open-engine.ts';

export interface SystemOptions {
  /** Owner's URL; the system itself works as hafenamt_app. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly engine: Engine;
  readonly mailer: Mailer;
  /** Sender of all mail; the provider's address unless said. */
  readonly mailFrom?: string;
  /** Where the contents of documents are moved; without it they stay in the database. */
  readonly objectStore?: ObjectStore | undefined;
  /** Seals the passwords of servers; where the links to them lead. */
  readonly secrets: SecretSettings;
  /** Without them nobody's server is told anything. */
  readonly webhooks?: WebhookSettings | undefined;
  readonly probeMilliseconds: number;
  /** Watches the lines to the backbone; without it their state stays unknown. */
  readonly uplinkProber?: UplinkProber;
  /** Told what a person should see: turns of monitors, errors of a loop. */
  readonly log: (line: string) => void;
}

export interface System {
  /** Reaches the rows of every tenant. */
  readonly db: Database;
  /** Reaches what a transaction says (context.ts): for requests. */
  readonly walledDb: Database;
  readonly workflows: Workflows;
  readonly archive: DocumentArchive;
  /** Where a running server's screen is found; null where there is none. */
  readonly consoleSocket: (serverId: string) => Promise<string | null>;
  /** Stops claiming work, finishes what is in hand, closes the connections. Guests keep running. */
  stop(): Promise<void>;
}

/** How often each loop looks for work, in real milliseconds. */
const intervals = {
  deadlines: 200, mail: 1_000, webhooks: 1_000, documents: 3_000, housekeeping: 60_000, drift: 60_000, care: 60_000,
  inventory: 60_000, audit: 60_000, traffic: 60_000, uplinks: 10_000,
} as const;

/** Starts everything that works in the background: runs, deadlines, probes, mail. The same for `up` and `demo`. */
export function openSystem(options: SystemOptions): System {
  const { clock, engine, log } = options;
  const db = connect<DB>(options.databaseUrl, { role: APP_ROLE, reach: 'all' });
  const walledDb = connect<DB>(options.databaseUrl, { role: APP_ROLE });
  const workflows = makeWorkflows({ engine, secrets: options.secrets });
  const worker = startWorker({ db, clock, workflows: allWorkflows(workflows) });
  const archive = openArchive({ db, clock, store: options.objectStore ?? null });
  const stopped = new AbortController();
  const loop: Loop = (name, milliseconds, work) =>
    repeat(name, milliseconds, work, stopped.signal, log);
  const loops = [
    loop('deadlines', intervals.deadlines, () => fireDeadlines(db, clock, workflows)),
    loop('probes', options.probeMilliseconds, async () => tellTurns(db, await probeServers(db, clock, engine), log)),
    loop('mail', intervals.mail, () => sendMail(db, options, archive)),
    ...tellWebhooks(db, options, loop),
    ...moveDocuments(db, options, loop),
    loop('housekeeping', intervals.housekeeping, () => keepHouse(db, options)),
    loop('inventory', intervals.inventory, () => syncInventory(db, clock, engine)),
    loop('audit', intervals.audit, () => auditNightly(db, clock, workflows.auditStock)),
    loop('traffic', intervals.traffic, () => measureTraffic(db, clock, engine)),
    ...watchUplinks(db, options, loop),
    loop('drift', intervals.drift, () => checkDrift(db, clock, engine)),
    loop('care', intervals.care, () => watchGuests(db, clock, engine)),
  ];
  return {
    db,
    walledDb,
    workflows,
    archive,
    consoleSocket: (serverId) => engine.consoleSocket(serverId),
    async stop() {
      stopped.abort();
      await Promise.all([worker.stop(), ...loops]);
      await Promise.all([db.destroy(), walledDb.destroy()]);
    },
  };
}

type Loop = (name: string, milliseconds: number, work: () => Promise<unknown>) => Promise<void>;

/** Without an object store nothing moves: documents stay in the database. */
function moveDocuments(db: Database, { clock, objectStore: store }: SystemOptions, loop: Loop): Promise<void>[] {
  return store ? [loop('documents', intervals.documents, makeDocumentMover({ db, clock, store }))] : [];
}

function watchUplinks(db: Database, { clock, uplinkProber, log }: SystemOptions, loop: Loop): Promise<void>[] {
  if (!uplinkProber) return [];
  return [loop('uplinks', intervals.uplinks, async () => {
    for (const { name, to } of await probeUplinks(db, clock, uplinkProber)) log(`the uplink ${name} is ${to}`);
  })];
}

function tellWebhooks(db: Database, { clock, webhooks }: SystemOptions, loop: Loop): Promise<void>[] {
  if (!webhooks) return [];
  const delivery = { ...webhooks, sender: openWebhookSender(webhooks.targets) };
  return [loop('webhooks', intervals.webhooks, () => deliverWebhooks(db, clock, delivery))];
}

/** Says which servers came up or went away, by the names people gave them. */
async function tellTurns(db: Database, turns: readonly Turn[], log: SystemOptions['log']): Promise<void> {
  for (const { serverId, to } of turns) {
    const { hostname, address } = await db.selectFrom('server').innerJoin('monitor', 'monitor.id', 'server.id')
      .select(['hostname', 'address']).where('server.id', '=', serverId).executeTakeFirstOrThrow();
    log(`${hostname} (${address.split('/')[0]}, ${serverId}) is ${to}`);
  }
}

/** There is nothing to send before there is a provider. */
async function sendMail(
  db: Database, { clock, mailer, mailFrom }: SystemOptions, archive: DocumentArchive,
): Promise<void> {
  const provider = await db.selectFrom('organisation').select('email').where('kind', '=', 'provider')
    .executeTakeFirst();
  const from = mailFrom ?? provider?.email;
  if (from !== undefined) await sendQueuedMail(db, clock, mailer, from, archive);
}

async function keepHouse(db: Database, { clock, mailer }: SystemOptions): Promise<void> {
  const caller = (cause: string) =>
    ({ actor: 'system:housekeeping', cause, correlation: newId('correlation', clock), clock });
  await transaction(db, caller('rest is over'), async (ctx) => ok(await freeRestedAddresses(ctx)));
  await transaction(db, caller('answers are old'), async (ctx) => ok(await forgetOldAnswers(ctx)));
  await transaction(db, caller('nobody decided'), async (ctx) => ok(await expireApprovals(ctx)));
  await transaction(db, caller('sign-ins are over'), async (ctx) => ok(await forgetSignIns(ctx)));
  await transaction(db, caller('told long ago'), async (ctx) => ok(await forgetDeliveries(ctx)));
  await transaction(db, caller('traffic is old'), async (ctx) => ok(await forgetTraffic(ctx)));
  await transaction(db, caller('nobody read it'), async (ctx) => ok(await expireCredentials(ctx)));
  await transaction(db, caller('tickets are old'), async (ctx) => ok(await forgetTickets(ctx)));
  await forgetMail(db, clock, mailer);
}

/** Calls `work` again and again until stopped. An error is told once and ends nothing: the next round may pass. */
async function repeat(
  name: string, milliseconds: number, work: () => Promise<unknown>, signal: AbortSignal, log: SystemOptions['log'],
): Promise<void> {
  let lastError = '';
  while (!signal.aborted) {
    try {
      await work();
      lastError = '';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== lastError && !signal.aborted) log(`${name}: ${message}`);
      lastError = message;
    }
    await pause(milliseconds, undefined, { signal }).catch(() => undefined);
  }
}
