import { connect, createServer, type Socket } from 'node:net';

// A program of its own, because a socket belongs to the network namespace of the process that opens it: the other
// end of what a guest is asked to do in tests. Arguments: what to do, then its own.
//   sink PORT              takes one connection to its end; prints who it was, how many bytes came after the first
//                          ones, and in how many milliseconds
//   source PORT BYTES      sends one connection so many bytes
//   banner ADDRESS PORT    prints the first line it is sent; `refused` or `silent` if there is none
//   echo ADDRESS PORT      sends a byte ten times a second and prints a dot for each that comes back
//   load ADDRESS PORT BYTES  sends so many bytes to an echo; prints how many came back, when nothing more comes
//   watch ADDRESS OPEN CLOSED  until OPEN greets, tries CLOSED all the time; prints how often that was refused

const [, , what = '', ...rest] = process.argv;
const SILENCE_MILLISECONDS = 2_000;
const PATIENCE_MILLISECONDS = 180_000;

const roles: Readonly<Record<string, (...given: string[]) => unknown>> = {
  sink: (port) => listen(Number(port), (socket) => {
    let [bytes, first, last] = [0, 0, 0];
    const from = socket.remoteAddress?.replace('::ffff:', '');
    socket.on('data', (chunk: Buffer) => {
      last = performance.now();
      if (first === 0) first = last;
      else bytes += chunk.length;
    });
    socket.on('end', () => {
      say(JSON.stringify({ from, bytes, milliseconds: last - first }));
      socket.end();
    });
  }),
  source: (port, bytes) => listen(Number(port), (socket) => {
    socket.resume();
    socket.end(Buffer.alloc(Number(bytes)));
  }),
  banner: async (address = '', port) => say(await greeting(address, Number(port), SILENCE_MILLISECONDS)),
  echo: (address = '', port) => {
    const socket = connect({ host: address, port: Number(port), noDelay: true });
    socket.on('data', (chunk: Buffer) => say('.'.repeat(chunk.length)));
    const speaking = setInterval(() => socket.write('x'), 100);
    socket.on('error', () => clearInterval(speaking));
  },
  load: (address = '', port, bytes) => {
    const socket = connect({ host: address, port: Number(port) }, () => socket.write(Buffer.alloc(Number(bytes))));
    let back = 0;
    socket.on('data', (chunk: Buffer) => (back += chunk.length) === Number(bytes) && socket.destroy());
    socket.setTimeout(SILENCE_MILLISECONDS, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => say(String(back)));
  },
  watch: async (address = '', open, closed) => {
    let [tries, refused] = [0, 0];
    const knock = async () => {
      tries++;
      if ((await greeting(address, Number(closed), 500)) === 'refused') refused++;
    };
    const trying = setInterval(() => void knock(), 50);
    const end = performance.now() + PATIENCE_MILLISECONDS;
    let banner = 'silent';
    while (!banner.startsWith('SSH-') && performance.now() < end)
      banner = await greeting(address, Number(open), SILENCE_MILLISECONDS);
    clearInterval(trying);
    say(JSON.stringify({ banner, tries, refused }));
  },
};
roles[what]?.(...rest);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function listen(port: number, serve: (socket: Socket) => void): void {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    server.close();
    serve(socket);
  });
  server.listen(port, () => say('ready'));
}

function greeting(address: string, port: number, milliseconds: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const answer = (text: string) => {
      clearTimeout(patience);
      socket.destroy();
      resolve(text);
    };
    const patience = setTimeout(() => answer('silent'), milliseconds);
    socket.on('data', (chunk: Buffer) => answer(chunk.toString('latin1').split(/\r?\n/)[0] ?? ''));
    socket.on('error', (cause: NodeJS.ErrnoException) => answer(cause.code === 'ECONNREFUSED' ? 'refused' : 'silent'));
    socket.on('end', () => answer('silent'));
  });
}
