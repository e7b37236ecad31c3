import { spawn } from 'node:child_process';
import { EngineError } from '../../modules/compute/ports.ts';
import { engineLimits } from './limits.ts';

export interface Outcome {
  /** Exit code; -1 when a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly timeoutMilliseconds?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** The program goes on when this process is killed; others die with it, so that nobody acts unfenced. */
  readonly outlivesUs?: boolean;
  /** Called for each line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
}

/**
 * Runs a program to its end. A program that is missing or exceeds its time throws; any exit code is an answer.
 * On timeout the program is killed and `EngineError('unknown')` says that its effect may have happened.
 */
export function run(command: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const whole = options.outlivesUs === true ? command : ['setpriv', '--pdeathsig', 'KILL', '--', ...command];
  const [program = '', ...rest] = whole;
  const timeoutMilliseconds = options.timeoutMilliseconds ?? engineLimits.commandMilliseconds;
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      stdio: ['pipe', 'pipe', 'pipe'],
      // A user's PATH on Debian lacks sbin, where ip's sisters live.
      env: {
        ...process.env,
        PATH: `${process.env['PATH']}:/usr/sbin:/sbin`,
        LC_ALL: 'C.UTF-8',
        ...options.environment,
      },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let bytes = 0;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMilliseconds);
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      bytes += chunk.length;
      if (bytes > engineLimits.outputBytes) child.kill('SIGKILL');
      if (options.onLine) for (const line of chunk.toString().split('\n')) if (line.trim()) options.onLine(line.trim());
    });
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A program that ends before it read its input is judged by its exit code, not by the broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new EngineError('failed', `${program} cannot be run`, { cause }));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (timedOut)
        reject(new EngineError('unknown', `${command.slice(0, 6).join(' ')} … exceeded ${timeoutMilliseconds} ms`));
      else resolve({ code: code ?? -1, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

/** Runs a program that must succeed; its standard output. Another exit code is `EngineError('failed')`. */
export async function runOk(command: readonly string[], options: RunOptions = {}): Promise<string> {
  const outcome = await run(command, options);
  if (outcome.code === 0) return outcome.stdout;
  const why = outcome.stderr.trim() || outcome.stdout.trim();
  throw new EngineError('failed', `${command.slice(0, 6).join(' ')} … ended with ${outcome.code}: ${why}`);
}

/** Waits until `condition` holds; false when the time is over. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  timeoutMilliseconds: number,
  pollMilliseconds = 30,
): Promise<boolean> {
  const end = performance.now() + timeoutMilliseconds;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}
