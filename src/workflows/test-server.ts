import {
  checkGuest, EngineError, type Check, type EngineDescription, type NicSpec, type ServerSpec, type VolumeSpec,
} from '../modules/compute/index.ts';
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
  /** The firewall's rules as they are delivered (C-4.5.3). */
  readonly firewallHash: string;
}

/** Measures every line of the provisioning test (promise C-5.1); a failed line throws. */
export async function testServer(
  engine: Services['engine'], wanted: Testable & SoldSystem,
): Promise<Tested> {
  const { serverSpec, volumeSpec, nicSpec, publicAddress: address, system, containers } = wanted;
  const description = await engine.describe();
  const guest = await engine.readGuest(serverSpec.id, GUEST_MILLISECONDS);
  const checks = checkGuest({
    hostname: serverSpec.hostname, address, system, containers, vcpus: serverSpec.vcpus,
    memoryBytes: serverSpec.memoryBytes, memoryDivisor: description.memoryDivisor, diskBytes: volumeSpec.bytes,
    iopsLimit: volumeSpec.iopsLimit, bitsPerSecond: nicSpec.bitsPerSecond, authorizedKeys: serverSpec.authorizedKeys,
  }, {
    guest, volume: await engine.readVolume(volumeSpec.id),
    nic: await engine.readNic(nicSpec.id), ping: (await engine.probe([address])).get(address) ?? 'unknown',
    sshBanner: await engine.sshBanner(address, GUEST_MILLISECONDS),
  });
  const failed = checks.filter((check) => !check.passed);
  if (failed.length > 0 || guest === null) {
    const what = failed.map((check) => `${check.name}: ${check.ordered.en} ordered, ${check.measured.en} measured`);
    throw new EngineError('failed', `the server failed its test (${what.join('; ')})`);
  }
  return { checks, engine: description, firewallHash: guest.firewallHash };
}
