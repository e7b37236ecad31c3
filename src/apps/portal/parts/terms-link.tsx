import type { ReactNode } from 'react';
import { OuterLink } from '../../ui/link.tsx';
import { hrefOf } from '../../ui/router/location.ts';

/** The terms, opened in another tab, so that nothing half written is lost. */
export function TermsLink({ edition, children }: {
  readonly edition: string | undefined; readonly children: ReactNode;
}) {
  const ask = edition === undefined ? '' : `?edition=${encodeURIComponent(edition)}`;
  return <OuterLink href={hrefOf(`/terms${ask}`)} inNewTab>{children}</OuterLink>;
}
