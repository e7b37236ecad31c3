import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/layout.tsx';
import { FairUseNotice } from './fair-use-notice.tsx';
import type { Server } from './server.ts';

/** What a reader must know of a server before anything else: cut off, its traffic harms others, in rescue. */
export function ServerNotices({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const { nics, boot } = server;
  return (
    <>
      {nics.some(({ connected }) => !connected) && (
        <Notice tone="warn">{t({
          de: 'Dieser Server ist wegen eines Verdachts vom Netz getrennt (D 4 Abs. 4). Die E-Mail dazu nennt den Grund.',
          en: 'This server is cut off from the network because of a suspicion (D 4 (4)). The e-mail about it says why.',
        })}</Notice>
      )}
      <FairUseNotice server={server} />
      {boot === 'rescue' && (
        <Notice tone="warn">{t({
          de: 'Das Rettungssystem läuft. Die Volumes des Servers hängen dahinter; verlassen Sie es, um wieder von ihnen zu starten.',
          en: 'The rescue system is running. The server’s volumes come after it; leave it to boot from them again.',
        })}</Notice>
      )}
    </>
  );
}
