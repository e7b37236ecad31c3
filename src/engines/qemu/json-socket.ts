import { connect, type Socket } from 'node:net';
import { engineLimits } from './limits.ts';

export type Message = Readonly<Record<string, unknown>>;

/**
 * A unix socket that speaks one JSON object a line, as QEMU's monitor and guest agent do. Messages wait in
 * a queue until they are taken; a closed socket fails those who wait.
 */
export class JsonSocket {
  readonly #socket: Socket;
  readonly #queue: Message[] = [];
  readonly #waiting: (() => void)[] = [];
  #rest = '';
  #closed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => this.#take(chunk));
    const end = () => {
      this.#closed = true;
      this.#wake();
    };
    socket.on('close', end);
    socket.on('error', end);
  }

  static open(path: string): Promise<JsonSocket> {
    return new Promise((resolve, reject) => {
      const socket = connect(path);
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new JsonSocket(socket));
      });
    });
  }

  /** `prefix` are raw bytes (latin1) before the message, such as the guest agent's 0xFF. */
  send(message: Message, prefix = ''): void {
    this.#socket.write(Buffer.concat([Buffer.from(prefix, 'latin1'), Buffer.from(`${JSON.stringify(message)}\n`)]));
  }

  /** The next message, or null when none came in time or the other side is gone. */
  async next(timeoutMilliseconds: number): Promise<Message | null> {
    if (this.#queue.length === 0 && !this.#closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMilliseconds);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return this.#queue.shift() ?? null;
  }

  get closed(): boolean {
    return this.#closed;
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > engineLimits.messageBytes) this.#socket.destroy();
    for (const line of lines) {
      // 0xFF announces the guest agent's answer to a greeting; what stood before it is not for us.
      const text = line.slice(line.lastIndexOf('\u00ff') + 1).trim();
      if (text === '') continue;
      try {
        this.#queue.push(JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) as Message);
      } catch {
        // Half an answer to somebody who hung up: the greeting that follows tells where ours begin.
      }
    }
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
