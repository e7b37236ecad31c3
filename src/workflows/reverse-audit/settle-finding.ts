import type { Ctx } from '../../database/index.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { EngineError, setServerState, type Command } from '../../modules/compute/index.ts';
import { releaseAddress } from '../../modules/network/index.ts';
import { output, startRun, workflow, type Scope, type Workflow } from '../runtime/index.ts';
import { workflowRefusals } from '../refusals.ts';
import type { Services } from '../services.ts';
import { readFinding, type FindingRow } from './findings.ts';
import { findSnapshot } from './observe.ts';
import { offersFor, type Settlement } from './offers.ts';
import { isOwned } from './store.ts';

interface Parameters {
  readonly findingId: string;
  readonly how: 'quarantine' | 'remove';
}

interface Outputs {
  /** Null if it is settled or owned meanwhile: then nothing is done. */
  'check': { readonly thing: { readonly kind: string; readonly id: string; readonly problem: string } | null };
}

export type SettleFinding = Workflow<Parameters, Outputs>;
type On = Scope<Parameters, Outputs>;
type Engine = Services['engine'];

const noWayBack = 'what two people decided to delete is deleted, and what nobody owns stays off';
const stays = { none: noWayBack } as const;

/**
 * Does to a finding what a person decided: sets it aside or removes it. Whether somebody owns it by now is asked once
 * more before anything is touched.
 */
export function settleFinding({ engine }: Services): SettleFinding {
  return workflow<Parameters, Outputs>({
    name: 'settle-finding',
    version: 1,
    noWayBack,
    steps: [
      {
        name: 'check', stage: 'check', clause: 'C-5',
        title: { de: 'Besitz noch einmal prüfen', en: 'Check once more whose it is' },
        record: (ctx, on) => stillUnsettled(ctx, on),
        undo: stays,
      },
      {
        name: 'settle', stage: 'settle', clause: 'C-5',
        title: { de: 'Beiseitestellen oder löschen', en: 'Set aside or delete' },
        act: async (on) => {
          const { thing } = output(on, 'check');
          if (thing?.problem === 'unowned') await settlers[on.parameters.how](engine, on.command, thing);
        },
        record: (ctx, on) => recordSettled(ctx, on),
        undo: stays,
      },
    ],
  });
}

async function stillUnsettled(ctx: Ctx, { parameters, runId }: On): Promise<Outputs['check']> {
  const { state, kind, thingId: id, problem } = await ctx.tx.selectFrom('finding').selectAll()
    .where('id', '=', parameters.findingId).forUpdate().executeTakeFirstOrThrow();
  const settled = state !== 'open' && state !== 'quarantined';
  if (settled || (problem === 'unowned' && await isOwned(ctx, kind, id, runId))) return { thing: null };
  return { thing: { kind, id, problem } };
}

type Thing = NonNullable<Outputs['check']['thing']>;

/** In the world; what only rows know is settled in `recordSettled`. */
const settlers = {
  /** A server is switched off; whatever else nobody owns does nothing by itself and is only marked. */
  quarantine: async (engine: Engine, command: Command, { kind, id }: Thing) => {
    if (kind === 'server' && await engine.readServer(id)) await engine.stopServer(command, id, 'power');
  },
  remove: async (engine: Engine, command: Command, { kind, id }: Thing) => {
    const remove = removers[kind];
    if (!remove) throw new EngineError('failed', `nobody can remove a ${kind}`);
    await remove(engine, command, id);
  },
} as const;

const removers: Readonly<Record<string, (engine: Engine, command: Command, id: string) => Promise<void>>> = {
  server: (engine, command, id) => engine.deleteServer(command, id),
  volume: (engine, command, id) => engine.deleteVolume(command, id),
  nic: (engine, command, id) => engine.deleteNic(command, id),
  network: (engine, command, id) => engine.deleteNetwork(command, id),
  firewall: (engine, command, id) => engine.deleteFirewall(command, id),
  backup: (engine, command, id) => engine.deleteBackup(command, id),
  snapshot: async (engine, command, id) => {
    const servers = (await engine.listWorld()).filter(({ kind }) => kind === 'server');
    const found = await findSnapshot(engine, id, servers.map((server) => server.id));
    if (found) await engine.deleteSnapshot(command, { id, serverId: found.serverId });
  },
};

async function recordSettled(ctx: Ctx, on: On): Promise<void> {
  const { thing } = output(on, 'check');
  const { findingId, how } = on.parameters;
  if (!thing) return;
  if (how === 'quarantine' && thing.kind === 'server' && thing.problem !== 'unowned') {
    const server = await ctx.tx.selectFrom('server').select('state').where('id', '=', thing.id).executeTakeFirst();
    if (server && ['running', 'stopped'].includes(server.state)) await setServerState(ctx, thing.id, 'quarantined');
  }
  if (how === 'remove' && thing.kind === 'address') await releaseAddress(ctx, thing.id);
  const state = how === 'remove' ? { state: 'removed', settledAt: ctx.now } : { state: 'quarantined' };
  await ctx.tx.updateTable('finding').set(state).where('id', '=', findingId).execute();
}

/** Starts what a person decided; refuses what this finding does not offer. */
export async function requestSettlement(
  ctx: Ctx, findingId: string, how: Parameters['how'], settle: SettleFinding,
): Promise<Result<string>> {
  const finding = await offered(ctx, findingId, how);
  if (!finding.ok) return finding;
  return ok(await startRun(ctx, settle, {
    key: `${how}:${findingId}:${ctx.correlation}`, tenant: finding.value.tenant, parameters: { findingId, how },
  }));
}

/** The finding, if `how` is offered for it now; else why not. */
export async function offered(ctx: Ctx, findingId: string, how: Settlement): Promise<Result<FindingRow>> {
  const read = await readFinding(ctx, findingId);
  if (!read.ok) return read;
  const finding = read.value;
  if (finding.settledAt !== null) return refuse(workflowRefusals, 'findings.settled', { state: finding.state });
  const offers = offersFor(finding);
  if (!offers.includes(how)) {
    return refuse(workflowRefusals, 'findings.not_offered', { offered: offers.join(', ') || '–' });
  }
  const { kind, thingId } = finding;
  return finding.problem === 'unowned' && await isOwned(ctx, kind, thingId)
    ? refuse(workflowRefusals, 'findings.owned') : read;
}
