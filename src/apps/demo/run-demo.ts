import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { directoryMailer } from '../../adapters/mail/index.ts';
import { findKit, openJudge } from '../../adapters/e-invoice/judge.ts';
import { judgePdf } from '../../adapters/e-invoice/judge-pdf.ts';
import { stopEmbedded } from '../../database/embedded.ts';
import { withExclusive } from '../../database/exclusive.ts';
import { openInstallation } from '../../database/open-installation.ts';
import { findViolations } from '../../database/invariants.ts';
import { DrivenClock } from '../../kernel/clock.ts';
import { must } from '../../kernel/result.ts';
import { engineHandle, type EngineHandle, type EngineName } from '../server/open-engine.ts';
import { openSystem } from '../server/open-system.ts';
import { at } from './drive-clock.ts';
import { playCase, type Judge } from './play.ts';
import type { Case } from './read-case.ts';
import { Report } from './report.ts';
import { exportDocuments, listDeadlines, type Summary } from './summary.ts';

export interface Place {
  /** The demo's own place; beside it a running installation is not disturbed. */
  readonly directory: string;
  readonly cacheDirectory: string;
  readonly tell: (line: string) => void;
}

export interface DemoOptions extends Place {
  readonly file: string;
  readonly played: Case;
  readonly engine: EngineName;
  readonly keep: boolean;
}

/** A second demo at the same place does not wait for the first. */
const LOCK_MILLISECONDS = 1_000;
const PROBE_MILLISECONDS = 300;

/**
 * Plays a case in a place of its own and removes everything it made, also when it fails or is interrupted. What a
 * killed demo left behind is removed before the next begins. With `keep`, the server and the database stay.
 */
export async function playDemo(options: DemoOptions): Promise<Summary> {
  mkdirSync(options.directory, { recursive: true });
  return withExclusive(`demo ${options.directory}`, LOCK_MILLISECONDS, () => playAlone(options))
    .catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith('another process')) {
        throw new Error(`another demo is at work in ${options.directory}; wait for it or set HAFENAMT_DATA`);
      }
      throw error;
    });
}

/** Removes what a kept or killed demo left: guests, network, database. Documents and mails stay to be read. */
export async function removeDemo(options: Place): Promise<void> {
  mkdirSync(options.directory, { recursive: true });
  await withExclusive(`demo ${options.directory}`, LOCK_MILLISECONDS, () => cleanUp(options));
}

async function playAlone(options: DemoOptions): Promise<Summary> {
  const started = performance.now();
  const report = new Report(options.engine);
  await cleanUp(options);
  rmSync(options.directory, { recursive: true, force: true });
  mkdirSync(options.directory, { recursive: true });
  const interruption = cleanUpOnInterruption(options);
  let summary: Omit<Summary, 'leftovers' | 'seconds'>;
  try {
    summary = await playInside(options, report);
  } catch (error) {
    await interruption.begun(); // what failed then failed because it was being removed
    await cleanUp(options);
    throw error;
  } finally {
    interruption.stopListening();
  }
  if (!options.keep) await cleanUp(options);
  const leftovers = await handleOf(options).leftovers();
  return { ...summary, leftovers, seconds: (performance.now() - started) / 1000 };
}

async function playInside(options: DemoOptions, report: Report): Promise<Omit<Summary, 'leftovers' | 'seconds'>> {
  const { played, directory, tell } = options;
  const clock = new DrivenClock(at(played.offer.on, 9));
  report.heading(`Playing ${options.file} on the ${options.engine} engine`);
  const database = must(await openInstallation({ dataDirectory: directory, clock, log: tell }));
  const handle = handleOf(options);
  const engine = await handle.open();
  const system = openSystem({
    databaseUrl: database.url, clock, engine, mailer: directoryMailer(join(directory, 'mail')),
    mailFrom: played.provider.email, probeMilliseconds: PROBE_MILLISECONDS,
    // Nobody opens a link of the demo: its portal is not served.
    secrets: { sealKey: randomBytes(32), origin: 'http://localhost' }, log: () => undefined,
  });
  try {
    const description = await engine.describe();
    tell(describeHost(description.acceleration, description.memoryDivisor));
    const judge = await openOfficialRules(options);
    const result = await playCase({ played, system, engine, clock, report, directory, judge }, options.keep);
    const violations = await findViolations(system.db, await engine.listWorld());
    if (violations.length > 0) throw new Error(`an invariant does not hold: ${violations.join('; ')}`);
    const login = result.keyFile && handle.login(result.address, result.keyFile);
    const unproven = description.unproven.map((sentence) => sentence.en);
    if (!judge) unproven.push('The e-invoices were not judged: the official rules are not at hand.');
    return {
      case: options.file, engine: `${description.engine} ${description.version} (${description.acceleration})`,
      steps: report.steps, documents: await exportDocuments(system, join(directory, 'documents')),
      deadlines: await listDeadlines(system.db), simulated: unproven, kept: options.keep ? { login } : null,
    };
  } finally {
    await system.stop();
    await engine.close();
    if (!options.keep) await database.stop();
  }
}

