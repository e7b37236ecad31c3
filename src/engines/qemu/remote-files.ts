import { isIPv4 } from 'node:net';
import { EngineError } from '../../modules/compute/ports.ts';
import type { Login } from '../../modules/monitoring/ports.ts';
import type { Layout } from './layout.ts';
import { engineLimits } from './limits.ts';
import { enterNamespace } from './namespace.ts';
import { type Outcome, run } from './run.ts';

/** ssh's own failures, a refused key among them; a remote command's code is passed on below it. */
const SSH_FAILED = 255;
const NO_SUCH_FILE = 44;

export async function writeRemote(layout: Layout, login: Login, path: string, content: string): Promise<void> {
  await ssh(layout, login, `cat >${quote(path)}`, content);
}

/** Null if there is no such file. */
export async function readRemote(layout: Layout, login: Login, path: string): Promise<string | null> {
  const quoted = quote(path);
  const outcome = await ssh(layout, login, `test -e ${quoted} || exit ${NO_SUCH_FILE}; cat ${quoted}`, '', [
    NO_SUCH_FILE,
  ]);
  return outcome.code === NO_SUCH_FILE ? null : outcome.stdout;
}

export async function removeRemote(layout: Layout, login: Login, path: string): Promise<void> {
  await ssh(layout, login, `rm -f ${quote(path)}`, '');
}

/** Runs a command line as root on a server, with the owner's key and nothing else that could let it in. */
async function ssh(
  layout: Layout,
  login: Login,
  commandLine: string,
  input: string,
  expected: readonly number[] = [],
): Promise<Outcome> {
  if (!isIPv4(login.address)) throw new EngineError('failed', `${login.address} is not an IPv4 address`);
  const prefix = await enterNamespace(layout);
  const options = [
    'BatchMode=yes',
    'IdentitiesOnly=yes',
    'IdentityAgent=none',
    'PreferredAuthentications=publickey',
    // A demo's server has no history: its host key is new each time, and the path to it is a private namespace.
    'StrictHostKeyChecking=no',
    'UserKnownHostsFile=/dev/null',
    'GlobalKnownHostsFile=/dev/null',
    'LogLevel=ERROR',
    `ConnectTimeout=${engineLimits.sshConnectSeconds}`,
    'ServerAliveInterval=5',
    'ServerAliveCountMax=2',
  ].flatMap((option) => ['-o', option]);
  const outcome = await run(
    [...prefix, 'ssh', '-F', 'none', '-i', login.privateKeyFile, ...options, `root@${login.address}`, commandLine],
    {
      input,
      timeoutMilliseconds: engineLimits.sshMilliseconds,
    },
  );
  if (outcome.code === 0 || expected.includes(outcome.code)) return outcome;
  const why = outcome.stderr.trim();
  if (outcome.code === SSH_FAILED) throw new EngineError('failed', `no login at ${login.address}: ${why}`);
  throw new EngineError('failed', `the command on ${login.address} ended with ${outcome.code}: ${why}`);
}

/** For the remote shell: everything inside single quotes is itself. */
function quote(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
