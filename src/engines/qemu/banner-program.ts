import { connect } from 'node:net';

// A program of its own, because a socket belongs to the network namespace of the process that opens it.
// Arguments: address, milliseconds, port, `banner` or `connect`. Prints the first line the SSH server sends, or nothing
// once it is connected; ends with 1 if there is none.
const [, , address = '', milliseconds = '0', port = '22', what = 'banner'] = process.argv;
const BANNER_BYTES = 255;

let received = '';
const socket = connect({ host: address, port: Number(port) });
socket.setEncoding('latin1');
const patience = setTimeout(() => finish(1), Number(milliseconds));
if (what === 'connect') socket.on('connect', () => finish(0));
socket.on('data', (chunk: string) => {
  received += chunk;
  const [line = '', rest] = received.split('\n');
  if (rest !== undefined && line.startsWith('SSH-')) {
    process.stdout.write(`${line.trim()}\n`);
    finish(0);
  } else if (received.length > BANNER_BYTES) finish(1);
});
socket.on('error', () => finish(1));
socket.on('end', () => finish(1));

function finish(code: number): void {
  process.exitCode ??= code;
  clearTimeout(patience);
  socket.destroy();
}
