import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { refusalText } from './refusal-text.ts';
import { must, RefusalError } from '../../kernel/result.ts';
import { readStoreSettings, type StoreSettings } from '../../adapters/object-store/index.ts';
import { signInsFile } from '../cast/sign-ins.ts';
import { removeTrial } from '../server/remove-trial.ts';
import { runServer } from '../server/run-server.ts';
import { engineOfHost, readEngineName } from './choose-engine.ts';
import { parseFlags, UsageError } from './flags.ts';
import { cacheDirectory, databaseUrl, dataDirectory } from './installation.ts';
import { DEFAULT_PORT, readOrigin } from './origin.ts';

const HIGHEST_PORT = 65_535;
const INTERRUPTED = 130;

const tell = (line: string): void => console.error(line);

/** `./hafenamt up`: starts database, workers and API, and stays until it is told to stop. */
export async function run(argv: readonly string[]): Promise<number> {
  const { flags, rest } = parseFlags(argv, {
    port: 'value', engine: 'value', cast: 'switch', clean: 'switch', 'backed-up': 'switch',
  });
  if (rest.length > 0) throw new UsageError(`“${rest[0]}” is one word too many.`);
  try {
    if (flags.clean) {
      await removeTrial({ dataDirectory: dataDirectory(), cacheDirectory: cacheDirectory(), tell });
      return 0;
    }
    await runServer({
      dataDirectory: dataDirectory(), cacheDirectory: cacheDirectory(), databaseUrl: databaseUrl(),
      smtpUrl: readSmtpUrl(process.env['SMTP_URL']), objectStore: readObjectStore(),
      backedUp: flags['backed-up'], port: readPort(flags.port), origin: readOrigin(process.env['HAFENAMT_ORIGIN']),
      wantsCast: flags.cast ? async () => true : askForCast,
      engine: readEngineName(flags.engine), defaultEngine: () => engineOfHost(tell),
      allowEmulation: mayEmulate(dataDirectory()), tell, stopped: awaitSignal(),
    });
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    tell(refusalText(error.refusal));
    return 1;
  }
  return 0;
}

/**
 * Emulated servers aren't shut off from each other (docs/security.md), so a business needs hardware acceleration, or
 * says by name that it does without. A trial is nobody's business: one that was begun, here; one that begins with this
 * start, in runServer, which knows whether the installation is empty.
 */
function mayEmulate(directory: string): boolean {
  return existsSync(signInsFile(directory)) || process.env['HAFENAMT_ALLOW_EMULATION'] === 'yes';
}

/** 0 lets the system choose one. */
function readPort(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(/^\d{1,5}$/.test(text) ? text : -1);
  if (port >= 0 && port <= HIGHEST_PORT) return port;
  throw new UsageError(`“${text}” is no port; ports are 1 to ${HIGHEST_PORT}.`);
}

/** An empty installation: where a person is at the terminal, that person decides. */
async function askForCast(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    tell('Nothing is set up yet. ./hafenamt up --cast brings the demo’s provider and customers to try it with.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Nothing is set up yet. Load the demo’s provider and customers to try it with? [Y/n] ');
  terminal.close();
  return !/^n/i.test(answer.trim());
}

function readSmtpUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError('SMTP_URL is no address such as smtps://user:password@mail.example.de.');
}

/** A refusal is told as any other of the start. */
function readObjectStore(): StoreSettings | undefined {
  return must(readStoreSettings(process.env['HAFENAMT_OBJECT_STORE'], process.env)) ?? undefined;
}

/** The first signal asks to stop, the second doesn't wait. */
function awaitSignal(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(INTERRUPTED);
        asked = true;
        resolve(signal);
      });
    }
  });
}
