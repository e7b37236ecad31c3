import { EngineError } from '../../modules/compute/ports.ts';
import { JsonSocket, type Message } from './json-socket.ts';
import { engineLimits } from './limits.ts';

export interface Monitor {
  /** The `return` of a QMP command; an error answer is `EngineError('failed')`, silence `EngineError('unknown')`. */
  execute(command: string, commandArguments?: Message, timeoutMilliseconds?: number): Promise<unknown>;
}

/** Talks to QEMU's monitor at `path` for as long as `work` takes. A monitor serves one client at a time. */
export async function withMonitor<T>(path: string, work: (monitor: Monitor) => Promise<T>): Promise<T> {
  const socket = await JsonSocket.open(path).catch((cause: unknown) => {
    throw new EngineError('failed', `QEMU's monitor does not listen at ${path}`, { cause });
  });
  try {
    if (!(await socket.next(engineLimits.monitorMilliseconds))) throw new EngineError('failed', 'QEMU did not greet');
    await execute(socket, 'qmp_capabilities', {}, engineLimits.monitorMilliseconds);
    return await work({
      execute: (command, commandArguments = {}, timeoutMilliseconds = engineLimits.monitorMilliseconds) =>
        execute(socket, command, commandArguments, timeoutMilliseconds),
    });
  } finally {
    socket.close();
  }
}

let commands = 0;

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
    const message = await socket.next(Math.max(1, end - performance.now()));
    if (message === null) throw new EngineError('unknown', `QEMU did not answer ${command}`);
    // Events, and the late answer to a command that was given up, perhaps by another client.
    if (message['id'] !== id) continue;
    if ('error' in message) {
      const { desc } = message['error'] as { desc?: string };
      throw new EngineError('failed', `QEMU refused ${command}: ${desc}`);
    }
    return message['return'];
  }
}
