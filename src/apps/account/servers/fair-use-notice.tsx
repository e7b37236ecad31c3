import { showBytes, showDate, showInstant } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/layout.tsx';
import { useRead, type RowOf } from '../read.ts';
import { rateInWords } from './rate.ts';
import type { Server } from './server.ts';

export type FairUseCase = RowOf<'/api/v1/fair-use-cases'>;

/** A server's open fair-use case; undefined while it is read, and where there is none. */
export function useOpenCase(serverId: string): FairUseCase | undefined {
  return useRead('/api/v1/fair-use-cases', { params: { query: { serverId, open: 'true' } } }).data?.items[0];
}

/** Its traffic harms others: since when the reader knows, what is the matter, what was done (C-4.2.7). */
export function FairUseNotice({ server }: { readonly server: Server }) {
  const found = useOpenCase(server.id);
  if (!found) return null;
  return (
    <Notice tone="warn">
      <p>
        {found.restrictedAt === null
          ? <Notified found={found} /> : <Restricted found={found} at={found.restrictedAt} />}
      </p>
      <p>{found.reason}</p>
      <Measured found={found} />
    </Notice>
  );
}

interface OfCase {
  readonly found: FairUseCase;
}

function Notified({ found: { openedAt } }: OfCase) {
  const { t, language } = useLanguage();
  const at = showInstant(openedAt, language);
  return t({
    de: `Der Datenverkehr dieses Servers beeinträchtigt andere (C 4.2.7). Mitgeteilt am ${at}.`,
    en: `The traffic of this server impairs others (C 4.2.7). Notice of ${at}.`,
  });
}

function Restricted({ found: { bitsPerSecond, formerBitsPerSecond }, at }: OfCase & { readonly at: string }) {
  const { t, language } = useLanguage();
  const [rate, former] = [rateInWords(bitsPerSecond ?? 0, language), rateInWords(formerBitsPerSecond ?? 0, language)];
  const since = showInstant(at, language);
  return t({
    de: `Seit ${since} ist die Bandbreite auf ${rate} beschränkt (sonst ${former}), weil der Datenverkehr dieses Servers andere beeinträchtigt (C 4.2.7).`,
    en: `Since ${since} the rate has been restricted to ${rate} (else ${former}), because the traffic of this server impairs others (C 4.2.7).`,
  });
}

function Measured({ found: { measuredSince, toServer, fromServer, openedAt } }: OfCase) {
  const { t, language } = useLanguage();
  const [to, from] = [showBytes(toServer, language), showBytes(fromServer, language)];
  const [since, until] = [showDate(measuredSince, language), showInstant(openedAt, language)];
  return (
    <p className="rows-note">
      {t({
        de: `Gemessen vom ${since} bis ${until}: ${to} zum Server, ${from} vom Server.`,
        en: `Measured from ${since} to ${until}: ${to} to the server, ${from} from it.`,
      })}
    </p>
  );
}
