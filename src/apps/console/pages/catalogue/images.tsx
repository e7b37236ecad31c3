import type { Text } from '../../../../kernel/text.ts';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { ReadPage } from '../../../account/things/reading.tsx';
import { StateBadge, states } from '../../../account/things/states.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Notice, Row, Section, Stack } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { Bytes, DateText } from '../../../ui/values.tsx';

type Image = Answer<'/api/v1/images'>['items'][number];

const licences: Readonly<Record<Image['licence'], Text>> = {
  'none': { de: 'ohne Lizenz', en: 'no licence' },
  'spla': { de: 'SPLA des Anbieters', en: 'the provider’s SPLA' },
  'own': { de: 'Lizenz des Kunden', en: 'the customer’s licence' },
  'commercial-linux': { de: 'kommerzielles Linux', en: 'commercial Linux' },
};

/** Operating systems on offer: those that come with the program, and those the provider imported (C-4.1). */
export default function Images() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/images');
  return (
    <ReadPage title={t({ de: 'Betriebssysteme', en: 'Operating systems' })} reading={reading}>
      {({ items }) => (
        <Page title={t({ de: 'Betriebssysteme', en: 'Operating systems' })}>
          <Stack>
            <Notice>{t({ de: 'Eigene Abbilder kommen mit ', en: 'Images of your own come with ' })}<code>./hafenamt admin image import</code>.</Notice>
            {items.map((image) => <OneImage key={image.name} image={image} />)}
          </Stack>
        </Page>
      )}
    </ReadPage>
  );
}

function OneImage({ image }: { readonly image: Image }) {
  const { t } = useLanguage();
  const { title, name, os, licence, longTermSupport, endOfLife, warning, state, bytes } = image;
  return (
    <Section title={title}
      actions={(
        <Row>
          <StateBadge of={states.image} state={state} />
          {image.id !== null && <Change id={image.id} state={state} />}
        </Row>
      )}>
      <p>
        <code>{name}</code>, {os === 'windows' ? 'Windows' : 'Linux'}, {t(licences[licence])}
        {longTermSupport && <>, LTS</>}
        {bytes !== null && <>, <Bytes size={bytes} /></>}
        {endOfLife !== null && <>, {t({ de: 'unterstützt bis', en: 'supported until' })} <DateText date={endOfLife} /></>}
      </p>
      {warning !== null && <Notice tone="warn">{warning}</Notice>}
    </Section>
  );
}

function Change({ id, state }: { readonly id: string; readonly state: Image['state'] }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const change = useAction((to: Image['state']) => api.PATCH('/api/v1/images/{id}', {
    params: { path: { id }, header: { 'if-match': '*' } }, body: { state: to },
  }), { done: { de: 'Gespeichert.', en: 'Saved.' }, changes: ['/api/v1/images'] });
  return (
    <>
      <Button look="quiet" isBusy={change.isBusy} reason={may.reason} onClick={() => change.start(state === 'offered' ? 'withdrawn' : 'offered')}>
        {state === 'offered' ? t({ de: 'Nicht mehr anbieten', en: 'Withdraw' }) : t({ de: 'Wieder anbieten', en: 'Offer again' })}
      </Button>
      <ErrorView error={change.error} takesFocus />
    </>
  );
}
