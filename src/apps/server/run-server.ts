import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openS3, type StoreSettings } from '../../adapters/object-store/index.ts';
import { openIdentityProviders } from '../../adapters/identity-provider/index.ts';
import { directoryMailer, smtpMailer } from '../../adapters/mail/index.ts';
import { openUplinkProber } from '../../adapters/uplink-probe/index.ts';
import { connect } from '../../database/connect.ts';
import { withExclusive } from '../../database/exclusive.ts';
import { transaction, type Database, type DB } from '../../database/index.ts';
import { openInstallation } from '../../database/open-installation.ts';
import { ExpectedError } from '../../kernel/expected-error.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { must, ok } from '../../kernel/result.ts';
import { hasApiKeys, issueApiKey, type IdentitySettings } from '../../modules/identity/index.ts';
import { offerCast } from '../cast/offer-cast.ts';
import { buildWeb } from './build-web.ts';
import { readBranding } from './branding.ts';
import { openChangeFeed } from './change-feed.ts';
import { webhookSettings } from './endpoints.ts';
import { API_PREFIX, openHttp } from './http.ts';
import { engineHandle, type EngineName } from './open-engine.ts';
import { openSystem } from './open-system.ts';
import { openSecurityLog } from './security-log.ts';

export interface ServerOptions {
  readonly dataDirectory: string;
  readonly cacheDirectory: string;
  readonly databaseUrl?: string | undefined;
  /** `smtp://…`; without it mail is kept as files under the data directory. */
  readonly smtpUrl?: string | undefined;
  /** Where documents are kept; without it in the database. */
  readonly objectStore?: StoreSettings | undefined;
  readonly backedUp: boolean;
  /** Whether an empty installation gets the demo's provider and customers; then it is a trial, and may emulate. */
  readonly wantsCast: () => Promise<boolean>;
  readonly port: number;
  /** Where browsers reach it (`https://portal.example.de`); on this machine only, unless said. */
  readonly origin?: string | undefined;
  /** Asked for by the operator; else that of the servers there are, else `defaultEngine`. */
  readonly engine?: EngineName | undefined;
  readonly defaultEngine: () => EngineName;
  /** Real servers may be emulated where this host has no hardware acceleration. */
  readonly allowEmulation: boolean;
  /** What a person waiting should see. */
  readonly tell: (line: string) => void;
  /** Resolves when the server is to stop. */
  readonly stopped: Promise<string>;
}

/** A second server on the same data does not wait for the first. */
export const UP_LOCK_MILLISECONDS = 1_000;
const PROBE_MILLISECONDS = 5_000;

/** Opened parts are closed in reverse, also when a later one cannot be had. */
type Closers = (() => Promise<void>)[];

/**
 * Runs the whole program on one data directory until `stopped` resolves: database, workers, API. Guests keep
 * running when it ends, however it ends; the next start adopts them and takes up every run and deadline.
 */
export async function runServer(options: ServerOptions): Promise<void> {
  mkdirSync(options.dataDirectory, { recursive: true });
  const place = realpathSync(options.dataDirectory);
  await withExclusive(`up ${place}`, UP_LOCK_MILLISECONDS, () => runAlone(options)).catch(refuseSecond(place));
}

/** Names whoever holds the lock by what a person did. */
export function refuseSecond(place: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && error.message.startsWith('another process has held “up ')) {
      throw new ExpectedError(`another “up” is at work on ${place}; stop it first, or set HAFENAMT_DATA to another directory`);
    }
    throw error;
  };
}

async function runAlone(options: ServerOptions): Promise<void> {
  const closers: Closers = [];
  try {
    await open(options, closers);
    const reason = await options.stopped;
    options.tell(`${reason}: finishing what is in hand. Servers keep running. Once more stops at once; nothing is lost.`);
  } finally {
    for (const close of closers.toReversed()) await close();
  }
  options.tell('Stopped.');
}

