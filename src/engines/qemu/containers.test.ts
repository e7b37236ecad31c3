import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QemuEngine } from './index.ts';
import { until } from './run.ts';
import { GIBIBYTE, guestBench, testNic, testServer, testVolume } from './test-guest.ts';
import { whyNot } from './test-host.ts';

// Its image takes as long to build as all other tests of the engine together.
const reason = whyNot() ?? (process.env['HAFENAMT_ALL'] === '1' ? null : 'only with HAFENAMT_ALL=1');
const bench = guestBench('c');
const command = { key: 'test', fence: 1 };
const volume = { ...testVolume, bytes: 4 * GIBIBYTE, source: { image: 'debian-12-container' } };
/** An emulated guest on a busy host takes half a minute to run a container. */
const PATIENCE_MILLISECONDS = 240_000;
const shell = (line: string) => bench.shell(testServer.id, line, PATIENCE_MILLISECONDS);
const reading = () => engine.readGuest(testServer.id, PATIENCE_MILLISECONDS);
let engine: QemuEngine;
const PORT = 8080;

// What the guest has itself is the whole image: nothing is fetched.
const MAKE_IMAGE = `
  mkdir -p /root/image/bin /root/image/www
  cp /usr/bin/busybox /root/image/bin/
  echo 'a page from a container' >/root/image/www/index.html
  tar -C /root/image -c . | podman import -q -c 'CMD ["/bin/busybox","httpd","-f","-p","80","-h","/www"]' - localhost/web >/dev/null
  podman images --format '{{.Repository}}:{{.Tag}}'`;

describe.skipIf(reason !== null)(`containers${reason === null ? '' : `: ${reason}`}`, { timeout: 600_000 }, () => {
  /** What a browser outside gets at the published port within a few seconds. */
  const page = async (): Promise<string> => {
    const [address] = testNic.addresses;
    const script = `fetch('http://${address?.address}:${PORT}/', { signal: AbortSignal.timeout(8_000) })
      .then((answer) => answer.text()).then((text) => console.log(text), () => console.log('no answer'))`;
    return (await engine.network.run([process.execPath, '-e', script])).stdout.trim();
  };

  beforeAll(async () => {
    engine = await bench.open();
    const { memoryDivisor } = await engine.describe();
    await engine.createVolume(command, volume);
    await engine.createNic(command, testNic);
    await engine.createServer(command, { ...testServer, vcpus: 2, memoryBytes: GIBIBYTE * memoryDivisor, nicIds: [testNic.id] });
    await engine.startServer(command, testServer.id);
  }, 20 * 60_000);
  afterAll(() => bench.close());

  test('run on a container server (C 5.3): it ran one when it was set up, behind its firewall', async () => {
    expect(await reading()).toMatchObject({ containers: expect.stringMatching(/^podman 4\./), firewallActive: true });
    // Nothing of that trial stays.
    expect(await shell('podman ps -aq; podman images -q')).toBe('');
  });

  test('are made of an image from local files, and say what they are told to', async () => {
    expect(await shell(MAKE_IMAGE)).toBe('localhost/web:latest');
    expect(await shell('podman run --rm localhost/web /bin/busybox echo hello from inside')).toBe('hello from inside');
    // Its own memory and processes end where its limits are.
    expect(await shell('podman run --rm --memory 64m localhost/web /bin/busybox cat /sys/fs/cgroup/memory.max')).toBe('67108864');
  });

  test('are reached from outside at a published port once it is opened in the firewall, not before', async () => {
    const delivered = (await reading())?.firewallHash;
    await shell(`podman run -d --name web --restart always -p ${PORT}:80 localhost/web`);
    expect(await shell(`until busybox wget -qO- http://127.0.0.1:${PORT}/; do sleep 0.5; done`)).toBe('a page from a container');
    expect(await page()).toBe('no answer');
    // The container engine's own tables are no change of the delivered firewall (C-4.5.3); opening a port is one.
    expect((await reading())?.firewallHash).toBe(delivered);
    await shell(`echo 'add element inet filter published_tcp { ${PORT} }' >/etc/published-ports.nft && nft -f /etc/published-ports.nft`);
    expect(await page()).toBe('a page from a container');
    expect((await reading())?.firewallHash).not.toBe(delivered);
  });

  test('start again with their server, and their ports are open again', async () => {
    await shell('sync');
    await engine.stopServer(command, testServer.id);
    await engine.startServer(command, testServer.id);
    expect(await reading()).toMatchObject({ firewallActive: true });
    expect(await until(async () => (await page()) === 'a page from a container', PATIENCE_MILLISECONDS)).toBe(true);
  });
});
