import { Fragment } from 'react';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { ReadPage } from '../../../account/things/reading.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { EmptyState, Facts, Section, Stack } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { DateText } from '../../../ui/values.tsx';
import { Uplinks } from './uplinks.tsx';

type Location = Answer<'/api/v1/locations'>['items'][number];

const changes = ['/api/v1/locations', '/api/v1/certificates'] as const;

/** Data centres, all in Germany (C-4.3, D1), and what each is certified for until when (C-3.1). */
export default function Locations() {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/locations');
  return (
    <ReadPage title={t({ de: 'Standorte', en: 'Locations' })} reading={reading}>
      {({ items }) => (
        <Page title={t({ de: 'Standorte', en: 'Locations' })} actions={<NewLocation />}>
          {items.length === 0 && (
            <EmptyState title={t({ de: 'Noch kein Standort', en: 'No location yet' })}>
              <p>{t({
                de: 'Der Ort des Anbieters wird zum ersten Standort, sobald die Engine ihre Hosts meldet.',
                en: 'The provider’s own city becomes the first location once the engine reports its hosts.',
              })}</p>
            </EmptyState>
          )}
          <Stack>
            {items.map((location) => (
              <Fragment key={location.id}>
                <OneLocation location={location} />
                <Uplinks locationId={location.id} name={location.name} />
              </Fragment>
            ))}
          </Stack>
        </Page>
      )}
    </ReadPage>
  );
}

function OneLocation({ location }: { readonly location: Location }) {
  const { t } = useLanguage();
  const { id, name, city, handOverPoint, certificates } = location;
  return (
    <Section title={`${name}, ${city}`} actions={<><ChangeLocation location={location} /><NewCertificate locationId={id} /></>}>
      <Facts facts={[{ term: t({ de: 'Übergabepunkt (§ D1 Abs. 3)', en: 'Hand-over point (§ D1 (3))' }), value: handOverPoint }]} />
      {certificates.length === 0 && <p>{t({ de: 'Kein Zertifikat hinterlegt.', en: 'No certificate recorded.' })}</p>}
      <ul className="rows">
        {certificates.map((certificate) => (
          <li key={certificate.id}>
            <span>
              {certificate.standard}{' '}
              <span className="rows-note">
                {certificate.number}, {certificate.issuer}, {t({ de: 'gültig bis', en: 'valid until' })}{' '}
                <DateText date={certificate.validUntil} />
              </span>
            </span>
            {certificate.withdrawnAt === null
              ? <Withdraw id={certificate.id} />
              : <span className="rows-note">{t({ de: 'zurückgezogen', en: 'withdrawn' })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Place = Pick<Location, 'name' | 'city'> & { handOverPoint?: string };

function readPlace(values: FormValues): Place {
  const handOverPoint = values.optional('handOverPoint');
  const place = { name: values.text('name').trim(), city: values.text('city').trim() };
  return handOverPoint === undefined ? place : { ...place, handOverPoint };
}

function PlaceFields({ location }: { readonly location?: Location }) {
  const { t } = useLanguage();
  const { name = '', city = '', handOverPoint = '' } = location ?? {};
  return (
    <>
      <Input name="name" label={t({ de: 'Name', en: 'Name' })} value={name} maxLength={100} />
      <Input name="city" label={t({ de: 'Ort in Deutschland', en: 'Town in Germany' })} value={city} maxLength={100} />
      <Input name="handOverPoint" isOptional label={t({ de: 'Übergabepunkt', en: 'Hand-over point' })} value={handOverPoint} maxLength={200}
        hint={t({ de: 'Bis dahin verbinden wir, was dort läuft, mit dem Internet (§ D1 Abs. 3).', en: 'Up to there we connect what runs there to the internet (§ D1 (3)).' })} />
    </>
  );
}

function ChangeLocation({ location }: { readonly location: Location }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const change = useAction((body: Place) => api.PUT('/api/v1/locations/{id}', {
    params: { path: { id: location.id }, header: { 'if-match': '*' } }, body,
  }), { done: { de: 'Gespeichert.', en: 'Saved.' }, changes });
  return (
    <Dialog look="quiet" open={t({ de: 'Ändern', en: 'Change' })} title={location.name} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Speichern', en: 'Save' })}
          send={async (values) => {
            await change.run(readPlace(values));
            close();
          }}>
          <PlaceFields location={location} />
        </Form>
      )}
    </Dialog>
  );
}

function NewLocation() {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const add = useAction((body: Place) => api.POST('/api/v1/locations', { body }), {
    done: { de: 'Der Standort ist angelegt.', en: 'The location is there.' }, changes,
  });
  const title = t({ de: 'Standort anlegen', en: 'Add a location' });
  return (
    <Dialog open={title} title={title} look="primary" reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Anlegen', en: 'Add' })}
          send={async (values) => {
            await add.run(readPlace(values));
            close();
          }}>
          <PlaceFields />
        </Form>
      )}
    </Dialog>
  );
}

function NewCertificate({ locationId }: { readonly locationId: string }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const add = useAction((body: Omit<Location['certificates'][number], 'id' | 'locationId' | 'withdrawnAt'>) =>
    api.POST('/api/v1/locations/{id}/certificates', { params: { path: { id: locationId } }, body }), {
    done: { de: 'Das Zertifikat ist hinterlegt.', en: 'The certificate is recorded.' }, changes,
  });
  return (
    <Dialog open={t({ de: 'Zertifikat hinterlegen', en: 'Record a certificate' })} title={t({ de: 'Zertifikat', en: 'Certificate' })} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Hinterlegen', en: 'Record' })}
          send={async (values) => {
            const [standard, number, issuer] = [values.text('standard'), values.text('number'), values.text('issuer')];
            await add.run({ standard, number, issuer, validFrom: values.text('validFrom'), validUntil: values.text('validUntil') });
            close();
          }}>
          <Input name="standard" label={t({ de: 'Norm', en: 'Standard' })} maxLength={100} placeholder="ISO/IEC 27001:2022" />
          <Input name="number" label={t({ de: 'Nummer', en: 'Number' })} maxLength={100} />
          <Input name="issuer" label={t({ de: 'Ausgestellt von', en: 'Issued by' })} maxLength={200} />
          <Input name="validFrom" type="date" label={t({ de: 'Gültig ab', en: 'Valid from' })} />
          <Input name="validUntil" type="date" label={t({ de: 'Gültig bis', en: 'Valid until' })} />
        </Form>
      )}
    </Dialog>
  );
}

function Withdraw({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const withdraw = useAction(() => api.POST('/api/v1/certificates/{id}/withdrawal', { params: { path: { id } } }), {
    done: { de: 'Zurückgezogen.', en: 'Withdrawn.' }, changes,
  });
  return (
    <>
      <Button look="quiet" isBusy={withdraw.isBusy} reason={may.reason} onClick={() => withdraw.start()}>
        {t({ de: 'Zurückziehen', en: 'Withdraw' })}
      </Button>
      <ErrorView error={withdraw.error} takesFocus />
    </>
  );
}
