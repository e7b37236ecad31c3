import { useEffect, useRef, type ReactNode } from 'react';
import { useBranding } from './branding.tsx';
import { useLanguage } from './language.tsx';
import { Link } from './link.tsx';
import { usePlace } from './router/router.tsx';

export interface Crumb {
  readonly title: string;
  readonly to: string;
}

interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A sentence below the title. */
  readonly lead?: ReactNode;
  /** A state beside the title. */
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
  /** The pages above this one. */
  readonly crumbs?: readonly Crumb[];
  readonly width?: 'wide' | 'narrow';
}

/** A page: its title goes to the window, too, and is where a screen reader begins after a change of page. */
export function Page({ title, children, lead, badge, actions, crumbs = [], width = 'wide' }: PageProps) {
  const { t } = useLanguage();
  const { name } = useBranding();
  const heading = useRef<HTMLHeadingElement>(null);
  const { path, visit } = usePlace();
  useEffect(() => {
    if (visit > 0) { // the first page is read from the top anyway
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a change of the search alone stays on the page
  }, [path]);
  return (
    <div className={`page page-${width}`}>
      <title>{`${title} · ${name}`}</title>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label={t({ de: 'Wo Sie sind', en: 'Where you are' })}>
          <ol>{crumbs.map(({ title: crumb, to }) => <li key={to}><Link to={to} look="quiet">{crumb}</Link></li>)}</ol>
        </nav>
      )}
      <header className="page-head">
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {badge}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
        {lead && <p className="page-lead">{lead}</p>}
      </header>
      {children}
    </div>
  );
}
