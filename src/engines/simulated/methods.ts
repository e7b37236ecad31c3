import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { Text } from '../../kernel/text.ts';
import type { BackupEngine, BackupReading } from '../../modules/backup/ports.ts';
import {
  EngineError,
  type AgentReading,
  type Command,
  type ComputeEngine,
  type EngineDescription,
  type FirewallReading,
  type GuestHealth,
  type GuestReading,
  type Inventory,
  type NetworkEngine,
  type NicReading,
  type ServerReading,
  type SnapshotReading,
  type StorageEngine,
  type TrafficReading,
  type VolumeReading,
  type WorldObject,
} from '../../modules/compute/ports.ts';
import type { Login, Prober, RemoteFiles } from '../../modules/monitoring/ports.ts';
import type { Client } from './client.ts';
import { VERSION, type Request } from './protocol.ts';
import { hashPassword } from './secrets.ts';
import type { ChangeOp, Specs } from './world.ts';

const UNPROVEN: readonly Text[] = [
  {
    de: 'Jeder Server ist hier nur gedacht: Kein Prozessor, kein Speicher und keine Festplatte stehen dahinter.',
    en: 'Every server here is pretended: no processor, memory or volume stands behind it.',
  },
  {
    de: 'Netz, Firewall, VPN, Bandbreite und die Trennung der Kunden sind behauptet, nicht gemessen.',
    en: 'Network, firewall, VPN, rate limits and the separation of customers are stated, not measured.',
  },
  {
    de: 'Start, Schnappschuss, Sicherung und Wiederherstellung brauchen keine echte Zeit und kopieren keine echten Daten.',
    en: 'Boot, snapshot, backup and restore take no real time and copy no real data.',
  },
  {
    de: 'Platzierung, Umzug und Neustart nach dem Ausfall eines Hosts sind nachgestellt, nicht beobachtet.',
    en: 'Placement, moves and restarts after a host has failed are imitated, not observed.',
  },
];

type CommandOp = Exclude<ChangeOp, 'break-server' | 'place-server' | 'write-file' | 'remove-file' | 'raise-fence'>;

/** The four ports, each method as one request to the process. */
export function portMethods(client: Client): ComputeEngine & BackupEngine & Prober & RemoteFiles {
  return { ...computeMethods(client), ...backupMethods(client), ...probeMethods(client), ...fileMethods(client) };
}

async function send<Op extends CommandOp>(
  client: Client,
  op: Op,
  { key, fence }: Command,
  id: string,
  spec?: Specs[Op],
): Promise<void> {
  await client.ask({ op, id, key, fence, ...(spec === undefined ? {} : { spec }) });
}

function networkMethods(client: Client): NetworkEngine {
  return {
    createNetwork: (command, network) => send(client, 'create-network', command, network.id, network),
    deleteNetwork: (command, id) => send(client, 'delete-network', command, id),
    createFirewall: (command, firewall) => send(client, 'create-firewall', command, firewall.id, firewall),
    changeFirewall: (command, firewall) => send(client, 'change-firewall', command, firewall.id, firewall),
    deleteFirewall: (command, id) => send(client, 'delete-firewall', command, id),
    readFirewall: async (id) => (await client.ask({ op: 'read-firewall', id })) as FirewallReading | null,
    createNic: (command, nic) => send(client, 'create-nic', command, nic.id, nic),
    changeNic: (command, nic) => send(client, 'change-nic', command, nic.id, nic),
    deleteNic: (command, id) => send(client, 'delete-nic', command, id),
    readNic: async (id) => (await client.ask({ op: 'read-nic', id })) as NicReading | null,
    readTraffic: async (nicIds) => (await client.ask({ op: 'read-traffic', ask: { nicIds } })) as TrafficReading[],
  };
}

function storageMethods(client: Client): StorageEngine {
  return {
    createVolume: (command, volume) => send(client, 'create-volume', command, volume.id, volume),
    changeVolume: (command, volume) => send(client, 'change-volume', command, volume.id, volume),
    deleteVolume: (command, id) => send(client, 'delete-volume', command, id),
    readVolume: async (id) => (await client.ask({ op: 'read-volume', id })) as VolumeReading | null,
  };
}

type Snapshots = Pick<ComputeEngine, 'createSnapshot' | 'revertSnapshot' | 'deleteSnapshot' | 'readSnapshot'>;

function snapshotMethods(client: Client): Snapshots {
  return {
    createSnapshot: (command, snapshot) => send(client, 'create-snapshot', command, snapshot.id, snapshot),
    revertSnapshot: (command, snapshot) => send(client, 'revert-snapshot', command, snapshot.id, snapshot),
    deleteSnapshot: (command, snapshot) => send(client, 'delete-snapshot', command, snapshot.id, snapshot),
    readSnapshot: async ({ id, serverId }) =>
      (await client.ask({ op: 'read-snapshot', id, ask: { serverId } })) as SnapshotReading | null,
  };
}