async function open(options: ServerOptions, closers: Closers): Promise<void> {
  const { dataDirectory, cacheDirectory, databaseUrl, backedUp, tell: log } = options;
  const clock = systemClock;
  const database = must(await openInstallation({ dataDirectory, databaseUrl, backedUp, clock, log }));
  closers.push(() => database.stop());

  const { isEmpty, engine: present } = await lookInto(database.url);
  const name = chooseEngine(present, options);
  // Asked before the engine is opened: whether this is a trial decides what that may be.
  const isTrial = isEmpty && await options.wantsCast();
  const allowEmulation = options.allowEmulation || isTrial;
  const handle = engineHandle(name, { purpose: 'up', dataDirectory, cacheDirectory, allowEmulation, log });
  const engine = await handle.open();
  closers.push(() => engine.close());
  const description = await engine.describe();
  log(`Engine: ${description.engine} ${description.version} (${description.acceleration})`);
  for (const sentence of description.unproven) log(`Not proved here: ${sentence.en}`);
  log(`From this machine you log in to a server with: ${handle.login('ADDRESS', 'KEYFILE')}`);

  const mailer = options.smtpUrl ? smtpMailer(options.smtpUrl) : directoryMailer(join(dataDirectory, 'mail'));
  log(options.smtpUrl ? 'Mail goes out by SMTP_URL.' : `Mail is kept in ${join(dataDirectory, 'mail')}; set SMTP_URL to send it.`);
  const objectStore = options.objectStore && openS3(options.objectStore);
  if (objectStore) log(`Documents move to ${objectStore.name} at ${options.objectStore?.endpoint}.`);
  const identity = readIdentity(options);
  const system = openSystem({
    databaseUrl: database.url, clock, engine, mailer, objectStore, secrets: identity,
    webhooks: webhookSettings(identity),
    probeMilliseconds: PROBE_MILLISECONDS, uplinkProber: openUplinkProber(log), log,
  });
  closers.push(() => system.stop());
  const feed = await openChangeFeed({ databaseUrl: database.url, log });
  closers.push(() => feed.close());

  log('Portal and console are built where their sources changed; the first time takes a few seconds.');
  const web = await buildWeb(join(import.meta.dirname, '../../..'));
  const app = await openHttp({
    ...system, clock, log, identity, feed, web: web.directory,
    branding: readBranding(join(dataDirectory, 'branding.yaml')),
    security: openSecurityLog(join(dataDirectory, 'security.log')),
  });
  closers.push(async () => {
    const timer = setTimeout(() => app.server.closeAllConnections(), limits.stopMilliseconds);
    await app.close();
    clearTimeout(timer);
  });
  await listen(app, options.port);
  await issueFirstKey(system.db, options);
  await offerCast(system.db, { ...options, wantsCast: isTrial, clock, sealKey: identity.sealKey });
  const { port } = app.server.address() as AddressInfo;
  log(`Listening on http://localhost:${port} (only from this machine): portal at /, console at /console/, API at`
    + ` ${API_PREFIX}. Ctrl-C stops it.`);
}

async function listen(app: Awaited<ReturnType<typeof openHttp>>, port: number): Promise<void> {
  try {
    await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new ExpectedError(`port ${port} is taken by another program; choose one with --port`, { cause: error });
  }
}

/**
 * What sign-in needs. The key that seals secrets lies beside the database, not in it: whoever has only one of them has
 * nothing. Losing it costs every authenticator app and every webhook its secret.
 */
function readIdentity({ dataDirectory, origin, port, tell }: ServerOptions): IdentitySettings {
  const file = join(dataDirectory, 'seal-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  const sealKey = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (sealKey.length !== 32) throw new ExpectedError(`${file} is not a key of 32 bytes; put the one of your backup there`);
  const identityProviders = openIdentityProviders({ allowPrivateAddresses: false, log: tell });
  return { origin: origin ?? `http://localhost:${port}`, rpName: 'Hafenamt', sealKey, identityProviders };
}

/** Whether anything is set up yet, and the engine of the servers there are. */
async function lookInto(url: string): Promise<{ isEmpty: boolean; engine: EngineName | undefined }> {
  const db = connect<DB>(url, { connections: 1 });
  try {
    const someone = await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst();
    const row = await db.selectFrom('server').select('engine').where('state', '<>', 'deleted').limit(1)
      .executeTakeFirst();
    return { isEmpty: someone === undefined, engine: row?.engine as EngineName | undefined };
  } finally {
    await db.destroy();
  }
}

/** Servers live in the engine they were made by; another engine would take them for lost. */
function chooseEngine(present: EngineName | undefined, { engine, defaultEngine }: ServerOptions): EngineName {
  if (present && engine && engine !== present) {
    throw new ExpectedError(`the servers here live in the ${present} engine; start with --engine ${present} or without --engine`);
  }
  return engine ?? present ?? defaultEngine();
}

/** The operator's first key, shown once and kept where only this user reads it. */
async function issueFirstKey(db: Database, { dataDirectory, tell }: ServerOptions): Promise<void> {
  if (await hasApiKeys(db)) return;
  const clock = systemClock;
  const caller = { actor: 'system:up', cause: 'first start', correlation: newId('correlation', clock), clock };
  const file = join(dataDirectory, 'operator-key');
  const key = must(await transaction(db, caller, async (ctx) => {
    const token = await issueApiKey(ctx, 'installation', 'first');
    // Before the commit: a key that nobody knows would be worse than a file that opens nothing.
    writeFileSync(file, `${token}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
    return ok(token);
  }));
  tell(`Your API key, shown this once and kept in ${file}: ${key}`);
}
