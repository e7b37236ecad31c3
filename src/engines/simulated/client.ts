import { EngineError } from '../../modules/compute/ports.ts';
import type { Connection } from './connection.ts';
import type { Files } from './files.ts';
import { reachProcess } from './host.ts';
import type { Request } from './protocol.ts';

/** Asks the process, over one connection that is opened again when it broke. */
export interface Client {
  /** Throws `EngineError`; `patience` is added to the usual timeout, in milliseconds. */
  ask(request: Omit<Request, 'n'>, patience?: number): Promise<unknown>;
  close(): Promise<void>;
}

const TIMEOUT_MILLISECONDS = 10_000;

export async function openClient(
  files: Files,
  { timeoutMilliseconds = TIMEOUT_MILLISECONDS, log = () => {} }: ClientOptions,
): Promise<Client> {
  let current: Connection | null = null;
  let opening: Promise<Connection> | null = null;
  let closed = false;

  // Every caller that finds the line broken waits for the same new one.
  async function connected(): Promise<Connection> {
    if (closed) throw new Error('this engine was closed');
    if (current !== null && !current.broken) return current;
    opening ??= reachProcess(files, log).finally(() => {
      opening = null;
    });
    try {
      current = await opening;
      return current;
    } catch (error) {
      throw new EngineError('failed', 'the simulated engine cannot be reached', { cause: error });
    }
  }

  await connected();
  return {
    ask: async (request, patience = 0) => (await connected()).ask(request, timeoutMilliseconds + patience),
    async close() {
      closed = true;
      (await opening?.catch(() => null))?.end();
      current?.end();
    },
  };
}

interface ClientOptions {
  readonly timeoutMilliseconds?: number;
  readonly log?: (line: string) => void;
}