function computeMethods(client: Client): ComputeEngine {
  return {
    name: 'simulated',
    describe: async () => describe((await client.ask({ op: 'read-images' })) as string[]),
    changeTarget: (command, target) => send(client, 'change-target', command, target.name, target),
    readInventory: async () => (await client.ask({ op: 'read-inventory' })) as Inventory,
    ...networkMethods(client),
    ...storageMethods(client),
    ...snapshotMethods(client),
    createServer: (command, server) => send(client, 'create-server', command, server.id, server),
    changeServer: (command, server) => send(client, 'change-server', command, server.id, server),
    startServer: (command, id) => send(client, 'start-server', command, id),
    stopServer: (command, id, how) => send(client, 'stop-server', command, id, how && { how }),
    deleteServer: (command, id) => send(client, 'delete-server', command, id),
    readServer: async (id) => (await client.ask({ op: 'read-server', id })) as ServerReading | null,
    listWorld: async () => (await client.ask({ op: 'list-world' })) as WorldObject[],
    readGuest: async (id, milliseconds) =>
      (await client.ask({ op: 'read-guest', id, ask: { milliseconds } }, milliseconds)) as GuestReading | null,
    readAgent: async (id, milliseconds) =>
      (await client.ask({ op: 'read-agent', id, ask: { milliseconds } }, milliseconds)) as AgentReading | null,
    readHealth: async (id, os, milliseconds) =>
      (await client.ask({ op: 'read-health', id, ask: { os, milliseconds } }, milliseconds)) as GuestHealth | null,
    reaches: async (id, address, port) =>
      (await client.ask({ op: 'reach', id, ask: { addresses: [address], port } })) === true,
    hashGuestFile: async (id, path) =>
      (await client.ask({ op: 'hash-guest-file', id, ask: { path } })) as string | null,
    setGuestPassword: async (command, id, login) => {
      const spec = { user: login.user, hash: await hashPassword(id, login) };
      return send(client, 'set-guest-password', command, id, spec);
    },
    // Nobody sees the screen of a machine that is not there.
    consoleSocket: async () => null,
    breakServer: async (id) => void (await client.ask({ op: 'break-server', id })),
    close: () => client.close(),
  };
}

function describe(images: readonly string[]): EngineDescription {
  return {
    engine: 'simulated',
    version: VERSION,
    acceleration: 'none',
    hostCpus: cpus().length,
    hostMemoryBytes: totalmem(),
    memoryDivisor: 1,
    images,
    unproven: UNPROVEN,
  };
}

function backupMethods(client: Client): BackupEngine {
  return {
    createBackup: (command, backup) => send(client, 'create-backup', command, backup.id, backup),
    deleteBackup: (command, id) => send(client, 'delete-backup', command, id),
    readBackup: async (id) => (await client.ask({ op: 'read-backup', id })) as BackupReading | null,
  };
}

function probeMethods(client: Client): Prober {
  return {
    async probe(addresses) {
      // A prober that fails knows nothing; it must never count as an outage of the servers.
      const states = (await client.ask({ op: 'probe', ask: { addresses } }).catch(() => [])) as ('up' | 'down')[];
      return new Map(addresses.map((address, i) => [address, states[i] ?? 'unknown']));
    },
    sshBanner: async (address, milliseconds, port) => (await knock(client, address, milliseconds, port)) || null,
    connects: async (address, port, milliseconds) => (await knock(client, address, milliseconds, port)) !== null,
  };
}

/** What answers at a port: a banner, nothing but a connection (an empty text), or nobody. */
async function knock(client: Client, address: string, milliseconds: number, port = 22): Promise<string | null> {
  const answer = client.ask({ op: 'ssh-banner', ask: { addresses: [address], port, milliseconds } });
  return (await answer.catch(() => null)) as string | null;
}

function fileMethods(client: Client): RemoteFiles {
  const ask = async (login: Login, request: Pick<Request, 'op' | 'spec' | 'ask'>) =>
    client.ask({ ...request, login: { address: login.address, publicKey: await publicKeyOf(login) } });
  return {
    write: async (login, path, content) => void (await ask(login, { op: 'write-file', spec: { path, content } })),
    read: async (login, path) => (await ask(login, { op: 'read-file', ask: { path } })) as string | null,
    remove: async (login, path) => void (await ask(login, { op: 'remove-file', spec: { path } })),
  };
}

/** The public key beside the private one, as ssh-keygen writes it; whoever lacks the private file cannot log in. */
async function publicKeyOf({ privateKeyFile }: Login): Promise<string> {
  try {
    await readFile(privateKeyFile);
    return await readFile(`${privateKeyFile}.pub`, 'utf8');
  } catch (error) {
    throw new EngineError('failed', `the key file ${privateKeyFile} cannot be read`, { cause: error });
  }
}
