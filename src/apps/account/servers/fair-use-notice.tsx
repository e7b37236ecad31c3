import { showBytes, showDate } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/layout.tsx';
import { InstantText } from '../../ui/values.tsx';
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
  const { t } = useLanguage();
  const found = useOpenCase(server.id);
  if (!found) return null;
  return (
    <Notice tone="warn">
      <p>
        {found.bitsPerSecond === null
          ? t({ de: 'Der Datenverkehr dieses Servers beeinträchtigt andere (C 4.2.7). Mitgeteilt am', en: 'The traffic of this server impairs others (C 4.2.7). Notice of' })
          : <Restricted found={found} />}
        {' '}<InstantText at={found.restrictedAt ?? found.openedAt} />.
      </p>
      <p>{found.reason}</p>
      <Measured found={found} />
    </Notice>
  );
}

function Restricted({ found }: { readonly found: FairUseCase }) {
  const { t, language } = useLanguage();
  const rate = rateInWords(found.bitsPerSecond ?? 0, language);
  const former = rateInWords(found.formerBitsPerSecond ?? 0, language);
  return t({
    de: `Die Bandbreite ist auf ${rate} beschränkt, sonst ${former}, weil der Datenverkehr dieses Servers andere beeinträchtigt (C 4.2.7). Seit`,
    en: `The rate is restricted to ${rate}, else ${former}, because the traffic of this server impairs others (C 4.2.7). Since`,
  });
}

function Measured({ found: { measuredSince, toServer, fromServer, openedAt } }: { readonly found: FairUseCase }) {
  const { t, language } = useLanguage();
  const [to, from] = [showBytes(toServer, language), showBytes(fromServer, language)];
  const since = showDate(measuredSince, language);
  return (
    <p className="rows-note">
      {t({ de: `Gemessen vom ${since} bis`, en: `Measured from ${since} to` })} <InstantText at={openedAt} />:{' '}
      {t({ de: `${to} zum Server, ${from} vom Server.`, en: `${to} to the server, ${from} from it.` })}
    </p>
  );
}
