/** Named limits of this engine; times in milliseconds. */
export const engineLimits = {
  /** A short helper command (ip, tc, nft, qemu-img info). */
  commandMilliseconds: 20_000,
  /** Copying or converting a volume. */
  copyMilliseconds: 30 * 60_000,
  /** Building the guest image on a slow mirror. */
  buildMilliseconds: 20 * 60_000,
  /** No step is silent for longer than this. */
  silenceMilliseconds: 2_000,
  /** Waiting for another worker that holds the same thing. */
  lockMilliseconds: 120_000,
  lockPollMilliseconds: 15,
  /** QEMU forks into the background once its monitor listens. */
  startMilliseconds: 30_000,
  monitorMilliseconds: 10_000,
  /** The guest agent answers a greeting within this, or is not there. */
  agentGreetingMilliseconds: 5_000,
  greetAgainMilliseconds: 1_000,
  /** stopServer: guest agent, then the ACPI button, then power. */
  stopByAgentMilliseconds: 20_000,
  stopByAcpiMilliseconds: 10_000,
  stopByPowerMilliseconds: 5_000,
  /** Freeze and thaw a guest's file systems; the guest thaws itself after `frozenSeconds`. */
  freezeMilliseconds: 5_000,
  frozenSeconds: 15,
  hashMilliseconds: 5 * 60_000,
  /** PCI Express ports of a guest: what it boots from has none, all else takes one. */
  seats: 16,
  volumesPerServer: 10,
  nicsPerServer: 5,
  /** VIRTIO_BLK_ID_BYTES: a longer serial is cut. */
  serialCharacters: 20,
  /** A guest gives a volume or nic back within this, or keeps it. */
  detachMilliseconds: 15_000,
  /** QEMU itself lets go of a removed device's disk within this. */
  releaseMilliseconds: 5_000,
  /** Growing the file system of a running guest by agent. */
  growMilliseconds: 60_000,
  /** chpasswd in an emulated guest takes seconds. */
  passwordMilliseconds: 30_000,
  passwordCharacters: { least: 8, most: 128 },
  /** The throw-away volume of a rescue boot: sparse. */
  rescueBytes: 4 * 1024 ** 3,
  /** A guest kernel that has not spoken by then does not run under hardware acceleration here. */
  probeBootMilliseconds: 10_000,
  /** One ICMP echo; a second one is sent before an address counts as down. */
  echoMilliseconds: 700,
  echoRetries: 1,
  addressesPerProbe: 400,
  sshMilliseconds: 30_000,
  sshConnectSeconds: 8,
  /** Addresses and blocks of one interface. */
  addressesPerNic: 64,
  /** tc's own smallest, and more than any cable of a host. */
  nicBitsPerSecond: { least: 8_000, most: 400_000_000_000 },
  /** Servers behind one firewall, and what is let in to each. */
  hostsPerFirewall: 250,
  forwardsPerHost: 100,
  /** Who may come in by one VPN: a /24 has room for them. */
  peersPerVpn: 250,
  /** Private networks: from 65,534 hosts to two. */
  privatePrefix: { least: 16, most: 30 },
  /** Interfaces raised at once after a reboot. */
  raisedAtOnce: 4,
  /** Characters of an instance's name: it ends up in interface and namespace names. */
  instanceCharacters: 12,
  /** Linux: sun_path is 108 bytes with its end. */
  socketPathCharacters: 107,
  /** Memory no guest is promised: the host's own. */
  hostReserveBytes: 1024 ** 3,
  /** Smallest memory the guest image boots with. */
  guestMinimumBytes: 192 * 1024 ** 2,
  /** What a helper program may print, a file read from a guest included. */
  outputBytes: 64 * 1024 ** 2,
  /** One message of a monitor or guest agent; a guest must not fill the host's memory through it. */
  messageBytes: 32 * 1024 ** 2,
} as const;
