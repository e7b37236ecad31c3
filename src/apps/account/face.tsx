import { QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { StrictMode, Suspense, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from '../../api/client/index.ts';
import { BrandingProvider, paint, unnamed } from '../ui/branding.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { ErrorView } from '../ui/error-view.tsx';
import { LanguageProvider, useLanguage } from '../ui/language.tsx';
import { Waiting } from '../ui/layout.tsx';
import { navigate, setBase } from '../ui/router/location.ts';
import type { PageRow } from '../ui/router/match.ts';
import { CurrentPage, Router, useMatch, usePlace } from '../ui/router/router.tsx';
import { Shell, type NavGroup } from '../ui/shell.tsx';
import { applyTheme } from '../ui/theme.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { speak } from './api.ts';
import { useLive } from './live.ts';
import { keepLanguage, useSession } from './me.ts';
import { FaceKinds, OrganisationSwitch } from './organisation.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import { reading } from './read.ts';
import { UserMenu } from './user-menu.tsx';

/** What makes the portal the portal and the console the console. */
export interface Face {
  /** Path below which it is served: '' or '/console'. */
  readonly base: string;
  readonly pages: readonly PageRow[];
  readonly groups: readonly NavGroup[];
  /** Kinds of organisations it is for. */
  readonly kinds: readonly string[];
  /** Beside the provider's name. */
  readonly head?: ReactNode;
  /** Beside the person's menu. */
  readonly tools?: ReactNode;
}

// A refusal stays one; what the network lost is asked for again.
const MOST_TRIES = 2;

/** Begins a face in the document's `#face`. */
export function openFace(face: Face): void {
  setBase(face.base);
  applyTheme();
  const client: QueryClient = new QueryClient({
    // A session that ended while somebody was reading: who is signed in is asked again, and the sign-in appears.
    queryCache: new QueryCache({
      onError: (error, { queryKey: [path] }) => {
        const isOver = error instanceof ApiError && error.problem.status === 401 && path !== '/api/v1/me';
        if (isOver) void client.invalidateQueries({ queryKey: ['/api/v1/me'] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => !(error instanceof ApiError) && count < MOST_TRIES,
      },
    },
  });
  createRoot(document.getElementById('face') as HTMLElement).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider onChange={(language) => {
          speak(language);
          void keepLanguage(client, language);
        }}>
          <Router rows={face.pages}>
            <ToastProvider>
              <FaceKinds value={face.kinds}>
                <ErrorBoundary><Branded face={face} /></ErrorBoundary>
              </FaceKinds>
            </ToastProvider>
          </Router>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

function Branded({ face }: { readonly face: Face }) {
  const { data } = useQuery({ ...reading('/api/v1/branding'), staleTime: Infinity });
  useEffect(() => { if (data) paint(data); }, [data]);
  return <BrandingProvider branding={data ?? unnamed}><Guarded face={face} /></BrandingProvider>;
}

/** Lets nobody see a page that isn't for them: first the sign-in, then the second factor, then the page. */
function Guarded({ face }: { readonly face: Face }) {
  const match = useMatch();
  const { path, search } = usePlace();
  const { me, error, again } = useSession();
  const { setLanguage } = useLanguage();
  const isPublic = match?.row.isPublic === true;
  const spoken = me?.account.language;
  // What the account says holds on every device; it is told when it is known.
  useEffect(() => { if (spoken) setLanguage(spoken); }, [spoken]);
  useLive(me !== undefined && me !== null);
  const ask = search.toString();
  const target = isPublic ? null : gateOf(me, path + (ask ? `?${ask}` : ''));
  useEffect(() => { if (target !== null) navigate(target, { replace: true }); }, [target]);

  const page = (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Waiting lines={8} />}><CurrentPage fallback={<NoSuchPage />} /></Suspense>
    </ErrorBoundary>
  );
  if (isPublic) return page;
  if (error) return <main className="alone"><ErrorView error={error} again={again} /></main>;
  if (!me || target !== null) return <div className="alone"><Waiting /></div>;
  return (
    <Shell groups={face.groups} may={(permission) => me.permissions[permission] !== undefined}
      head={<>{face.head}<OrganisationSwitch /></>} tools={<>{face.tools}<UserMenu /></>}>
      {page}
    </Shell>
  );
}

/** Where somebody must go before the page; null if nowhere. */
function gateOf(me: ReturnType<typeof useSession>['me'], wanted: string): string | null {
  if (me === undefined) return null;
  const to = wanted === '/' ? '' : `?to=${encodeURIComponent(wanted)}`;
  if (me === null || me.mfa === 'needed') return `/sign-in${to}`;
  return me.mfa === 'enrolment-needed' ? `/second-factor${to}` : null;
}

