import { idPrefixes, type IdKind } from '../../kernel/ids.ts';
import type { Database, DB } from '../../database/index.ts';

/**
 * Tables whose rows belong to a tenant, by the kind of their ids. Agreements with processors are open to all
 * (A13), and so are places, their certificates and the images.
 */
const tables: Readonly<Partial<Record<IdKind, readonly (keyof DB)[]>>> = {
  contact: ['contact'], apiKey: ['apiKey'], offer: ['offer'], order: ['productOrder'], contract: ['contract'],
  contractItem: ['contractItem', 'offerItem'], declaration: ['declaration'], document: ['document'], mail: ['mail'],
  deadline: ['deadline'], alarm: ['alarm'], server: ['server'], volume: ['volume'], nic: ['nic'],
  addressPool: ['addressPool'], address: ['address'], backup: ['backup'], outage: ['outage'], invoice: ['invoice'],
  invoiceLine: ['invoiceLine'], deletion: ['deletion'], run: ['run'], session: ['session'], passkey: ['passkey'],
  recoveryCode: ['recoveryCode'], oneTimeLink: ['oneTimeLink'], ssoConnection: ['ssoConnection'],
  supportAccess: ['supportAccess'], approval: ['approval'], mfaExemption: ['mfaExemption'],
  erasure: ['erasure'], legalHold: ['legalHold'], price: ['price'],
  contractContact: ['contractContact'], contactWait: ['contactWait'], webhook: ['webhook'],
  webhookDelivery: ['webhookDelivery'], membership: ['membership'], targetGroup: ['targetGroup'], target: ['target'],
  storagePool: ['storagePool'], quota: ['quota'], snapshot: ['snapshot'], credential: ['credential'],
  consoleTicket: ['consoleTicket'], networkPlan: ['networkPlan'], privateNetwork: ['privateNetwork'],
  firewall: ['firewall'], portForward: ['portForward'], vpnAccess: ['vpnAccess'],
  isolation: ['isolation'], finding: ['finding'],
  optionPrice: ['optionPrice'], cluster: ['cluster'], trafficDay: ['trafficDay'], fairUseCase: ['fairUseCase'],
  uplink: ['uplink'], uplinkOutage: ['uplinkOutage'], project: ['project'], workPackage: ['workPackage'],
};

const kinds = new Map(Object.entries(idPrefixes).map(([kind, prefix]) => [prefix as string, kind as IdKind]));

/**
 * The tenants that each of `ids` belongs to, whatever its kind. An account belongs to every organisation it is a
 * member of. An id that names nothing is not in the map. `db` must reach everything.
 */
export async function tenantsOf(db: Database, ids: readonly string[]): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const add = (id: string, tenant: string) => found.set(id, [...(found.get(id) ?? []), tenant]);
  for (const [prefix, group] of Map.groupBy(ids, (id) => id.slice(0, 3))) {
    const kind = kinds.get(prefix);
    if (kind === 'organisation') for (const id of group) add(id, id);
    if (kind === 'account') {
      const rows = await db.selectFrom('membership').select(['accountId', 'tenant']).where('accountId', 'in', group)
        .where('endedAt', 'is', null).execute();
      for (const { accountId, tenant } of rows) add(accountId, tenant);
    }
    for (const table of (kind && tables[kind]) ?? []) {
      // Each of these tables has both columns; Kysely types a table known only at run time as none of them.
      const rows = await db.selectFrom(table as 'server').select(['id', 'tenant']).where('id', 'in', group).execute();
      for (const { id, tenant } of rows) add(id, tenant);
    }
  }
  return found;
}
