import { ok, type Result } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { contractOfItem, endByNotice } from '../modules/contracts/index.ts';
import type { DeleteServer } from './delete-server.ts';
import { germanDate } from './describe-invoice.ts';
import { serverToLose } from './request-rebuild.ts';
import { requestOnServer, runOfRequest } from './start-on-server.ts';

export interface DeletionBegun {
  readonly runId: string;
  readonly contractNumber: string;
  /** Last day on which the contract is billed: the one it ends on, or the first it could be ended on today. */
  readonly billedUntil: string;
  readonly sentence: Text;
}

/** Deletes a server; whoever asks hears in the same answer that its contract goes on (A10.3). */
export async function requestDelete(
  ctx: Ctx, serverId: string, confirm: string, remove: DeleteServer,
): Promise<Result<DeletionBegun>> {
  const had = await runOfRequest(ctx, 'delete', serverId);
  if (had === null) {
    const confirmed = await serverToLose(ctx, serverId, 'delete', confirm);
    if (!confirmed.ok) return confirmed;
  }
  const run = await requestOnServer(ctx, 'delete', remove, { serverId });
  if (!run.ok) return run;
  const { contractItemId } = await ctx.tx.selectFrom('server').select('contractItemId').where('id', '=', serverId)
    .executeTakeFirstOrThrow();
  const { number, startsOn, endsOn, minimumMonths, edition } = await contractOfItem(ctx, contractItemId);
  if (startsOn === null) throw new Error(`contract ${number} of a server handed over has not begun`);
  const billedUntil = endsOn ?? endByNotice({ startsOn, minimumMonths, edition }, ctx.today).endsOn;
  return ok({ runId: run.value, contractNumber: number, billedUntil, sentence: goesOn(number, endsOn, billedUntil) });
}

function goesOn(number: string, endsOn: string | null, billedUntil: string): Text {
  const day = germanDate(billedUntil);
  return endsOn === null ? {
    de: `Der Vertrag ${number} läuft weiter und wird abgerechnet, bis Sie ihn kündigen; heute gekündigt endet er am `
      + `${day} (§ A10 Abs. 3 AGB).`,
    en: `Contract ${number} goes on and is billed until you give notice; given today, it ends on ${billedUntil} `
      + '(A10 (3)).',
  } : {
    de: `Der Vertrag ${number} ist gekündigt und wird bis zu seinem Ende am ${day} abgerechnet (§ A10 Abs. 3 AGB).`,
    en: `Notice of contract ${number} was given; it is billed until it ends on ${billedUntil} (A10 (3)).`,
  };
}
