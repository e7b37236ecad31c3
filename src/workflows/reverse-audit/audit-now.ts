import { limits } from '../../kernel/limits.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { transaction, type Caller, type Database } from '../../database/index.ts';
import type { Services } from '../services.ts';
import { compareWorlds, nameOf } from './compare.ts';
import { expectedWorld, type ExpectedWorld } from './expected.ts';
import { openFindings, recordFindings, type FindingRow } from './findings.ts';
import { observeWorld } from './observe.ts';

/** As the workflow `audit-stock`, without a run: for an operator, also while the program does not run. */
export async function auditNow(
  db: Database, caller: Caller, engine: Services['engine'],
): Promise<Result<readonly FindingRow[]>> {
  const look = async (only?: ReadonlySet<string>) => {
    let rows: ExpectedWorld | undefined;
    await transaction(db, caller, async (ctx) => {
      rows = await expectedWorld(ctx);
      return ok(undefined);
    });
    if (!rows) throw new Error('the stock was not read');
    return compareWorlds(rows, await observeWorld(engine, rows, only));
  };
  const first = (await look()).slice(0, limits.findings);
  const suspected = new Set(first.map(nameOf));
  const again = await look(new Set(first.map(({ id }) => id)));
  return transaction(db, caller, async (ctx) => {
    await recordFindings(ctx, again.filter((difference) => suspected.has(nameOf(difference))));
    return ok(await openFindings(ctx));
  });
}
