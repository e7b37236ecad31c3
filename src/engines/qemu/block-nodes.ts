import { basename } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import type { Monitor } from './qmp.ts';

interface BlockNode {
  readonly 'node-name': string;
  readonly drv: string;
  readonly file: string;
  readonly image?: { readonly snapshots?: readonly { readonly name: string }[] };
}

/** The node of a volume's own format in a running QEMU, found by its file: guests started before 0.3 name it otherwise. */
export async function findVolumeNode(monitor: Monitor, volumeId: string): Promise<string> {
  const nodes = await blockNodes(monitor);
  const node = nodes.find(({ drv, file }) => drv === 'qcow2' && basename(file) === `${volumeId}.qcow2`);
  if (!node) throw new EngineError('failed', `the running guest does not have volume ${volumeId}`);
  return node['node-name'];
}

export async function blockNodes(monitor: Monitor): Promise<readonly BlockNode[]> {
  return (await monitor.execute('query-named-block-nodes', { flat: true })) as readonly BlockNode[];
}

/** Removes a node nothing stands on; one that is not there is gone. */
export async function removeNode(monitor: Monitor, name: string): Promise<void> {
  const present = (await blockNodes(monitor)).some((node) => node['node-name'] === name);
  if (present) await monitor.execute('blockdev-del', { 'node-name': name });
}
