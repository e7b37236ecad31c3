import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly path: string;
}

/** A receiver on loopback that keeps what it was sent. */
export interface TestReceiver {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
  /** How it answers from now on; 204 unless said. */
  answerWith(answer: RequestListener): void;
  /** Connections it ever saw. */
  readonly connections: () => number;
  close(): Promise<void>;
}

export async function openTestReceiver(host = '127.0.0.1', port = 0): Promise<TestReceiver> {
  const received: Received[] = [];
  let connections = 0;
  let answer: RequestListener = (_, response) => response.writeHead(204).end();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    }).on('end', () => {
      received.push({ headers: request.headers, body, path: request.url ?? '' });
      answer(request, response);
    });
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => {
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}/hook`, port: address.port, received, connections: () => connections,
    answerWith: (given) => {
      answer = given;
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** Whether a message was signed with `secret`, by the text of Standard Webhooks and not by our code. */
export function isGenuine({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key)
    .update(`${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`).digest('base64');
  return key.length >= 24 && headers['webhook-signature'] === `v1,${expected}`;
}
