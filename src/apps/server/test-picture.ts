import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { RFB_VERSION } from './test-screen.ts';

const WIDTH = 64;
const HEIGHT = 48;
const NAME = 'picture';
/** Bytes of what a client says, by its first byte (RFC 6143, 7.5); what is longer says so in the number given. */
const lengths: Readonly<Record<number, (said: Buffer) => number>> = {
  0: () => 20, 2: (said) => 4 + 4 * said.readUInt16BE(2), 3: () => 10, 4: () => 8, 5: () => 6,
};

/**
 * For tests: a whole screen of RFB (RFC 6143) without security. It is red, and green once a key was pressed; `keys` are
 * those that were, as the protocol names them.
 */
export async function openTestPicture(directory: string) {
  const path = join(directory, 'picture');
  const keys: number[] = [];
  const viewers = new Set<Socket>();
  const server = createServer((socket) => {
    viewers.add(socket);
    let heard = Buffer.alloc(0);
    const steps = greeting(socket);
    socket.on('error', () => undefined).once('close', () => viewers.delete(socket));
    socket.on('data', (data) => {
      heard = Buffer.concat([heard, data]);
      while (heard.length > 0) {
        const step = steps[0];
        const length = step?.length ?? (heard.length < 4 ? Infinity : lengths[heard[0] ?? 0]?.(heard) ?? Infinity);
        if (heard.length < length) return;
        const said = heard.subarray(0, length);
        heard = heard.subarray(length);
        if (step) steps.shift()?.answer();
        else if (said[0] === 3 && said[1] === 0) socket.write(picture([255, 0, 0, 0]));
        else if (said[0] === 4 && said[1] === 1) {
          keys.push(said.readUInt32BE(4));
          socket.write(picture([0, 128, 0, 0]));
        }
      }
    });
  });
  await new Promise<void>((resolve) => { server.listen(path, resolve); });
  return {
    path, keys,
    turnOff: () => { for (const viewer of viewers) viewer.destroy(); },
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const viewer of viewers) viewer.destroy();
    }),
  };
}

/** What the client says first (version, security, whether it shares), by its bytes, and what it is answered. */
function greeting(socket: Socket): { readonly length: number; readonly answer: () => void }[] {
  socket.write(RFB_VERSION);
  const format = Buffer.from([32, 24, 0, 1, 0, 255, 0, 255, 0, 255, 0, 8, 16, 0, 0, 0]);
  const init = Buffer.alloc(8);
  init.writeUInt16BE(WIDTH, 0);
  init.writeUInt16BE(HEIGHT, 2);
  const name = Buffer.alloc(4);
  name.writeUInt32BE(NAME.length);
  return [
    { length: RFB_VERSION.length, answer: () => socket.write(Buffer.from([1, 1])) },
    { length: 1, answer: () => socket.write(Buffer.alloc(4)) },
    { length: 1, answer: () => socket.write(Buffer.concat([init.subarray(0, 4), format, name, Buffer.from(NAME)])) },
  ];
}

function picture(pixel: readonly [number, number, number, number]): Buffer {
  const head = Buffer.alloc(16);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(WIDTH, 8);
  head.writeUInt16BE(HEIGHT, 10);
  return Buffer.concat([head, Buffer.alloc(WIDTH * HEIGHT * 4, Buffer.from(pixel))]);
}
