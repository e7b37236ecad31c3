/** Looks at servers from the hand-over point, the data centre's router exit (D1 (3), H-handoff). */
export interface Prober {
  /**
   * One ICMP round over all addresses. `unknown` is the prober's own failure and never counts as down.
   */
  probe(addresses: readonly string[]): Promise<ReadonlyMap<string, 'up' | 'down' | 'unknown'>>;
  /** The SSH banner at a port, 22 unless told; null when nothing answers within the timeout. */
  sshBanner(address: string, timeoutMilliseconds: number, port?: number): Promise<string | null>;
  /** Whether a TCP connection comes about within the timeout. The prober's own failure is `false`. */
  connects(address: string, port: number, timeoutMilliseconds: number): Promise<boolean>;
}

/** What the owner of an SSH key can do from outside: the customer's chair in demos and tests. */
export interface RemoteFiles {
  write(login: Login, path: string, content: string): Promise<void>;
  /** Null if there is no such file. */
  read(login: Login, path: string): Promise<string | null>;
  remove(login: Login, path: string): Promise<void>;
}

export interface Login {
  readonly address: string;
  /** Path of an OpenSSH private key file. */
  readonly privateKeyFile: string;
}

/** Where a line is probed. */
export interface ProbeAddress {
  readonly address: string;
  /** Null: an echo request (ICMP). Else a connection (TCP) to this port. */
  readonly port: number | null;
}

/** Looks from this machine at what answers behind each line to the backbone (C-4.2.5). */
export interface UplinkProber {
  /**
   * One answer for each address, in their order. What is refused or unreachable is `down`; `unknown` is the prober's
   * own failure and never counts as down.
   */
  probe(addresses: readonly ProbeAddress[]): Promise<readonly ('up' | 'down' | 'unknown')[]>;
}
