/** Looks at servers from the hand-over point, the data centre's router exit (D1 (3), H-handoff). */
export interface Prober {
  /**
   * One ICMP round over all addresses. `unknown` is the prober's own failure and never counts as down.
   */
  probe(addresses: readonly string[]): Promise<ReadonlyMap<string, 'up' | 'down' | 'unknown'>>;
  /** The SSH banner at port 22, or null when nothing answers within the timeout. */
  sshBanner(address: string, timeoutMilliseconds: number): Promise<string | null>;
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