function describeHost(acceleration: string, memoryDivisor: number): string {
  const speed = {
    kvm: 'Guests run on KVM.', tcg: 'KVM is not usable here, so guests run in emulation (TCG).',
    none: 'Servers are pretended.',
  }[acceleration];
  const memory = memoryDivisor === 1 ? '' : ` Memory is the ordered amount / ${memoryDivisor}, for this host is small.`;
  return `${speed}${memory}`;
}

async function openOfficialRules({ tell }: DemoOptions): Promise<Judge | null> {
  const kit = findKit();
  if (!kit) return null;
  tell('Opening the official e-invoice rules (half a minute the first time).');
  const rules = await openJudge(kit);
  const faultsOf = (found: { errors: readonly { rule: string; message: string }[] }) =>
    found.errors.map(({ rule, message }) => `${rule} ${message}`);
  return {
    judgeXml: (xml) => faultsOf(rules.judge(xml)),
    judgePdf: (bytes) => {
      const judged = judgePdf(bytes);
      const inside = judged.xml === null ? ['no invoice inside'] : faultsOf(rules.judge(judged.xml));
      return [...faultsOf(judged), ...inside];
    },
  };
}

function handleOf(options: Place & { readonly engine: EngineName }): EngineHandle {
  return engineHandle(options.engine, {
    purpose: 'demo', dataDirectory: options.directory, cacheDirectory: options.cacheDirectory,
    allowEmulation: true, log: options.tell,
  });
}

/** Removes what a demo makes, whichever engine it used; the documents and mails stay to be read. */
async function cleanUp(options: Place): Promise<void> {
  for (const engine of ['simulated', 'qemu'] as const) await handleOf({ ...options, engine }).destroy();
  await stopEmbedded(options.directory);
  for (const name of ['postgres', 'postgres.users', 'engine', 'simulated', 'customer_key', 'customer_key.pub']) {
    rmSync(join(options.directory, name), { recursive: true, force: true });
  }
}

interface Interruption {
  /** Resolves never: whoever waits for it leaves the end of the process to the clean-up. */
  readonly begun: () => Promise<never> | null;
  stopListening(): void;
}

/**
 * Ctrl-C, a polite kill and a reader that went away (`demo | head`) leave as little behind as a finished demo. A second
 * one does not end the clean-up of the first.
 */
function cleanUpOnInterruption(options: DemoOptions): Interruption {
  let begun: Promise<never> | null = null;
  const onInterruption = (cause: string): void => {
    if (begun) {
      options.tell(`${cause}: still removing what was made …`);
      return;
    }
    begun = new Promise<never>(() => undefined);
    options.tell(`\n${cause}: removing what was made …`);
    // Twice: a step that was under way may have made one more thing while the first pass ran.
    void cleanUp(options).then(() => cleanUp(options)).then(() => options.tell('Nothing is left.'))
      .catch((error: unknown) => options.tell(String(error))).finally(() => process.exit(INTERRUPTED));
  };
  const onReaderGone = (): void => {
    if (!begun) onInterruption('Nobody reads any more');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onInterruption);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onReaderGone);
  return {
    begun: () => begun,
    stopListening: () => signals.forEach((signal) => process.removeListener(signal, onInterruption)),
  };
}

/** 128 and the number of SIGINT, as shells count. */
const INTERRUPTED = 130;
