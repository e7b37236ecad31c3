import type { ReactNode } from 'react';
import { ErrorView } from '../../ui/error-view.tsx';
import { Waiting } from '../../ui/layout.tsx';
import { Page, type Crumb } from '../../ui/page.tsx';
import { useMay } from '../me.ts';

/** What `useRead` answers. */
export interface Reading<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** A page about one thing: waits for it, and says what went wrong where it doesn't come. */
export function ReadPage<T>({ title, reading, crumbs, children }: {
  /** What kind of thing it is, while its name isn't known. */
  readonly title: string; readonly reading: Reading<T>; readonly crumbs?: readonly Crumb[];
  readonly children: (thing: T) => ReactNode;
}) {
  const { data, error, refetch } = reading;
  if (data !== undefined) return children(data);
  return (
    <Page title={title} {...(crumbs ? { crumbs } : {})}>
      {error ? <ErrorView error={error} again={() => void refetch()} /> : <Waiting lines={8} />}
    </Page>
  );
}

/** The same within a page. */
export function ReadPart<T>({ reading, lines = 3, children }: {
  readonly reading: Reading<T>; readonly lines?: number; readonly children: (thing: T) => ReactNode;
}) {
  const { data, error, refetch } = reading;
  if (data !== undefined) return children(data);
  return error ? <ErrorView error={error} again={() => void refetch()} /> : <Waiting lines={lines} />;
}

/** Shows what needs a permission only to those who have it; a whole part of a page, not a single button. */
export function For({ permission, children }: { readonly permission: string; readonly children: ReactNode }) {
  return useMay(permission).allowed ? children : null;
}
