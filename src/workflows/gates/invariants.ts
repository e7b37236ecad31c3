import { findViolations } from '../../database/invariants.ts';
import type { Complaint } from './run.ts';
import type { Scene } from './stage.ts';

/** Every invariant that does not hold in database and world of this scene. Faults in force end here. */
export async function checkScene({ ownerDb, engine }: Scene): Promise<Complaint[]> {
  await engine.clearFaults();
  return (await findViolations(ownerDb, await engine.listWorld())).map((violation) => `violates ${violation}`);
}
