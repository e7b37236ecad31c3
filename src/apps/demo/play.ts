import { must, ok, type Result } from '../../kernel/result.ts';
import { newId } from '../../kernel/ids.ts';
import type { DrivenClock } from '../../kernel/clock.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import type { Engine } from '../server/open-engine.ts';
import type { System } from '../server/open-system.ts';
import { waitForRun } from '../../workflows/index.ts';
import type { Case } from './read-case.ts';
import type { Report } from './report.ts';
import { playBackup } from './play-backup.ts';
import { playContract } from './play-contract.ts';
import { playExit } from './play-exit.ts';
import { playOutage } from './play-outage.ts';
import { playInvoice } from './play-invoice.ts';
import { playProvisioning } from './play-provisioning.ts';

/** Everything a scene of the case plays with. */
export interface Stage {
  readonly played: Case;
  readonly system: System;
  readonly engine: Engine;
  readonly clock: DrivenClock;
  readonly report: Report;
  /** Where the customer's key and the documents go. */
  readonly directory: string;
  /** Null: no rule data at hand, and said so. */
  readonly judge: Judge | null;
}

/** The official rules. Each answers with sentences of what it rejects; a good invoice has none. */
export interface Judge {
  judgeXml(xml: string): string[];
  /** PDF/A-3b as far as it can be told without a full validator, and the invoice inside by the same rules. */
  judgePdf(bytes: Buffer): string[];
}

export interface PlayedCase {
  readonly contractId: string;
  readonly serverId: string;
  readonly address: string;
  readonly keyFile: string | null;
}

/**
 * Plays one customer's life from the offer to the deletion certificate: the scenes in their order. With `keep` it ends
 * after the first invoice and leaves the server running.
 */
export async function playCase(stage: Stage, keep: boolean): Promise<PlayedCase> {
  const contract = await playContract(stage);
  const server = { ...await playProvisioning(stage, contract), keyFile: contract.keyFile };
  await playOutage(stage, server);
  await playBackup(stage, server);
  await playInvoice(stage, contract);
  if (!keep) await playExit(stage, contract, server);
  return { ...contract, ...server };
}

/** One transaction in the name of somebody in the case. */
export async function act<T>(
  stage: Stage, actor: string, cause: string, work: (ctx: Ctx) => Promise<Result<T>>,
): Promise<T> {
  const { clock, system } = stage;
  return must(await transaction(system.db, { actor, cause, clock, correlation: newId('correlation', clock) }, work));
}

/** As `act`, for work that cannot be refused. */
export function record<T>(stage: Stage, actor: string, cause: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return act(stage, actor, cause, async (ctx) => ok(await work(ctx)));
}

/** More than a guest needs to boot in emulation on a busy machine. */
const RUN_MILLISECONDS = 180_000;

/** Waits for a run; one that does not end well ends the case. */
export async function finish({ system }: Stage, runId: string): Promise<void> {
  const { state, error } = await waitForRun(system.db, runId, RUN_MILLISECONDS);
  if (state !== 'done') throw new Error(`${state}: ${error}`);
}
