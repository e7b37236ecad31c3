import { provisionServer } from '../provision-server.ts';
import { testSecrets } from '../test-secrets.ts';
import { takeOrder } from './customers.ts';
import type { Subject, Surroundings } from './subject.ts';

/** Provisioning of one server, from an accepted order. */
export const subject: Subject = {
  name: 'provision-server',
  module: import.meta.url,
  at: '2026-07-14T09:00:00Z',
  workflow: ({ engine }) => provisionServer({ engine, secrets: testSecrets }),
  prepare: takeOrder,
  // That a server was tried stays on record; what it used is free again.
  memory: { server: isDeleted, volume: isDeleted, nic: isDeleted, credential: isWiped },
  complainStuck,
};

function isDeleted({ state }: Readonly<Record<string, unknown>>): boolean {
  return state === 'deleted';
}

function isWiped({ sealed, opened_at: openedAt }: Readonly<Record<string, unknown>>): boolean {
  return sealed === null && openedAt === null;
}

async function complainStuck({ db }: Surroundings): Promise<string[]> {
  const servers = await db.selectFrom('server').innerJoin('contractItem', 'contractItem.id', 'server.contractItemId')
    .select(['server.state', 'liveFrom']).execute();
  return servers.flatMap(({ state, liveFrom }) => [
    ...(state === 'quarantined' ? [] : [`the server is ${state}, not quarantined`]),
    ...(liveFrom === null ? [] : ['the server is billed']),
  ]);
}
