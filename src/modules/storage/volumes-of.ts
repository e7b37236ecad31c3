import type { Ctx } from '../../database/index.ts';

/** Ids of the volumes of these servers that still exist. */
export async function volumesOf(ctx: Ctx, serverIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('volume').select('id').where('serverId', 'in', ['', ...serverIds])
    .where('state', '<>', 'deleted').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Ids of the volumes that still exist and that a contract pays for, attached or not. */
export async function volumesOfContract(ctx: Ctx, contractId: string): Promise<string[]> {
  const rows = await ctx.tx.selectFrom('volume').innerJoin('contractItem', 'contractItem.id', 'volume.contractItemId')
    .select('volume.id').where('contractItem.contractId', '=', contractId).where('volume.state', '<>', 'deleted')
    .orderBy('volume.id').execute();
  return rows.map(({ id }) => id);
}

export async function markVolumeDeleted(ctx: Ctx, volumeId: string): Promise<void> {
  await ctx.tx.updateTable('volume').set({ state: 'deleted', deletedAt: ctx.now }).where('id', '=', volumeId)
    .where('state', '<>', 'deleted').execute();
}
