import type { MouseEvent, ReactNode } from 'react';
import { hrefOf, navigate } from './router/location.ts';
import { matchPage } from './router/match.ts';
import { usePages, usePlace } from './router/router.tsx';

interface LinkProps {
  /** A path of this face: `/servers/srv_…`. */
  readonly to: string;
  readonly children: ReactNode;
  /** `button` looks like one; `quiet` isn't underlined before it is pointed at; `nav` is told when it is current. */
  readonly look?: 'text' | 'quiet' | 'button' | 'primary' | 'nav';
  readonly onClick?: () => void;
}

/** A link within the face; it loads the page's code when it is pointed at. */
export function Link({ to, children, look = 'text', onClick }: LinkProps) {
  const rows = usePages();
  const { path } = usePlace();
  const target = to.split(/[?#]/)[0] as string;
  const isCurrent = look === 'nav' && (path === target || (target !== '/' && path.startsWith(`${target}/`)));
  const preload = () => void matchPage(rows, target)?.row.load();
  const follow = (event: MouseEvent) => {
    // With a key held the browser opens it elsewhere, as the reader means it.
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !isPlain) return;
    event.preventDefault();
    onClick?.();
    navigate(to);
  };
  return (
    <a href={hrefOf(to)} className={`link link-${look}`} aria-current={isCurrent ? 'page' : undefined}
      onClick={follow} onPointerEnter={preload} onFocus={preload}>
      {children}
    </a>
  );
}

/** A link that leaves the face: a file, a mail address, another site. */
export function OuterLink({ href, children, download = false, inNewTab = false }: {
  readonly href: string; readonly children: ReactNode; readonly download?: boolean;
  /** Where what is on the page must not be lost: a form half written. */
  readonly inNewTab?: boolean;
}) {
  const how = { ...(download ? { download: '' } : {}), ...(inNewTab ? { target: '_blank', rel: 'noopener' } : {}) };
  return <a href={href} className="link link-text" {...how}>{children}</a>;
}
