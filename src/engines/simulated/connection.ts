import { connect } from 'node:net';
import { EngineError } from '../../modules/compute/ports.ts';
import { lineReader, type Answer, type Request } from './protocol.ts';

/** An open line to the process. Any number of requests may be under way on it. */
export interface Connection {
  /**
   * The value of the answer. Throws the engine's refusal, and `unknown` if no answer comes within
   * `timeoutMilliseconds` or the line breaks meanwhile.
   */
  ask(request: Omit<Request, 'n'>, timeoutMilliseconds: number): Promise<unknown>;
  readonly broken: boolean;
  end(): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: EngineError) => void;
  readonly timer: NodeJS.Timeout;
  readonly op: string;
}

/** Connects to the socket at `path`; rejects with the system's error if nobody listens there. */
export function openConnection(path: string): Promise<Connection> {
  const socket = connect(path);
  const waiting = new Map<number, Waiting>();
  const read = lineReader();
  let count = 0;

  function settle(n: number): Waiting | undefined {
    const entry = waiting.get(n);
    waiting.delete(n);
    clearTimeout(entry?.timer);
    return entry;
  }

  function receive(line: string): void {
    const answer = JSON.parse(line) as Answer;
    const entry = settle(answer.n);
    if (entry === undefined) return;
    if ('value' in answer) entry.resolve(answer.value);
    else if ('error' in answer) entry.reject(new EngineError(answer.error.kind, answer.error.message));
    else entry.reject(new EngineError('unknown', `${entry.op}: the answer was lost`));
  }

  const connection: Connection = {
    ask(request, timeoutMilliseconds) {
      return new Promise((resolve, reject) => {
        const n = ++count;
        const { op } = request;
        if (socket.destroyed) {
          reject(new EngineError('unknown', `${op}: the connection was lost`));
          return;
        }
        const timer = setTimeout(() => {
          settle(n)?.reject(new EngineError('unknown', `${op}: no answer within ${timeoutMilliseconds} ms`));
        }, timeoutMilliseconds);
        waiting.set(n, { resolve, reject, timer, op });
        socket.write(`${JSON.stringify({ n, ...request })}\n`);
      });
    },
    get broken() {
      return socket.destroyed;
    },
    end: () => socket.destroy(),
  };

  return new Promise((resolve, reject) => {
    socket.setEncoding('utf8');
    socket.on('error', reject);
    socket.on('connect', () => resolve(connection));
    socket.on('data', (piece: string) => {
      const lines = read(piece);
      if (lines === null) socket.destroy();
      else lines.forEach(receive);
    });
    socket.on('close', () => {
      for (const n of Array.from(waiting.keys())) {
        const entry = settle(n);
        entry?.reject(new EngineError('unknown', `${entry.op}: the connection was lost`));
      }
    });
  });
}
