import { ok, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { changeVolume } from '../modules/storage/index.ts';
import { volumeFor } from './volume-objections.ts';

/** What people call a volume, and whether it may be deleted. The engine knows neither. */
export async function renameVolume(
  ctx: Ctx, volumeId: string, change: { readonly name?: string; readonly protected?: boolean },
): Promise<Result<void>> {
  const standing = await volumeFor(ctx, volumeId, change.name === undefined ? 'protect' : 'rename');
  if (!standing.ok) return standing;
  if (Object.keys(change).length > 0) await changeVolume(ctx, volumeId, change);
  return ok(undefined);
}
