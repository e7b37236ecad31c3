import type { Command, ServerSpec, VolumeSpec } from '../../modules/compute/ports.ts';
import { drillSpecs } from './drill-program.ts';
import { openQemuEngine, type QemuEngine, type QemuOptions } from './index.ts';

// A control plane for drills of changes: it does one step on a server that runs and says when it begins, so that a test
// can kill it anywhere and another one can take over. Arguments: options as JSON, step, fence.

export const data: VolumeSpec = { ...drillSpecs.volume, id: 'dsk_data', bytes: 1024 ** 3, source: null };
export const grown: VolumeSpec = { ...drillSpecs.volume, bytes: 4 * 1024 ** 3, iopsLimit: 900 };
export const larger: ServerSpec = { ...drillSpecs.server, volumeIds: [drillSpecs.volume.id, data.id], vcpus: 2 };
export const snapshot = { id: 'snp_drill', serverId: drillSpecs.server.id };

type Wish = (engine: QemuEngine, command: Command) => Promise<void>;

/** In this order, on a server that runs with one volume. */
export const changes: Readonly<Record<string, Wish>> = {
  attach: (engine, command) => engine.changeServer(command, larger),
  save: (engine, command) => engine.createSnapshot(command, snapshot),
  grow: (engine, command) => engine.changeVolume(command, grown),
  revert: (engine, command) => engine.revertSnapshot(command, snapshot),
  detach: (engine, command) => engine.changeServer(command, drillSpecs.server),
  drop: (engine, command) => engine.deleteSnapshot(command, snapshot),
};

if (import.meta.main) {
  const [options = '{}', step = '', fence] = process.argv.slice(2);
  const engine = await openQemuEngine(JSON.parse(options) as QemuOptions);
  process.stdout.write(`${step} begins\n`);
  await changes[step]?.(engine, { key: `drill/${step}/${fence}`, fence: Number(fence) });
}
