import { useEffect, useRef, type ReactNode } from 'react';
import type { Text } from '../../kernel/text.ts';
import { useBranding } from './branding.tsx';
import { useLanguage } from './language.tsx';
import { Link } from './link.tsx';
import type { PageRow } from './router/match.ts';
import { usePages, usePlace } from './router/router.tsx';

/** A group of the navigation; rows of pages name it in `nav`. */
export interface NavGroup {
  readonly key: string;
  /** Left out for a group without a heading. */
  readonly title?: Text;
}

interface ShellProps {
  readonly groups: readonly NavGroup[];
  /** Whether the reader may see pages that need this permission. */
  readonly may: (permission: string) => boolean;
  /** Below the name: which face this is, the choice of an organisation. */
  readonly head?: ReactNode;
  /** At the end of the bar: search, the person. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a face: the provider's name, the navigation (a drawer on a phone), the page. */
export function Shell({ groups, may, head, tools, children }: ShellProps) {
  const { t } = useLanguage();
  const drawer = useRef<HTMLDivElement>(null);
  const { path } = usePlace();
  useEffect(() => { if (drawer.current?.matches(':popover-open')) drawer.current.hidePopover(); }, [path]);
  const menu = t({ de: 'Menü', en: 'Menu' });
  return (
    <div className="shell">
      <a className="skip" href="#content">{t({ de: 'Zum Inhalt', en: 'Skip to content' })}</a>
      <header className="bar">
        <button type="button" className="bar-menu" popoverTarget="drawer" aria-label={menu}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M2 8h12M2 12h12" /></svg>
        </button>
        <Brand />
        {head}
        <div className="bar-tools">{tools}</div>
      </header>
      <div className="rail"><Navigation groups={groups} may={may} /></div>
      <div id="drawer" popover="auto" className="drawer" ref={drawer}><Navigation groups={groups} may={may} /></div>
      <main id="content" className="content" tabIndex={-1}>{children}</main>
    </div>
  );
}

/** The provider's logo, or its name, leading home. */
export function Brand() {
  const { name, logoUrl } = useBranding();
  return (
    <div className="brand">
      <Link to="/" look="quiet">
        {logoUrl === null
          ? (
            <>
              <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 3v18M7.5 7h9M4 13c0 5 3.6 8 8 8s8-3 8-8" />
              </svg>
              <span>{name}</span>
            </>
          )
          : <img className="brand-logo" src={logoUrl} alt={name} />}
      </Link>
    </div>
  );
}

function Navigation({ groups, may }: Pick<ShellProps, 'groups' | 'may'>) {
  const { t } = useLanguage();
  const rows = usePages();
  return (
    <nav className="nav" aria-label={t({ de: 'Hauptnavigation', en: 'Main navigation' })}>
      {groups.map(({ key, title }) => {
        const isShown = ({ nav, permission }: PageRow) =>
          nav === key && (permission === undefined || may(permission));
        const pages = rows.filter(isShown);
        if (pages.length === 0) return null;
        return (
          <div key={key} className="nav-group">
            {title && <p className="nav-title">{t(title)}</p>}
            <ul>{pages.map((row) => <li key={row.path}><Link to={row.path} look="nav">{t(row.title)}</Link></li>)}</ul>
          </div>
        );
      })}
    </nav>
  );
}
