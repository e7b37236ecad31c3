import { attachVolume } from '../attach-volume.ts';
import { changeVolumeClass, growVolume } from '../change-volume.ts';
import { createVolume } from '../create-volume.ts';
import { deleteVolume } from '../delete-volume.ts';
import { detachVolume } from '../detach-volume.ts';
import { provisionServer } from '../provision-server.ts';
import { testSecrets } from '../test-secrets.ts';
import { bytesOf } from '../../modules/storage/index.ts';
import { runToEnd, takeOrder } from './customers.ts';
import type { Start, Subject, Surroundings } from './subject.ts';

/** A server in service with a volume beside it, as the workflows of volumes find them. */
interface WithVolume {
  readonly around: Surroundings;
  readonly tenant: string;
  readonly serverId: string;
  readonly volumeId: string;
}

type VolumeWork = Pick<Subject, 'workflow' | 'memory'> & {
  readonly start: (found: WithVolume) => Promise<unknown>;
};

const AT = '2026-07-14T09:00:00Z';
const price = { option: 'volume-essential', quantity: 1, unitNet: '9.00', unitSetupNet: '0.00' } as const;
const order = {
  name: 'daten', class: 'essential', bytes: bytesOf(100), iopsLimit: 1_000, attach: true, price,
} as const;
const gone = ({ state }: Record<string, unknown>) => state === 'deleted';

const works = {
  'create-volume': {
    workflow: ({ engine }) => createVolume({ engine }),
    start: async ({ serverId }) => ({ ...order, name: 'mehr', serverId }),
    // That a volume was tried stays on record.
    memory: { volume: gone },
  },
  'grow-volume': {
    workflow: ({ engine }) => growVolume({ engine }),
    start: async ({ serverId, volumeId }) => ({
      volumeId, serverId, class: 'essential', bytes: bytesOf(300), iopsLimit: 1_000, price: { ...price, quantity: 3 },
    }),
    memory: {},
  },
  'grow-root': {
    workflow: ({ engine }) => growVolume({ engine }),
    start: async ({ around, serverId }) => {
      const { id: volumeId } = await around.db.selectFrom('volume').select('id').where('position', '=', 0)
        .executeTakeFirstOrThrow();
      return { volumeId, serverId, class: 'essential', bytes: bytesOf(200), iopsLimit: 1_000, price };
    },
    memory: {},
  },
  'change-volume-class': {
    workflow: ({ engine }) => changeVolumeClass({ engine }),
    start: async ({ serverId, volumeId }) => ({
      volumeId, serverId, class: 'standard', bytes: bytesOf(100), iopsLimit: 5_000,
      price: { ...price, option: 'volume-standard', unitNet: '15.00' },
    }),
    memory: {},
  },
  'attach-volume': {
    workflow: ({ engine }) => attachVolume({ engine }),
    start: async (found) => {
      await detach(found);
      return { volumeId: found.volumeId, serverId: found.serverId };
    },
    memory: {},
  },
  'detach-volume': {
    workflow: ({ engine }) => detachVolume({ engine }),
    start: async ({ volumeId, serverId }) => ({ volumeId, serverId }),
    memory: {},
  },
  'delete-volume': {
    workflow: ({ engine }) => deleteVolume({ engine }),
    start: async (found) => {
      await detach(found);
      return { volumeId: found.volumeId, serverId: null };
    },
    memory: {},
  },
} satisfies Record<string, VolumeWork>;

export type VolumeWorkName = keyof typeof works;

async function detach({ around, tenant, volumeId, serverId }: WithVolume): Promise<void> {
  await runToEnd(around, detachVolume(around), { key: 'detach first', tenant, parameters: { volumeId, serverId } });
}

async function prepare(around: Surroundings, name: VolumeWorkName): Promise<Start> {
  around.clock.set(AT);
  const { tenant, ...ordered } = await takeOrder(around);
  await runToEnd(around, provisionServer({ ...around, secrets: testSecrets }), { tenant, ...ordered });
  const { id: serverId } = await around.db.selectFrom('server').select('id').executeTakeFirstOrThrow();
  await runToEnd(around, createVolume(around), { key: 'volume', tenant, parameters: { ...order, serverId } });
  const { id: volumeId } = await around.db.selectFrom('volume').select('id').where('position', '=', 1)
    .executeTakeFirstOrThrow();
  return { key: name, tenant, parameters: await works[name].start({ around, tenant, serverId, volumeId }) };
}

/** The named workflow on a server with a volume beside it; a child process finds it under the same query. */
export function volumeWork(name: VolumeWorkName): Subject {
  const module = new URL(import.meta.url);
  module.search = `?${new URLSearchParams({ name })}`;
  const { workflow, memory }: VolumeWork = works[name];
  return { name, at: AT, module: module.href, workflow, memory, prepare: (around) => prepare(around, name) };
}

/** For the child process: the workflow that the query names. */
const asked = new URL(import.meta.url).searchParams.get('name') ?? 'create-volume';
export const subject = volumeWork(asked as VolumeWorkName);
