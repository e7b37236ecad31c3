import type { CivilDate, InstantText, LetterData } from './template-data.ts';

/** A8, C-5.2, D1 (3): a project's packages, the hardware that was built, its documentation. */
export interface ProjectProtocolData extends LetterData {
  readonly projectName: string;
  readonly projectNumber: string;
  readonly handedOverAt: InstantText;
  readonly packages: readonly {
    readonly position: number;
    readonly title: string;
    readonly presentedOn: CivilDate;
    readonly acceptedOn: CivilDate;
    /** How: declared, productive use, lapse of the period. */
    readonly how: string;
  }[];
  /** `remedied`: it was presented again after them. */
  readonly defects: readonly { readonly title: string; readonly text: string; readonly remedied: boolean }[];
  readonly groupName: string;
  readonly locationName: string;
  readonly handOverPoint: string;
  readonly targets: readonly string[];
  readonly documents: readonly { readonly fileName: string; readonly sha256: string }[];
}
