import { parseDay } from '../../kernel/civil.ts';
import type { GuestHealth } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { withGuestAgent } from './guest-agent.ts';
import { guestPid } from './process.ts';
import { WINDOWS_HEALTH } from './windows-health.ts';

// One program, one round trip. A list is named only where there is one: none of updates is not the same as no updates.
const LINUX = `
PATH=/usr/sbin:/usr/bin:/sbin:/bin
while read -r key value unit; do
  case "$key" in MemTotal:) echo "memory=$value" ;; MemAvailable:) echo "available=$value" ;; esac
done </proc/meminfo
set -- $(stat -f -c '%S %b %f' /)
echo "root=$(($1 * $2))"
echo "used=$(($1 * ($2 - $3)))"
if [ -d /run/systemd/system ]; then
  echo "failed=$(systemctl --failed --no-legend --plain | cut -d ' ' -f 1 | head -n 20 | base64 -w0)"
fi
set -- /var/lib/apt/lists/*Packages*
if [ -e "$1" ]; then echo "updates=$(apt-get -s -q dist-upgrade | grep -c '^Inst ')"; fi
echo "packages=$(date -u -r /var/lib/dpkg/status +%F 2>/dev/null)"
`;

/** What each system is asked with; both print the same lines. */
const programs = {
  linux: { program: '/bin/sh', arguments: ['-c', LINUX] },
  windows: WINDOWS_HEALTH,
} as const;

type System = keyof typeof programs;

/** C-3.4.1: how a managed guest fares, as it says itself; null while its agent does not answer. */
export async function readHealth(
  { layout }: Context,
  serverId: string,
  os: System,
  timeoutMilliseconds: number,
): Promise<GuestHealth | null> {
  if ((await guestPid(layout, serverId)) === null) return null;
  return askHealth(`${layout.sockets(serverId)}/agent`, os, timeoutMilliseconds);
}

/** Asks the agent behind a socket; null also where it runs no programs, or has none of that system. */
export async function askHealth(socket: string, os: System, timeoutMilliseconds: number): Promise<GuestHealth | null> {
  const { program, arguments: given } = programs[os];
  const end = performance.now() + timeoutMilliseconds;
  return withGuestAgent(
    socket,
    async (agent) => {
      const { code, stdout } = await agent.run(program, given, Math.max(1, end - performance.now()));
      return code === 0 ? parseHealth(stdout) : null;
    },
    timeoutMilliseconds,
  ).catch(() => null);
}

/** No system lacks more; what claims so tells nothing. */
const MOST_UPDATES = 100_000;
/** A unit of systemd, or a service of Windows such as `MSSQL$KASSE` or `Print Spooler (2)`. */
const SERVICE = /^[\w@.:$()\\-][\w@.:$() \\-]{0,199}$/;

/** Null when a number is missing or is none: what runs in a guest may say anything. */
export function parseHealth(text: string): GuestHealth | null {
  const lines = text.split(/\r?\n/).map((line) => /^(\w+)=(.*)$/.exec(line)).filter((line) => line !== null);
  const values = new Map(lines.map(([, key, value]) => [key, value]));
  const number = (name: string) => (/^\d{1,15}$/.test(values.get(name) ?? '') ? Number(values.get(name)) : Number.NaN);
  if (['memory', 'available', 'root', 'used'].some((name) => Number.isNaN(number(name)))) return null;
  const failed = values.get('failed');
  const packages = values.get('packages') ?? '';
  return {
    memoryBytes: number('memory') * 1024,
    memoryAvailableBytes: number('available') * 1024,
    rootBytes: number('root'),
    rootUsedBytes: number('used'),
    failedUnits: failed === undefined ? null
      : Buffer.from(failed, 'base64').toString('utf8').split('\n').filter((unit) => SERVICE.test(unit)),
    pendingUpdates: number('updates') <= MOST_UPDATES ? number('updates') : null,
    packagesFrom: parseDay(packages) === undefined ? null : packages,
  };
}
