import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Stack } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { useParam } from '../../ui/router/router.tsx';
import { ScreenPlace } from '../../ui/screen-place.tsx';
import { useMay } from '../me.ts';
import { useRead, type Answer } from '../read.ts';
import { endingOf } from '../screen/endings.ts';
import { useScreen, type Screen } from '../screen/use-screen.ts';
import { ReadPage } from '../things/reading.tsx';

type Server = Answer<'/api/v1/servers/{id}'>;

/** A server's screen and keyboard in the browser (C 5). */
export default function ServerConsole() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/servers/{id}', { params: { path: { id: useParam('id') } } });
  return (
    <ReadPage title={t({ de: 'Konsole', en: 'Console' })} reading={reading}>
      {(server) => <Shown server={server} />}
    </ReadPage>
  );
}

function Shown({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const { reason } = useMay('server:administer');
  const { place, screen, ended, isOpening, error, open } = useScreen(server.id);
  const title = t({ de: `Konsole von ${server.hostname}`, en: `Console of ${server.hostname}` });
  return (
    <Page title={title}
      crumbs={[
        { title: t({ de: 'Server', en: 'Servers' }), to: '/servers' }, { title: server.hostname, to: `/servers/${server.id}` },
      ]}
      lead={t({
        de: 'Bildschirm und Tastatur des Servers, auch wenn sein Netz nicht geht. Strg + Alt + Pos1 gibt die Tastatur der Seite zurück.',
        en: 'The server’s screen and keyboard, also when its network is down. Ctrl + Alt + Home gives the keyboard back to the page.',
      })}
      actions={screen ? <Keys screen={screen} /> : (
        <Button look="primary" isBusy={isOpening} reason={reason} onClick={open}>
          {ended === null ? t({ de: 'Konsole öffnen', en: 'Open the console' }) : t({ de: 'Wieder öffnen', en: 'Open again' })}
        </Button>
      )}>
      <Stack>
        <ErrorView error={error} takesFocus />
        <div role="status">{ended !== null && <Notice tone="warn">{t(endingOf(ended))}</Notice>}</div>
        <ScreenPlace place={place} label={title} isOn={screen !== null}
          onKeyDownCapture={(event) => { if (isWayOut(event)) screen?.blur(); }} />
      </Stack>
    </Page>
  );
}

/** What a browser or this computer would keep for itself. */
function Keys({ screen }: { readonly screen: Screen }) {
  const { t } = useLanguage();
  return (
    <>
      <Button onClick={() => { screen.sendCtrlAltDel(); screen.focus(); }}>
        {t({ de: 'Strg + Alt + Entf', en: 'Ctrl + Alt + Del' })}
      </Button>
      <Button look="quiet" onClick={screen.disconnect}>{t({ de: 'Schließen', en: 'Close' })}</Button>
    </>
  );
}

/** The screen takes every key, the tabulator too; whoever has no mouse needs a way out (WCAG 2.2, 2.1.2). */
function isWayOut(event: KeyboardEvent): boolean {
  return event.ctrlKey && event.altKey && event.key === 'Home';
}
