import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWebhookSender, type SenderOptions } from './index.ts';
import { openTestReceiver, type TestReceiver } from './test-receiver.ts';

let receiver: TestReceiver;
beforeEach(async () => {
  receiver = await openTestReceiver();
});
afterEach(() => receiver.close());

const send = (url: string, options: Partial<SenderOptions> = {}) =>
  openWebhookSender({ allowsLoopback: true, ...options })
    .send({ url, headers: { 'webhook-id': 'whd_1', 'content-type': 'application/cloudevents+json' }, body: '{"ü":1}' });
const at = (...addresses: string[]) => async () =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

test('a message arrives as it was given', async () => {
  expect(await send(receiver.url)).toEqual({ outcome: 'delivered', text: 'HTTP 204' });
  expect(receiver.received).toMatchObject([{
    body: '{"ü":1}', path: '/hook',
    headers: { 'webhook-id': 'whd_1', 'content-type': 'application/cloudevents+json', 'content-length': '8' },
  }]);
});

test.each([
  // what the receiver does                    outcome     words
  [200, {}, 'thanks',                          'delivered', 'HTTP 200'],
  [302, { location: 'http://127.0.0.1:1/' }, '', 'later',   'HTTP 302: redirects are not followed'],
  [400, {}, 'unknown\nfield\u0000',            'later',     'HTTP 400: unknown field'],
  [410, {}, '',                                'gone',      'HTTP 410'],
  [503, {}, '',                                'later',     'HTTP 503'],
])('HTTP %i', async (status, headers, body, outcome, text) => {
  receiver.answerWith((_, response) => response.writeHead(status, headers).end(body));
  expect(await send(receiver.url)).toEqual({ outcome, text });
  expect(receiver.connections()).toBe(1);
});

test('a huge answer is read to its first kilobyte', async () => {
  let written = 0;
  receiver.answerWith((_, response) => {
    response.writeHead(500);
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) written += 65_536;
    };
    response.on('drain', pour).on('error', () => undefined);
    pour();
  });
  const answer = await send(receiver.url);
  expect(answer.text).toBe(`HTTP 500: ${'x'.repeat(1024)}`);
  expect(written).toBeLessThan(16 * 1024 * 1024);
});

test('a receiver that says nothing is left after the time an attempt may take', async () => {
  receiver.answerWith(() => undefined);
  expect(await send(receiver.url, { milliseconds: 100 })).toEqual({ outcome: 'later', text: 'no answer within 0.1 s' });
});

test('a receiver that drips its answer is left too, at what its status said', async () => {
  receiver.answerWith((_, response) => {
    response.writeHead(500);
    const timer = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(timer));
  });
  expect((await send(receiver.url, { milliseconds: 200 })).text).toMatch(/^HTTP 500: \.+$/);
});

test('a name server that says nothing is not waited for', async () => {
  const resolve = () => new Promise<never>(() => undefined);
  expect((await send('https://betrieb.example/', { milliseconds: 50, resolve })).text).toBe('no answer within 0.05 s');
});

test('nobody listens; the words carry no address', async () => {
  const { port } = receiver;
  await receiver.close();
  expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ outcome: 'later', text: 'ECONNREFUSED' });
  receiver = await openTestReceiver();
});

test.each([
  // what the name stands for                            why it is refused
  [at('127.0.0.1'),                                      'loopback'],
  [at('10.0.0.5'),                                       'private'],
  [at('169.254.169.254'),                                'metadata'],
  [at('::ffff:127.0.0.1'),                               'IPv4-mapped'],
  [at('64:ff9b::7f00:1'),                                'NAT64'],
  [at('93.184.216.34', '127.0.0.1'),                     'one of several'],
])('a name that leads into our own networks is not connected to', async (resolve, _why) => {
  const answer = await send(`https://betrieb.example:${receiver.port}/`, { resolve, allowsLoopback: false });
  expect(answer).toEqual({ outcome: 'later', text: 'the name leads to an address that is not on the internet' });
  expect(receiver.connections()).toBe(0);
});

test('a name that stands for nothing', async () => {
  expect((await send('https://betrieb.example/', { resolve: at() })).text).toBe('the name stands for no address');
});

test('a name server that answers otherwise the second time is not asked a second time', async () => {
  const secret = await openTestReceiver('127.0.0.2', receiver.port);
  let asked = 0;
  const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  expect((await send(`http://betrieb.example:${receiver.port}/hook`, { resolve })).outcome).toBe('delivered');
  expect({ asked, checked: receiver.connections(), other: secret.connections() }).toEqual({ asked: 1, checked: 1, other: 0 });
  expect(receiver.received[0]?.headers.host).toBe(`betrieb.example:${receiver.port}`);
  await secret.close();
});

test('without TLS nothing goes further than this machine', async () => {
  expect((await send('http://betrieb.example/', { resolve: at('93.184.216.34') })).text).toBe('not https');
});

test('a server that shows no certificate for its name is told nothing', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-tls-'));
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1',
    '-subj', '/CN=betrieb.example', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  let requests = 0;
  const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, () => requests++);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const answer = await send(`https://betrieb.example:${port}/`, { resolve: at('127.0.0.1') });
  expect({ answer, requests }).toEqual({ answer: { outcome: 'later', text: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, requests: 0 });
  await new Promise((resolve) => {
    server.close(resolve);
  });
  rmSync(directory, { recursive: true });
});

test('what is no HTTP at all is a failure with a word', async () => {
  const server = createServer((socket) => socket.resume().end('220 mail.betrieb.example ESMTP\r\n'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  expect((await send(`http://127.0.0.1:${port}/`)).outcome).toBe('later');
  await new Promise((resolve) => {
    server.close(resolve);
  });
});
