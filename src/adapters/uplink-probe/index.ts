import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import type { ProbeAddress, UplinkProber } from '../../modules/monitoring/ports.ts';

type Answer = 'up' | 'down' | 'unknown';

/** What a line may take to answer, and how often an echo request is sent again before it counts as unanswered. */
const ANSWER_MILLISECONDS = 1_000;
const ECHO_RETRIES = 2;
const FPING_MILLISECONDS = 15_000;

/** Errors of a connection that say something of this machine, not of the line. */
const OWN_FAILURES = new Set(['EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM', 'EACCES', 'EPERM']);

/** Probes lines from this machine: by fping (of Debian), or by a connection where a port is named. */
export function openUplinkProber(log: (line: string) => void = () => {}): UplinkProber {
  let told = false;
  const tellOnce = () => {
    if (!told) log('Uplinks without a port cannot be probed: fping does not run here (Debian: apt install fping).');
    told = true;
  };
  return {
    async probe(addresses) {
      const echoed = addresses.filter(({ port }) => port === null).map(({ address }) => address);
      const [up, connected] = await Promise.all([
        echoed.length > 0 ? echo(echoed) : new Set<string>(),
        Promise.all(addresses.map(async (one) => (one.port === null ? null : reach(one, one.port)))),
      ]);
      if (up === null) tellOnce();
      const echoOf = (address: string) => (up === null ? 'unknown' : up.has(address) ? 'up' : 'down');
      return addresses.map(({ address }, i) => connected[i] ?? echoOf(address));
    },
  };
}

/** The addresses that answered; null when fping itself failed (2: an address, 3: arguments, 4: the system). */
async function echo(addresses: readonly string[]): Promise<ReadonlySet<string> | null> {
  const options = ['-a', '-t', String(ANSWER_MILLISECONDS), '-r', String(ECHO_RETRIES)];
  try {
    const { stdout } = await promisify(execFile)('fping', [...options, ...addresses], { timeout: FPING_MILLISECONDS });
    return new Set(stdout.split('\n'));
  } catch (error) {
    const { code, stdout = '' } = error as { code?: unknown; stdout?: string };
    return code === 1 ? new Set(stdout.split('\n')) : null; // 1: some did not answer
  }
}

function reach({ address }: ProbeAddress, port: number): Promise<Answer> {
  return new Promise((settle) => {
    const socket = connect({ host: address, port });
    const end = (answer: Answer) => {
      socket.destroy();
      settle(answer);
    };
    socket.setTimeout(ANSWER_MILLISECONDS, () => end('down'));
    socket.once('connect', () => end('up'));
    socket.once('error', ({ code = '' }: NodeJS.ErrnoException) => end(OWN_FAILURES.has(code) ? 'unknown' : 'down'));
  });
}
