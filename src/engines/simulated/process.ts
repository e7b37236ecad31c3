/**
 * The process of the simulated engine: `node process.ts DIRECTORY`, started under flock(1) by `host.ts`, so that a
 * directory has one at a time. It holds the world, writes each change to the effect log before it answers, and
 * outlives whoever started it. SIGTERM ends it; SIGKILL loses nothing.
 */
import { existsSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { openEffectLog, readWorld } from './effect-log.ts';
import { filesIn, socketPath, writeMark } from './files.ts';
import { noFaults } from './faults.ts';
import { handle, type Answered, type Machine } from './machine.ts';
import { lineReader, type Request } from './protocol.ts';

const files = filesIn(process.argv[2] ?? '.');
const log = openEffectLog(files.effects);
const machine: Machine = {
  directory: files.directory,
  world: readWorld(files.effects),
  faults: noFaults(),
  bootMilliseconds: 0,
};

/** Works through the requests of one piece. What speaks no JSON is no client: its connection ends, the world stays. */
function serve(socket: Socket, lines: readonly string[]): void {
  let requests: Request[];
  try {
    requests = lines.map((line) => JSON.parse(line) as Request);
  } catch {
    socket.destroy();
    return;
  }
  settle(
    socket,
    requests.map((request, i) => handle(machine, request, lines[i] ?? '')),
  );
}

/**
 * Writes the effects of all answers at once, then gives the answers. A log that cannot be written throws, and the
 * process ends unanswered: what was not written did not happen.
 */
function settle(socket: Socket, answers: readonly Answered[]): void {
  const effects = answers.flatMap((answered) => answered.effects);
  if (effects.length > 0) log.append(effects);
  let now = '';
  for (const { answer, later, afterMilliseconds } of answers) {
    const line = answer === null ? '' : `${JSON.stringify(answer)}\n`;
    if (later !== undefined) setTimeout(() => settle(socket, [later()]), afterMilliseconds);
    else if (afterMilliseconds > 0) setTimeout(() => send(socket, line), afterMilliseconds);
    else now += line;
  }
  send(socket, now);
}

function send(socket: Socket, text: string): void {
  if (text !== '' && !socket.destroyed) socket.write(text);
}

const path = socketPath(files.directory);
const connections = new Set<Socket>();

const server = createServer((socket) => {
  const read = lineReader();
  connections.add(socket);
  socket.setEncoding('utf8');
  socket.on('close', () => connections.delete(socket));
  // A client that vanished is no event for the world.
  socket.on('error', () => socket.destroy());
  socket.on('data', (piece: string) => {
    const lines = read(piece);
    if (lines === null) socket.destroy();
    else serve(socket, lines);
  });
});

process.on('SIGTERM', () => {
  server.close();
  for (const socket of connections) socket.destroy();
  rmSync(files.mark, { force: true });
  // Answers that a fault holds back are never given: the process is gone.
  process.kill(process.pid, 'SIGKILL');
});

/** Whoever removes the directory ends the world in it; a process without one would serve nobody for ever. */
const DIRECTORY_CHECK_MILLISECONDS = 1_000;
setInterval(() => {
  if (!existsSync(files.directory)) process.kill(process.pid, 'SIGTERM');
}, DIRECTORY_CHECK_MILLISECONDS).unref();

// The lock is ours, so a socket that is there belongs to a process that died.
rmSync(path, { force: true });
server.listen(path, () => writeMark(files, { pid: process.pid, socket: path }));
