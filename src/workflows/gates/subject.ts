import type { Database } from '../../database/index.ts';
import type { FrozenClock } from '../../kernel/clock.ts';
import type { Row } from './dump.ts';
import type { Workflow } from '../runtime/index.ts';
import type { Services } from '../services.ts';

/** Where a workflow is tried: a real database, a world outside of this process, a clock that stands still. */
export interface Surroundings {
  /** With the rights of the program. */
  readonly db: Database;
  readonly engine: Services['engine'];
  readonly clock: FrozenClock;
}

/** The run to be started, over and over, each time from the same prepared state. */
export interface Start {
  readonly key: string;
  readonly tenant: string;
  readonly parameters: unknown;
}

/** A workflow and what the gates must know of it. */
export interface Subject {
  readonly name: string;
  /** `import.meta.url` of the module that exports this as `subject`; a child process loads it from there. */
  readonly module: string;
  /** Instant at which the clock stands in every run, so that two runs can be compared to the second. */
  readonly at: string;
  workflow(around: Surroundings): Workflow;
  /** Brings database and world to the state the workflow starts from; called once. */
  prepare(around: Surroundings): Promise<Start>;
  /**
   * Whether a row that an undone run leaves behind is memory only (a server marked deleted), by table. Whatever
   * is not allowed here, or changes a row that was there before, is a complaint.
   */
  readonly memory: Readonly<Record<string, (row: Row['values']) => boolean>>;
  /** A table in which whoever asked for the run reserved a row for it (`creating`); to an undone run it counts as new. */
  readonly reservedIn?: string;
  /** It removes what it makes, so an act repeated after the end would make it anew; G3 leaves that repetition out. */
  readonly temporary?: boolean;
  /** What is wrong with a run that is stuck: things not quarantined, or billed. Empty if nothing is. */
  complainStuck?(around: Surroundings): Promise<string[]>;
}
