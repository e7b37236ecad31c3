import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../src/database/connect.ts';
import type { Database, DB } from '../../../src/database/index.ts';
import { openInstallation } from '../../../src/database/open-installation.ts';
import { systemClock } from '../../../src/kernel/clock.ts';
import { must } from '../../../src/kernel/result.ts';

export interface Place {
  readonly directory: string;
  readonly databaseUrl: string;
  /** With the rights of the program, reaching everything. */
  readonly db: Database;
}

/** An empty installation in a directory of its own, for as long as `work` takes. */
export async function inPlace<T>(work: (place: Place) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'hafenamt-bench-'));
  const installation = must(await openInstallation({
    dataDirectory: directory, clock: systemClock, log: () => undefined,
  }));
  const db = connect<DB>(installation.url, { role: 'hafenamt_app', reach: 'all' });
  try {
    return await work({ directory, databaseUrl: installation.url, db });
  } finally {
    await db.destroy();
    await installation.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
