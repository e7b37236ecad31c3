import { EngineError } from '../../modules/compute/ports.ts';
import { JsonSocket, type Message } from './json-socket.ts';
import { engineLimits } from './limits.ts';
import { until } from './run.ts';

export interface GuestOutcome {
  readonly code: number;
  readonly stdout: string;
}

export interface GuestAgent {
  /** The `return` of an agent command; refusal and silence throw `EngineError`. */
  execute(command: string, commandArguments?: Message, timeoutMilliseconds?: number): Promise<unknown>;
  /** Sends a command that is never answered, such as guest-shutdown. */
  tell(command: string, commandArguments?: Message): void;
  /** Runs a program in the guest to its end. */
  run(program: string, programArguments: readonly string[], timeoutMilliseconds: number): Promise<GuestOutcome>;
}

let greetings = 0;
let commands = 0;

/**
 * Talks to a guest's agent; null when it does not greet back in time (booting, gone, or none installed).
 * The greeting carries a number, so that answers to an earlier client who hung up are told apart.
 * A guest that a killed worker left frozen is thawed first.
 */
export async function withGuestAgent<T>(
  path: string,
  work: (agent: GuestAgent) => Promise<T>,
  greetingMilliseconds: number = engineLimits.agentGreetingMilliseconds,
): Promise<T | null> {
  const socket = await JsonSocket.open(path).catch(() => null);
  if (!socket) return null;
  try {
    if (!(await greet(socket, greetingMilliseconds))) return null;
    const agent: GuestAgent = {
      execute: (command, commandArguments = {}, timeoutMilliseconds = engineLimits.monitorMilliseconds) =>
        execute(socket, command, commandArguments, timeoutMilliseconds),
      tell: (command, commandArguments = {}) => socket.send({ execute: command, arguments: commandArguments }),
      run: (program, programArguments, timeoutMilliseconds) =>
        runInGuest(agent, program, programArguments, timeoutMilliseconds),
    };
    await thawAbandoned(agent);
    return await work(agent);
  } finally {
    socket.close();
  }
}

/**
 * The agent serves one client at a time, so whoever finds its guest frozen knows that the one who froze it is
 * gone: killed in the middle of a backup. Until it is thawed the agent does nothing else.
 */
async function thawAbandoned(agent: GuestAgent): Promise<void> {
  // A guest that cannot freeze (Windows without shadow copies) refuses to say whether it is.
  const status = await agent.execute('guest-fsfreeze-status').catch(unlessRefused);
  if (status === 'frozen') await agent.execute('guest-fsfreeze-thaw');
}

/** For `catch`: what the agent refuses is null; silence and all else still throw. */
export function unlessRefused(error: unknown): null {
  if (error instanceof EngineError && error.kind === 'failed') return null;
  throw error;
}

/**
 * Greets until the agent greets back, on one connection: what is said before the guest has booted may be lost, and an
 * agent whose client hangs up before its answer spins (qemu-ga writes until it can), on a busy host for good.
 */
async function greet(socket: JsonSocket, timeoutMilliseconds: number): Promise<boolean> {
  const ours = new Set<unknown>();
  const end = performance.now() + timeoutMilliseconds;
  while (!socket.closed && performance.now() < end) {
    const id = (process.pid % 100_000) * 10_000 + (++greetings % 10_000);
    ours.add(id);
    // 0xFF makes the agent drop what a broken client left in its parser.
    socket.send({ execute: 'guest-sync-delimited', arguments: { id } }, '\u00ff');
    const again = Math.min(end, performance.now() + engineLimits.greetAgainMilliseconds);
    while (performance.now() < again) {
      const message = await socket.next(Math.max(1, again - performance.now()));
      if (message !== null && ours.has(message['return'])) return true;
      if (message === null && socket.closed) return false;
    }
  }
  return false;
}

async function execute(
  socket: JsonSocket,
  command: string,
  commandArguments: Message,
  timeoutMilliseconds: number,
): Promise<unknown> {
  const id = ++commands;
  socket.send({ execute: command, arguments: commandArguments, id });
  const end = performance.now() + timeoutMilliseconds;
  for (;;) {
    const answer = await socket.next(Math.max(1, end - performance.now()));
    if (answer === null) throw new EngineError('unknown', `the guest agent did not answer ${command}`);
    // The late answer to an earlier command that was given up.
    if (answer['id'] !== id) continue;
    if (!('error' in answer)) return answer['return'];
    const { desc } = answer['error'] as { desc?: string };
    throw new EngineError('failed', `the guest agent refused ${command}: ${desc}`);
  }
}

interface ExecStatus {
  readonly exited: boolean;
  readonly exitcode?: number;
  readonly 'out-data'?: string;
}

async function runInGuest(
  agent: GuestAgent,
  program: string,
  programArguments: readonly string[],
  timeoutMilliseconds: number,
): Promise<GuestOutcome> {
  const started = (await agent.execute('guest-exec', {
    path: program,
    arg: programArguments,
    'capture-output': true,
  })) as { pid: number };
  let status: ExecStatus = { exited: false };
  const ended = await until(async () => {
    status = (await agent.execute('guest-exec-status', { pid: started.pid })) as ExecStatus;
    return status.exited;
  }, timeoutMilliseconds);
  if (!ended) throw new EngineError('unknown', `${program} in the guest exceeded ${timeoutMilliseconds} ms`);
  const stdout = Buffer.from(status['out-data'] ?? '', 'base64').toString('utf8');
  return { code: status.exitcode ?? -1, stdout };
}
