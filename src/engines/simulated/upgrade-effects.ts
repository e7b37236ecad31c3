import type { NicSpec, ServerSpec, VolumeSpec } from '../../modules/compute/ports.ts';
import type { Effect } from './world.ts';

/** A line as any version wrote it. */
interface Line {
  readonly op: string;
  readonly kind: string;
  readonly spec?: unknown;
}

/** Operations and kinds of the time when a server had one disk. */
const renamed: Readonly<Record<string, string>> = {
  'create-disk': 'create-volume',
  'delete-disk': 'delete-volume',
  disk: 'volume',
};

/** The specifications of that time: a server with `diskId` and `nicId`, a nic with one address, a disk of no pool. */
const upgrades: Readonly<Record<string, (spec: never) => unknown>> = {
  'create-volume': (spec: Omit<VolumeSpec, 'pool'> & Partial<VolumeSpec>): VolumeSpec => ({ pool: null, ...spec }),
  'create-nic': (spec: NicSpec | FormerNic): NicSpec => ('address' in spec ? nic(spec) : spec),
  'create-server': (spec: ServerSpec | FormerServer): ServerSpec => ('diskId' in spec ? server(spec) : spec),
};

interface FormerNic extends Pick<NicSpec, 'id' | 'mac' | 'gateway' | 'bitsPerSecond'> {
  readonly address: string;
  readonly prefixLength: number;
}

interface FormerServer extends Omit<ServerSpec, 'group' | 'volumeIds' | 'nicIds' | 'boot'> {
  readonly diskId: string;
  readonly nicId: string | null;
}

/** An effect as this version means it, whichever wrote the line. */
export function upgradeEffect(line: Line): Effect {
  const op = renamed[line.op] ?? line.op;
  const upgrade = upgrades[op];
  const spec = upgrade === undefined || line.spec === undefined ? line.spec : upgrade(line.spec as never);
  return { ...line, op, kind: renamed[line.kind] ?? line.kind, spec } as Effect;
}

function nic({ address, prefixLength, ...rest }: FormerNic): NicSpec {
  return { ...rest, networkId: null, addresses: [{ address, prefixLength }], gateway6: null, connected: true };
}

function server({ diskId, nicId, ...rest }: FormerServer): ServerSpec {
  return { ...rest, group: null, volumeIds: [diskId], nicIds: nicId === null ? [] : [nicId], boot: 'volume' };
}
