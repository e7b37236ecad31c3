import type { ListView } from '../../ui/table-view.ts';

/** Rows that are all there already, for `<Table>`. */
export function asList<Row>(rows: readonly Row[]): ListView<Row> {
  return { rows, next: null, error: null, isOld: false, again: () => undefined };
}
