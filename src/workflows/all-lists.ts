import type { ListQuery, Page } from '../kernel/wire.ts';
import type { Ctx, ListTable } from '../database/index.ts';
import { listTrail, trailList } from '../modules/audit/index.ts';
import { backupList, listBackups } from '../modules/backup/index.ts';
import { invoiceList, listInvoices } from '../modules/billing/index.ts';
import {
  contractDayList, contractList, declarationList, documentList, listContractDays, listContracts, listDeclarations,
  listDocuments, listOffers, offerList,
} from '../modules/contracts/index.ts';
import { alarmList, deadlineList, listAlarms, listDeadlines } from '../modules/deadlines/index.ts';
import { deletionList, listDeletions } from '../modules/exit/index.ts';
import {
  addressList, fairUseList, isolationList, listAddresses, listFairUseCases, listIsolations, listPools,
  listPrivateNetworks, listTraffic, poolList, privateNetworkList, trafficList,
} from '../modules/network/index.ts';
import { customerList, listCustomers } from '../modules/parties/index.ts';
import { clusterList, listClusters } from './list-clusters.ts';
import { listRuns, runList } from './list-runs.ts';
import { listServers, serverList } from './list-servers.ts';
import { listVolumes, volumeList } from './list-volumes.ts';

/** Every list that is read a page at a time, for what holds of all of them: its test and its bench. */
export const allLists: readonly {
  readonly name: string;
  readonly table: ListTable;
  readonly list: (ctx: Ctx, query: ListQuery) => Promise<Page<object>>;
}[] = [
  { name: 'customers', table: customerList, list: listCustomers },
  { name: 'offers', table: offerList, list: listOffers },
  { name: 'contracts', table: contractList, list: listContracts },
  { name: 'contract days', table: contractDayList, list: listContractDays },
  { name: 'servers', table: serverList, list: listServers },
  { name: 'clusters', table: clusterList, list: listClusters },
  { name: 'volumes', table: volumeList, list: listVolumes },
  { name: 'backups', table: backupList, list: listBackups },
  { name: 'documents', table: documentList, list: listDocuments },
  { name: 'declarations', table: declarationList, list: listDeclarations },
  { name: 'invoices', table: invoiceList, list: listInvoices },
  { name: 'deadlines', table: deadlineList, list: listDeadlines },
  { name: 'alarms', table: alarmList, list: listAlarms },
  { name: 'runs', table: runList, list: listRuns },
  { name: 'deletions', table: deletionList, list: listDeletions },
  { name: 'networks', table: poolList, list: listPools },
  { name: 'addresses', table: addressList, list: listAddresses },
  { name: 'private networks', table: privateNetworkList, list: listPrivateNetworks },
  { name: 'isolations', table: isolationList, list: listIsolations },
  { name: 'fair-use cases', table: fairUseList, list: listFairUseCases },
  { name: 'traffic', table: trafficList, list: listTraffic },
  { name: 'audit', table: trailList, list: listTrail },
];
