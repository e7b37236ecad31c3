import { EngineError } from '../../modules/compute/ports.ts';
import { JsonSocket, type Message } from './json-socket.ts';
import { engineLimits } from './limits.ts';

export interface Monitor {
  /** The `return` of a QMP command; an error answer is `EngineError('failed')`, silence `EngineError('unknown')`. */
  execute(command: string, commandArguments?: Message): Promise<unknown>;
}

/** Talks to QEMU's monitor at `path` for as long as `work` takes. A monitor serves one client at a time. */
export async function withMonitor<T>(path: string, work: (monitor: Monitor) => Promise<T>): Promise<T> {
  const socket = await JsonSocket.open(path).catch((cause: unknown) => {
    throw new EngineError('failed', `QEMU's monitor does not listen at ${path}`, { cause });
  });
  try {
    if (!(await socket.next(engineLimits.monitorMilliseconds))) throw new EngineError('failed', 'QEMU did not greet');
    await execute(socket, 'qmp_capabilities', {});
    return await work({ execute: (command, commandArguments = {}) => execute(socket, command, commandArguments) });
  } finally {
    socket.close();
  }
}

async function execute(socket: JsonSocket, command: string, commandArguments: Message): Promise<unknown> {
  socket.send({ execute: command, arguments: commandArguments });
  const end = performance.now() + engineLimits.monitorMilliseconds;
  for (;;) {
    const message = await socket.next(Math.max(1, end - performance.now()));
    if (message === null) throw new EngineError('unknown', `QEMU did not answer ${command}`);
    if ('event' in message) continue;
    if ('error' in message) {
      const { desc } = message['error'] as { desc?: string };
      throw new EngineError('failed', `QEMU refused ${command}: ${desc}`);
    }
    return message['return'];
  }
}
