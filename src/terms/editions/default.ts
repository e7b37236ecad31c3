import { edition20260615 } from './edition-2026-06-15.ts';
import type { Edition } from './values.ts';

/** Every published edition, oldest first; a contract keeps the one it was signed under. */
export const publishedEditions: readonly Edition[] = [edition20260615];

/** The edition new contracts are signed under. */
export const defaultEdition: Edition = edition20260615;

/** The published edition a contract was signed under; an unknown one is a defect of the data and throws. */
export function editionById(id: string): Edition {
  const edition = publishedEditions.find((candidate) => candidate.id === id);
  if (!edition) throw new Error(`no published edition ${id}`);
  return edition;
}
