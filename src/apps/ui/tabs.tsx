import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useSearch } from './router/router.tsx';

export interface Tab {
  readonly key: string;
  readonly title: string;
  readonly content: () => ReactNode;
}

/** Parts of a page, one shown at a time; which one is kept in the address (`?tab=…`). */
export function Tabs({ tabs, label, name = 'tab' }: {
  readonly tabs: readonly Tab[]; readonly label: string; readonly name?: string;
}) {
  const id = useId();
  const [search, change] = useSearch();
  const current = tabs.find(({ key }) => key === search.get(name)) ?? tabs[0];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the tabs scroll: the one that is shown is brought into sight, the page stays where it is.
    const shown = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (list.current && shown) list.current.scrollLeft = shown.offsetLeft - list.current.offsetLeft;
  }, [current?.key]);
  if (!current) return null;
  const show = (tab: Tab | undefined) => {
    if (!tab) return;
    // How a list in another tab was narrowed and paged says nothing about this one.
    const gone = Object.fromEntries([...search.keys()].map((key) => [key, null]));
    change({ ...gone, [name]: tab === tabs[0] ? null : tab.key });
    document.getElementById(`${id}-${tab.key}`)?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const at = tabs.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(tabs.at(to % tabs.length));
  };
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} className="tab-list" onKeyDown={move}>
        {tabs.map((tab) => (
          <button key={tab.key} id={`${id}-${tab.key}`} type="button" role="tab" className="tab"
            aria-selected={tab === current} aria-controls={`${id}-panel`} tabIndex={tab === current ? 0 : -1}
            onClick={() => show(tab)}>
            {tab.title}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${current.key}`} className="tab-panel">
        {current.content()}
      </div>
    </div>
  );
}
