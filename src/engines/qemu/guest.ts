import { type AgentReading, EngineError, type GuestReading, type ServerSpec } from '../../modules/compute/ports.ts';
import { SEED_SERIAL } from './command-line.ts';
import type { Context } from './context.ts';
import { type GuestAgent, withGuestAgent } from './guest-agent.ts';
import { engineLimits } from './limits.ts';
import { guestPid } from './process.ts';
import { readRecord } from './records.ts';
import { until } from './run.ts';
import { serialOf } from './seats.ts';

// One program, one round trip, few processes: each costs an emulated guest a tenth of a second. Values with free text
// are base64, so that nothing in them looks like a line. A disk without a serial, or that of the seed, is no volume.
// Podman writes tables of its own, of other families, for each container; they can close and translate, never open.
const READING = `
PATH=/usr/sbin:/usr/bin:/sbin:/bin
set -- $(stat -f -c '%S %b' /) "$(readlink -f "/sys/dev/block/$(stat -c '%Hd:%Ld' /)")"
root=\${3##*/}
echo "filesystem=$(($1 * $2))"
echo "hostname=$(hostname | base64 -w0)"
echo "cpus=$(nproc)"
while read -r key value unit; do
  if [ "$key" = MemTotal: ]; then echo "memory=$value"; break; fi
done </proc/meminfo
for disk in /sys/block/vd*; do
  serial=; size=
  read -r serial <"$disk/serial" || true
  read -r size <"$disk/size" || true
  case "\${disk##*/} $serial" in
    "$root "*) echo "sectors=$size" ;;
    *" "|*" ${SEED_SERIAL}") ;;
    *) echo "volume $size $(printf %s "$serial" | base64 -w0)" ;;
  esac
done
containers=
read -r containers 2>/dev/null </var/lib/hafenamt/containers || true
rules=$(nft -s list ruleset \${containers:+inet})
echo "firewall=$(printf '%s\\n' "$rules" | grep -c 'hook input .*policy drop')"
hash=$(printf '%s\\n' "$rules" | sha256sum)
echo "rules=\${hash%% *}"
echo "containers=$(printf %s "$containers" | base64 -w0)"
echo "packages=$(date -u -r /var/lib/dpkg/status +%F 2>/dev/null)"
while IFS== read -r key value; do
  if [ "$key" = PRETTY_NAME ]; then echo "os=$(printf %s "$value" | tr -d '"' | base64 -w0)"; fi
done </etc/os-release
echo "keys=$(base64 -w0 /root/.ssh/authorized_keys 2>/dev/null)"
`;

/** promise C-4.5.1: what the guest itself says it is, its firewall too; null while its agent does not answer. */
export async function readGuest(
  { layout }: Context,
  serverId: string,
  timeoutMilliseconds: number,
): Promise<GuestReading | null> {
  const server = await readRecord<ServerSpec>(layout.record('server', serverId));
  const ask = (agent: GuestAgent) =>
    // A guest on a busy host may take longer than anybody wants to wait, but is not asked anew meanwhile.
    askReading(agent, server?.volumeIds ?? [], Math.max(engineLimits.monitorMilliseconds, end - performance.now()));
  let reading: GuestReading | null = null;
  const end = performance.now() + timeoutMilliseconds;
  await until(
    async () => {
      if ((await guestPid(layout, serverId)) === null) return true;
      // For the whole wait: it ends when the guest answers, or is gone.
      const greeting = Math.max(50, end - performance.now());
      reading = await withGuestAgent(`${layout.sockets(serverId)}/agent`, ask, greeting).catch(() => null);
      return reading !== null;
    },
    timeoutMilliseconds,
    100,
  );
  return reading;
}

/** What every agent answers, whatever system it runs in; null while it does not answer. */
export async function readAgent(
  { layout }: Context,
  serverId: string,
  timeoutMilliseconds: number,
): Promise<AgentReading | null> {
  if ((await guestPid(layout, serverId)) === null) return null;
  const ask = async (agent: GuestAgent): Promise<AgentReading> => {
    const name = (await agent.execute('guest-get-host-name')) as { 'host-name'?: string };
    const system = (await agent.execute('guest-get-osinfo')) as { 'pretty-name'?: string; name?: string };
    return { hostname: name['host-name'] ?? '', osName: system['pretty-name'] ?? system.name ?? '' };
  };
  return withGuestAgent(`${layout.sockets(serverId)}/agent`, ask, timeoutMilliseconds).catch(() => null);
}

/** SHA-256 (hex) of a file in the guest; null if there is none. A guest that does not answer is `failed`. */
export async function hashGuestFile({ layout }: Context, serverId: string, path: string): Promise<string | null> {
  if (!(await readRecord(layout.record('server', serverId)))) {
    throw new EngineError('missing', `there is no server ${serverId}`);
  }
  const outcome = await withGuestAgent(
    `${layout.sockets(serverId)}/agent`,
    (agent) =>
      agent.run(
        '/bin/sh',
        ['-c', 'test -f "$1" || exit 44; sha256sum <"$1"', 'sh', path],
        engineLimits.hashMilliseconds,
      ),
    engineLimits.monitorMilliseconds,
  );
  if (outcome === null) throw new EngineError('failed', `the guest agent of ${serverId} does not answer`);
  if (outcome.code === 44) return null;
  const hash = /^([0-9a-f]{64})\b/.exec(outcome.stdout)?.[1];
  if (outcome.code !== 0 || hash === undefined)
    throw new EngineError('failed', `${path} in ${serverId} cannot be hashed`);
  return hash;
}

async function askReading(
  agent: GuestAgent,
  volumeIds: readonly string[],
  timeoutMilliseconds: number,
): Promise<GuestReading | null> {
  const { code, stdout } = await agent.run('/bin/sh', ['-c', READING], timeoutMilliseconds);
  return code === 0 ? parseReading(stdout, volumeIds) : null;
}

/**
 * Null when a line is missing or a number is none: the guest belongs to its owner, who may have changed it. A serial is
 * the beginning of an id; `volumeIds` are those it can be.
 */
export function parseReading(text: string, volumeIds: readonly string[]): GuestReading | null {
  const values = new Map(
    text.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const number = (name: string) => (/^\d+$/.test(values.get(name) ?? '') ? Number(values.get(name)) : Number.NaN);
  const needed = ['cpus', 'memory', 'sectors', 'filesystem', 'firewall'];
  const firewallHash = values.get('rules') ?? '';
  if (needed.some((name) => Number.isNaN(number(name))) || !/^[0-9a-f]{64}$/.test(firewallHash)) return null;
  const packages = values.get('packages') ?? '';
  const decoded = (name: string) =>
    Buffer.from(values.get(name) ?? '', 'base64')
      .toString('utf8')
      .trim();
  const containers = decoded('containers');
  return {
    hostname: decoded('hostname'),
    cpuCount: number('cpus'),
    memoryBytes: number('memory') * 1024,
    rootDiskBytes: number('sectors') * 512,
    rootFilesystemBytes: number('filesystem'),
    volumes: [...text.matchAll(/^volume (\d+) (\S+)$/gm)].map(([, sectors, serial = '']) => {
      const read = Buffer.from(serial, 'base64').toString('utf8');
      return { id: volumeIds.find((id) => serialOf(id) === read) ?? read, bytes: Number(sectors) * 512 };
    }),
    firewallActive: number('firewall') > 0,
    firewallHash,
    authorizedKeys: decoded('keys')
      .split('\n')
      .filter((line) => line.trim() !== ''),
    osName: decoded('os'),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(packages) ? { packagesFrom: packages } : {}),
    ...(containers === '' ? {} : { containers }),
  };
}
