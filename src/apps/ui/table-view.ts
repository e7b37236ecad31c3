/** A page of a list as a table shows it; whoever fetches makes one. */
export interface ListView<Row> {
  /** Undefined until the first answer. */
  readonly rows: readonly Row[] | undefined;
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  readonly error: Error | null;
  /** The rows are those of the question before; the answer to this one is under way. */
  readonly isOld: boolean;
  readonly again: () => void;
  readonly exportCsv?: () => Promise<Blob>;
}
