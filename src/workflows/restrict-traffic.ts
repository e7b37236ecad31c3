import { must, ok, refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  endFairUseCase, lockOpenCase, megabits, networkRefusals, noteRestriction,
} from '../modules/network/index.ts';
import { changeNicStep, nicOf, type NicChange } from './change-nic.ts';
import { enterServer, type OnServer } from './change-server.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer } from './start-on-server.ts';
import { tellLifted, tellRestricted } from './tell-fair-use.ts';

interface OnCase {
  readonly caseId: string;
  /** Who wants it, as the case records it. */
  readonly by: string;
}

type RestrictParameters = OnServer & OnCase & { readonly bitsPerSecond: number };
type LiftParameters = OnServer & OnCase & { readonly because: string };

interface Outputs {
  'check-server': NicChange;
}

export type RestrictTraffic = Workflow<RestrictParameters, Outputs>;
export type LiftRestriction = Workflow<LiftParameters, Outputs>;

/**
 * promise C-4.2.7: a case that is open, its customer notified, its server not restricted yet, and a rate below that of
 * now; what stands against it is refused.
 */
async function mayRestrict(ctx: Ctx, caseId: string, bitsPerSecond: number): Promise<Result<string>> {
  const found = await lockOpenCase(ctx, caseId);
  if (!found.ok) return found;
  const { serverId, bitsPerSecond: already } = found.value;
  if (already !== null) return refuse(networkRefusals, 'network.restricted', { rate: megabits(already) });
  if (!await isNotified(ctx, caseId)) return refuse(networkRefusals, 'network.not_notified');
  const now = (await nicOf(ctx, serverId)).bitsPerSecond;
  if (bitsPerSecond < now) return ok(serverId);
  return refuse(networkRefusals, 'network.not_lower', { rate: megabits(now) }, '/bitsPerSecond');
}

/** A mail server has taken the notice; or it would not, and whoever settled the alarm told the customer another way. */
async function isNotified(ctx: Ctx, caseId: string): Promise<boolean> {
  const told = await ctx.tx.selectFrom('declaration').innerJoin('mail', 'mail.declarationId', 'declaration.id')
    .leftJoin('alarm', (join) => join.onRef('alarm.subjectId', '=', 'mail.id').on('alarm.kind', '=', 'mail-failed')
      .on('alarm.settledAt', 'is not', null))
    .select('declaration.id').where('declaration.subjectId', '=', caseId)
    .where('declaration.kind', '=', 'fair-use-notice')
    .where((eb) => eb.or([eb('mail.state', '=', 'sent'), eb('alarm.id', 'is not', null)])).limit(1).executeTakeFirst();
  return told !== undefined;
}

/** The server of a case whose restriction may be lifted, and the rate it returns to. */
async function mayLift(ctx: Ctx, caseId: string) {
  const found = await lockOpenCase(ctx, caseId);
  if (!found.ok) return found;
  const { serverId, formerBitsPerSecond: former } = found.value;
  return former === null ? refuse(networkRefusals, 'network.not_restricted') : ok({ serverId, former: Number(former) });
}

export async function requestRestriction(
  ctx: Ctx, caseId: string, bitsPerSecond: number, restrict: RestrictTraffic,
): Promise<Result<string>> {
  const serverId = await mayRestrict(ctx, caseId, bitsPerSecond);
  if (!serverId.ok) return serverId;
  return requestOnServer(ctx, 'network', restrict, { serverId: serverId.value, caseId, bitsPerSecond, by: ctx.actor });
}

export async function requestLifting(
  ctx: Ctx, caseId: string, because: string, lift: LiftRestriction,
): Promise<Result<string>> {
  const found = await mayLift(ctx, caseId);
  if (!found.ok) return found;
  return requestOnServer(ctx, 'network', lift, { serverId: found.value.serverId, caseId, because, by: ctx.actor });
}

const words = { stage: 'network', clause: 'C-4.2.7' } as const;
const check = {
  ...words, name: 'check-server', title: { de: 'Server und Vorgang prüfen', en: 'Check the server and the case' },
  undo: { none: 'looking changes nothing' },
} as const;

/** The lower rate is enforced and read back; only then it is recorded, and the customer told. */
export function restrictTraffic({ engine }: Services): RestrictTraffic {
  return workflow<RestrictParameters, Outputs>({
    name: 'restrict-traffic',
    version: 1,
    steps: [
      {
        ...check,
        record: async (ctx, on) => {
          const { caseId, bitsPerSecond } = on.parameters;
          await enterServer(ctx, on, 'network');
          const was = await nicOf(ctx, must(await mayRestrict(ctx, caseId, bitsPerSecond)));
          return { was, wanted: { ...was, bitsPerSecond } };
        },
      },
      changeNicStep(
        engine, {
          ...words,
          title: { de: 'Bandbreite beschränken und Kunden benachrichtigen', en: 'Restrict the rate and tell the customer' },
        },
        (on) => output(on, 'check-server'),
        async (ctx, on) => {
          const { serverId, caseId, bitsPerSecond, by } = on.parameters;
          const { id, bitsPerSecond: former } = output(on, 'check-server').was;
          must(await lockOpenCase(ctx, caseId));
          await setRate(ctx, id, bitsPerSecond);
          await noteRestriction(ctx, caseId, { bitsPerSecond, former, by });
          await tellRestricted(ctx, { serverId, caseId, bitsPerSecond });
        },
      ),
    ],
  });
}

/** The very rate from before is enforced again and read back; then the case ends, and the customer is told. */
export function liftRestriction({ engine }: Services): LiftRestriction {
  return workflow<LiftParameters, Outputs>({
    name: 'lift-restriction',
    version: 1,
    steps: [
      {
        ...check,
        record: async (ctx, on) => {
          await enterServer(ctx, on, 'network');
          const { serverId, former } = must(await mayLift(ctx, on.parameters.caseId));
          const was = await nicOf(ctx, serverId);
          return { was, wanted: { ...was, bitsPerSecond: former } };
        },
      },
      changeNicStep(
        engine, {
          ...words,
          title: { de: 'Beschränkung aufheben und Kunden benachrichtigen', en: 'Lift the restriction and tell the customer' },
        },
        (on) => output(on, 'check-server'),
        async (ctx, on) => {
          const { serverId, caseId, because, by } = on.parameters;
          const { id, bitsPerSecond } = output(on, 'check-server').wanted;
          await setRate(ctx, id, bitsPerSecond);
          await endFairUseCase(ctx, caseId, { because, by });
          await tellLifted(ctx, { serverId, caseId, because, bitsPerSecond });
        },
      ),
    ],
  });
}

async function setRate(ctx: Ctx, nicId: string, bitsPerSecond: number): Promise<void> {
  await ctx.tx.updateTable('nic').set({ bitsPerSecond: BigInt(bitsPerSecond) }).where('id', '=', nicId).execute();
}
