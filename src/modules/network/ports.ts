import type { Command } from '../../kernel/command.ts';

/**
 * The network half of the engine port. Addresses are text: IPv4 dotted, IPv6 as RFC 5952 writes it. `create` makes a
 * thing as specified, `change` makes an existing one as specified, at once and also under a running guest; both may be
 * repeated. The rules every engine keeps stand in `modules/compute/ports.ts`.
 */
export interface NetworkEngine {
  /** A private network of one customer: a segment of its own that no frame of another customer enters. */
  createNetwork(command: Command, network: NetworkSpec): Promise<void>;
  /** `conflict` while an interface or a firewall uses it. */
  deleteNetwork(command: Command, networkId: string): Promise<void>;

  /**
   * The provider's firewall of a private network: it holds the public addresses, translates (NAT), and lets in only
   * what a forward names. It has a network stack of its own.
   */
  createFirewall(command: Command, firewall: FirewallSpec): Promise<void>;
  changeFirewall(command: Command, firewall: FirewallSpec): Promise<void>;
  deleteFirewall(command: Command, firewallId: string): Promise<void>;
  readFirewall(firewallId: string): Promise<FirewallReading | null>;

  /** A network interface: tap, anti-spoofing filter and rate limit in both directions. */
  createNic(command: Command, nic: NicSpec): Promise<void>;
  changeNic(command: Command, nic: NicSpec): Promise<void>;
  deleteNic(command: Command, nicId: string): Promise<void>;
  readNic(nicId: string): Promise<NicReading | null>;
  /** What passed each of these interfaces so far; one that is not there is left out. */
  readTraffic(nicIds: readonly string[]): Promise<readonly TrafficReading[]>;
}

export interface NetworkSpec {
  readonly id: string;
  /** Private IPv4 network (RFC 1918) such as `10.20.0.0/24`, and the firewall's address in it. */
  readonly cidr: string;
  readonly gateway: string;
}

/** One server behind the firewall: its public address there, its private one, and what is let in to it. */
export interface FirewallHost {
  readonly publicAddress: string;
  readonly privateAddress: string;
  readonly forwards: readonly PortForward[];
}

export interface PortForward {
  readonly protocol: 'tcp' | 'udp';
  readonly publicPort: number;
  readonly privatePort: number;
  /** Only from this IPv4 network; null from anywhere. */
  readonly source: string | null;
}

export interface FirewallSpec {
  readonly id: string;
  readonly networkId: string;
  /** Prefix length and gateway of the public network the addresses belong to. */
  readonly prefixLength: number;
  readonly gateway: string;
  /** An echo request (ICMP) to a public address reaches its server; all else only as forwarded. */
  readonly hosts: readonly FirewallHost[];
  /** Who comes in by VPN; left out: nobody. */
  readonly vpn?: VpnSpec;
}

/**
 * A WireGuard endpoint at the firewall, answering under each public address of it (C-5.3). Its peers reach the private
 * addresses of `hosts`, at every port, and nothing else; nothing inside opens a connection to them. Its private key is
 * made by the engine, stays with the firewall as long as that exists, and is told to nobody.
 */
export interface VpnSpec {
  /** UDP, at the public addresses. */
  readonly port: number;
  /** The tunnel's own network, such as `100.64.0.0/24`, and the firewall's address in it; none of the private network. */
  readonly cidr: string;
  readonly gateway: string;
  /** At least one. */
  readonly peers: readonly VpnPeer[];
}

export interface VpnPeer {
  /** X25519, base64 with its padding: 44 characters. */
  readonly publicKey: string;
  /** In the tunnel's network; packets from any other are dropped. */
  readonly address: string;
}

/** What the firewall enforces now, as its engine reads it back. */
export interface FirewallReading {
  readonly id: string;
  readonly networkId: string;
  readonly hosts: readonly FirewallHost[];
  /** Left out: nobody comes in by VPN. */
  readonly vpn?: VpnReading;
}

export interface VpnReading {
  /** Of the endpoint, X25519 in base64. */
  readonly publicKey: string;
  readonly port: number;
  readonly peers: readonly VpnPeer[];
}

export interface NicAddress {
  readonly address: string;
  readonly prefixLength: number;
}

export interface NicSpec {
  readonly id: string;
  readonly mac: string;
  /** Null: the public network. Else the private network it belongs to. */
  readonly networkId: string | null;
  /**
   * The first is the interface's own; more are routed to it. IPv4 and IPv6; frames from any other are dropped. A
   * network that contains the gateway is shared with others: the address alone is the interface's. One without it is
   * its own block, routed to it as a whole, if it is no larger than /30 or /64 (C-4.6.3).
   */
  readonly addresses: readonly NicAddress[];
  /** IPv4 gateway, and the IPv6 one where an address is IPv6. */
  readonly gateway: string;
  readonly gateway6: string | null;
  /** In each direction. */
  readonly bitsPerSecond: number;
  /** False cuts the server off (D4 (4)): no frame passes in either direction. */
  readonly connected: boolean;
}

/** What the engine enforces, not what was ordered. */
export interface NicReading {
  readonly id: string;
  readonly networkId: string | null;
  /** Bits per second towards the guest and from it; null without a limit. */
  readonly toGuest: number | null;
  readonly fromGuest: number | null;
  /** Frames with any other MAC or address are dropped. */
  readonly antiSpoof: boolean;
  readonly addresses: readonly string[];
  readonly connected: boolean;
}

/** Counters of an interface, behind its limit: what the limit dropped is not in them. */
export interface TrafficReading {
  readonly id: string;
  /** Which counters: others (the interface was made anew, its host started anew) have counted from zero. */
  readonly counter: string;
  /** Bytes towards the guest and from it, whole numbers below 2^53. */
  readonly toGuest: number;
  readonly fromGuest: number;
}
