import type { Text } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { EngineError, type Check } from '../modules/compute/index.ts';
import { bare } from '../modules/network/index.ts';
import { provisioningKey } from './runs/store.ts';
import type { Services } from './services.ts';

/** What a cluster is taken to bring along and doesn't (docs/decisions/0012), and how it is administered instead. */
export const notInCluster: Text = {
  de: 'Kubernetes (Ziff. 5.3): Eine Kubernetes-Distribution wird nicht bereitgestellt. Verwaltet werden die Server per'
    + ' SSH über die Firewall oder über VPN-Zugänge in das private Netz, die Sie auf der Seite des Clusters öffnen;'
    + ' weitere Ports, etwa 6443 der Steuerungsebene, öffnen Sie als Portweiterleitung.',
  en: 'Kubernetes (section 5.3): no Kubernetes distribution is delivered. The servers are administered by SSH through'
    + ' the firewall, or by VPN accesses to the private network, which you open on the page of the cluster; further'
    + ' ports, such as 6443 of the control plane, you open as forwards.',
};

/** Where every Linux server of a cluster answers its neighbours. */
const SSH_PORT = 22;

/**
 * Private addresses of those servers of its cluster that a server must reach: control plane and nodes each other, and
 * whose guests have answered. Of each two the one tested last sees the other, so every connection is tested once.
 */
export async function neighboursOf(ctx: Ctx, serverId: string): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('server as own').innerJoin('server', 'server.clusterId', 'own.clusterId')
    .innerJoin('nic', 'nic.serverId', 'server.id')
    .innerJoin('run', (join) => join.on('run.key', '=', provisioningKey))
    .innerJoin('runStep', 'runStep.runId', 'run.id').select('nic.address')
    .where('own.id', '=', serverId).whereRef('server.id', '<>', 'own.id')
    .where(({ eb, or }) => or([
      eb('own.clusterRole', '=', 'control-plane'), eb('server.clusterRole', '=', 'control-plane'),
    ]))
    .where('server.state', '=', 'running').where('nic.state', '=', 'live').where('nic.connected', '=', true)
    .where('runStep.name', '=', 'await-guest').where('runStep.state', '=', 'done')
    .orderBy('nic.address').execute();
  return rows.map(({ address }) => bare(address));
}

/**
 * C-5.3: nodes and control plane reach each other on their private network, asked from inside. One that isn't
 * reached fails the test, and the server is not handed over.
 */
export async function testCluster(
  engine: Services['engine'], serverId: string, neighbours: readonly string[],
): Promise<Check[]> {
  if (neighbours.length === 0) return [];
  const missed = [];
  for (const address of neighbours) if (!await engine.reaches(serverId, address, SSH_PORT)) missed.push(address);
  if (missed.length > 0) {
    throw new EngineError('failed', `the server does not reach ${missed.join(', ')} of its cluster`);
  }
  const all = { de: neighbours.join(', '), en: neighbours.join(', ') };
  return [{
    name: 'cluster', title: { de: 'Verbindung im Cluster', en: 'Connection within the cluster' }, clause: 'C-5.3',
    ordered: all, measured: all, passed: true,
  }];
}
