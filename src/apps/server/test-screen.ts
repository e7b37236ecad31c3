import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';

export const RFB_VERSION = 'RFB 003.008\n';

/** For tests: a screen that greets as RFB does (RFC 6143, 7.1.1) and sends back whatever it is told. */
export async function openTestScreen(directory: string) {
  const path = join(directory, 'screen');
  const viewers = new Set<Socket>();
  const server = createServer((socket) => {
    viewers.add(socket);
    socket.on('error', () => undefined).once('close', () => viewers.delete(socket));
    socket.write(RFB_VERSION);
    socket.on('data', (data) => socket.write(data));
  });
  await new Promise<void>((resolve) => { server.listen(path, resolve); });
  return {
    path, viewers,
    turnOff: () => { for (const viewer of viewers) viewer.destroy(); },
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const viewer of viewers) viewer.destroy();
    }),
  };
}

export type TestScreen = Awaited<ReturnType<typeof openTestScreen>>;
