import { get, type IncomingMessage } from 'node:http';
import { expect } from 'vitest';

/** A stream of events as a browser reads it. */
export interface Reading {
  readonly status: number;
  readonly type: string | undefined;
  text: string;
  /** What it was told, in order: `entity id`. */
  readonly told: () => string[];
  isOver: boolean;
  readonly response: IncomingMessage;
}

/** Opens `http://127.0.0.1:PORT/PATH` and keeps what is told there. */
export function readStream(port: number, path: string, headers: Record<string, string>): Promise<Reading> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const reading: Reading = {
        status: response.statusCode ?? 0, type: response.headers['content-type'], text: '', isOver: false, response,
        told: () => [...reading.text.matchAll(/^event: change\ndata: (.*)$/gm)]
          .map(([, data = '']) => JSON.parse(data) as { entity: string; id: string })
          .map(({ entity, id }) => `${entity} ${id}`),
      };
      response.setEncoding('utf8').on('data', (chunk: string) => {
        reading.text += chunk;
      }).on('close', () => {
        reading.isOver = true;
      }).on('error', () => undefined);
      resolve(reading);
    }).on('error', reject);
  });
}

/** What happens by itself, awaited; long enough for a busy machine. */
export const soon = <T>(ask: () => T) => expect.poll(ask, { timeout: 20_000, interval: 20 });
