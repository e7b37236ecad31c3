/** Every limit of the program has its name here; a bare number elsewhere is a defect. */
export const limits = {
  /** Bytes of a request body or a case file. */
  requestBytes: 1_048_576,
  /** Levels to which arrays and objects of a request may nest. */
  jsonDepth: 32,
  /** Faults of one request that are named. */
  faults: 1_000,
  /** Characters of a name (organisation, person, server). */
  nameCharacters: 200,
  /** Tags of a server, and characters of one. */
  tags: 20,
  tagCharacters: 40,
  /** Rows on one page of a list. */
  pageRows: 100,
  /** Failed authentications of one address in a minute before its guesses are no longer looked at. */
  failedAuthentications: 20,
  /** Requests of one caller in a minute. */
  requestsPerMinute: 3_000,
  /** Requests of one address in a minute to routes that take a password, a code or a token. */
  secretsPerMinute: 60,
  /** Bytes after which the log of refusals begins anew; the one before is kept. */
  securityLogBytes: 10_000_000,
  /** Rows of a list as a file. */
  exportRows: 50_000,
  /** Minutes in which the same look at the same thing is recorded once (A14). */
  accessEntryMinutes: 15,
  /** Days for which a request waits for its second person. */
  approvalDays: 7,
  /** Hours for which the answer to a request with an Idempotency-Key is kept. */
  idempotencyHours: 24,
  /** Milliseconds in which a request must have arrived. */
  requestMilliseconds: 30_000,
  /** Milliseconds a request in hand may take to end when the server stops. */
  stopMilliseconds: 10_000,
  /** Milliseconds a run's lease lasts in real time; a live worker renews it well before. */
  leaseMilliseconds: 15_000,
  /** Times a step, an undo or a deadline is tried before a person is called. */
  attempts: 5,
  /** Mail attempts before a message counts as failed. */
  mailAttempts: 6,
  /** Rounds in a row in which the object store may fail before a person is called. */
  storeFailures: 30,
  /** Runs one worker holds at a time; most of them wait for a guest or an engine, not for the program. */
  concurrentRuns: 100,
  /** Database connections of one process. */
  databaseConnections: 12,
  /** Differences one reverse audit writes down; whoever has more has one cause to look for. */
  findings: 1_000,
  /** Days a freed address rests before it is given to somebody else. */
  addressQuarantineDays: 1,
  /** Private networks of one customer. */
  privateNetworks: 100,
  /** Servers in one private network: a /24 has few more addresses, and a firewall serves as many. */
  serversPerNetwork: 250,
  /** Nodes of one cluster, those that joined it included. */
  nodesPerCluster: 100,
  /** Port forwards of one server. */
  forwardsPerServer: 50,
  /** Accesses by VPN to one private network; its tunnel has addresses for 253. */
  vpnAccesses: 100,
  /** Blocks of addresses one server has beside its own. */
  blocksPerServer: 8,
  /** Uplinks of one location. */
  uplinksPerLocation: 16,
  /** Days for which a server's traffic is kept, day by day (C-4.2.7). */
  trafficDays: 90,
  /** Addresses of one block that have a name. */
  reverseNames: 64,
} as const;
