import type { ReactNode } from 'react';

/** How well something is; the words beside it say it as well, for those who don't tell colours apart. */
export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'quiet';

/** A state in a word or two. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`badge badge-${tone}`}><span className="badge-mark" aria-hidden="true" />{children}</span>;
}
