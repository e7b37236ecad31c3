import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSession } from '../account/me.ts';
import { reading } from '../account/read.ts';
import { usePlaceOf } from '../account/things/thing-link.tsx';
import { CommandMenu, type Command } from '../ui/command-menu.tsx';
import { useLanguage } from '../ui/language.tsx';
import { usePages } from '../ui/router/router.tsx';
import { hitKinds } from './parts/hit-kinds.ts';

const TYPING_MILLISECONDS = 150;
const LEAST_CHARACTERS = 2;
const PAGES_AT_MOST = 5;

/** Where a hit is shown: what has no page of its own is found at its customer. */
function usePlaceOfHit() {
  const placeOf = usePlaceOf();
  return (kind: string, id: string, customerName: string | null): string | null => {
    if (kind === 'organisation') return `/organisations/${id}`;
    return placeOf(id) ?? (customerName === null ? null : `/customers?q=${encodeURIComponent(customerName)}`);
  };
}

/** Ctrl-K: pages by their titles, things by ids, names, addresses and numbers. */
export function SearchMenu() {
  const { t } = useLanguage();
  const { me } = useSession();
  const rows = usePages();
  const placeOfHit = usePlaceOfHit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, write] = useState('');
  const isWorthAsking = text.length >= LEAST_CHARACTERS && me?.permissions['search:use'] !== undefined;
  const { data, isFetching } = useQuery({
    ...reading('/api/v1/search', { params: { query: { q: text } } }), enabled: isWorthAsking, placeholderData: keepPreviousData,
  });
  const wanted = text.toLowerCase();
  const pages: Command[] = rows
    .filter(({ path, isPublic }) => !path.includes('$') && !isPublic)
    .filter(({ permission }) => permission === undefined || me?.permissions[permission] !== undefined)
    .filter(({ title }) => t(title).toLowerCase().includes(wanted)).slice(0, text === '' ? rows.length : PAGES_AT_MOST)
    .map(({ path, title }) => ({ key: path, title: t(title), kind: t({ de: 'Seite', en: 'Page' }), to: path }));
  const hits = isWorthAsking ? data?.items ?? [] : [];
  const things: Command[] = hits.flatMap(({ kind, id, title, subtitle, customerName }) => {
    const to = placeOfHit(kind, id, customerName);
    const word = hitKinds[kind];
    return to === null ? [] : [{
      key: `${kind} ${id}`, title: [title, subtitle, customerName].filter(Boolean).join(' · '), kind: word ? t(word) : kind, to,
    }];
  });
  const onText = (next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => write(next.trim()), TYPING_MILLISECONDS);
  };
  return <CommandMenu found={[...things, ...pages]} onText={onText} isBusy={isFetching} />;
}
