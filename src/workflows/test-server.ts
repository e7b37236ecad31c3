import {
  checkGuest, EngineError, witnessOf, type Check, type EngineDescription, type Measured, type NicSpec, type ServerSpec,
  type VolumeSpec,
} from '../modules/compute/index.ts';
import type { Answering } from './answering.ts';
import { GUEST_MILLISECONDS } from './await-guest.ts';
import type { SoldSystem } from '../modules/catalogue/index.ts';
import type { Services } from './services.ts';

/** A server as it was to be made. */
export interface Testable {
  readonly serverSpec: ServerSpec;
  readonly volumeSpec: VolumeSpec;
  readonly nicSpec: NicSpec;
  /** The one the world reaches it by. */
  readonly publicAddress: string;
}

export interface Tested {
  readonly checks: Check[];
  readonly engine: EngineDescription;
  /** The firewall's rules as they are delivered (C-4.5.3); null where the system doesn't tell. */
  readonly firewallHash: string | null;
}

/** Measures every line of the provisioning test (promise C-5.1); a failed line throws. */
export async function testServer(
  engine: Services['engine'], wanted: Testable & SoldSystem & Pick<Answering, 'door'>,
): Promise<Tested> {
  const { serverSpec, volumeSpec, nicSpec, publicAddress: address, system, containers, os, agent, door } = wanted;
  const description = await engine.describe();
  const measured = await measure(engine, wanted);
  const checks = checkGuest({
    hostname: serverSpec.hostname, address, system, containers, os, agent, door: door !== null, vcpus: serverSpec.vcpus,
    memoryBytes: serverSpec.memoryBytes, memoryDivisor: description.memoryDivisor, diskBytes: volumeSpec.bytes,
    iopsLimit: volumeSpec.iopsLimit, bitsPerSecond: nicSpec.bitsPerSecond, authorizedKeys: serverSpec.authorizedKeys,
  }, measured);
  const failed = checks.filter((check) => !check.passed);
  if (failed.length > 0) {
    const what = failed.map((check) => `${check.name}: ${check.ordered.en} ordered, ${check.measured.en} measured`);
    throw new EngineError('failed', `the server failed its test (${what.join('; ')})`);
  }
  return { checks, engine: description, firewallHash: measured.guest?.firewallHash ?? null };
}

async function measure(
  engine: Services['engine'], wanted: Testable & SoldSystem & Pick<Answering, 'door'>,
): Promise<Measured> {
  const { serverSpec: { id }, volumeSpec, nicSpec, publicAddress, os, door } = wanted;
  const witness = witnessOf(wanted);
  const { address, port } = door ?? { address: publicAddress, port: 0 };
  return {
    guest: witness === 'system' ? await engine.readGuest(id, GUEST_MILLISECONDS) : null,
    said: witness === 'agent' ? await engine.readAgent(id, GUEST_MILLISECONDS) : null,
    server: witness === 'system' ? null : await engine.readServer(id),
    volume: await engine.readVolume(volumeSpec.id), nic: await engine.readNic(nicSpec.id),
    ping: (await engine.probe([publicAddress])).get(publicAddress) ?? 'unknown',
    sshBanner: door && os === 'linux' ? await engine.sshBanner(address, GUEST_MILLISECONDS, port) : null,
    rdp: door !== null && os === 'windows' && await engine.connects(address, port, GUEST_MILLISECONDS),
  };
}
