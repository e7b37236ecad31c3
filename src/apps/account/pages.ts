import type { PageRow } from '../ui/router/match.ts';

/** Pages about the person signed in and the organisation, the same in both faces. */
export const accountPages: readonly PageRow[] = [
];
