import { basename } from 'node:path';
import { EngineError } from '../../modules/compute/ports.ts';
import { engineLimits } from './limits.ts';
import type { Monitor } from './qmp.ts';
import { until } from './run.ts';

interface BlockNode {
  readonly 'node-name': string;
  readonly drv: string;
  readonly file: string;
  readonly image?: { readonly snapshots?: readonly { readonly name: string }[] };
}

/** The node of a volume's own format in a running QEMU, found by its file: before 0.3 it had another name. */
export async function findVolumeNode(monitor: Monitor, volumeId: string): Promise<string> {
  const nodes = await blockNodes(monitor);
  const node = nodes.find(({ drv, file }) => drv === 'qcow2' && basename(file) === `${volumeId}.qcow2`);
  if (!node) throw new EngineError('failed', `the running guest does not have volume ${volumeId}`);
  return node['node-name'];
}

export async function blockNodes(monitor: Monitor): Promise<readonly BlockNode[]> {
  return (await monitor.execute('query-named-block-nodes', { flat: true })) as readonly BlockNode[];
}

/** Removes a node; one that is not there is gone. A device the guest just gave back holds its own a moment longer. */
export async function removeNode(monitor: Monitor, name: string): Promise<void> {
  const gone = async () => !(await blockNodes(monitor)).some((node) => node['node-name'] === name);
  let refusal: unknown;
  const removed = await until(async () => {
    if (await gone()) return true;
    try {
      await monitor.execute('blockdev-del', { 'node-name': name });
      return true;
    } catch (cause) {
      if (!(cause instanceof EngineError && cause.kind === 'failed')) throw cause;
      refusal = cause;
      return false;
    }
  }, engineLimits.releaseMilliseconds);
  if (!removed) throw refusal;
}
