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
import { useLanguage } from '../../../ui/language.tsx';
import { Section, Stack } from '../../../ui/layout.tsx';
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

function OneLocation({ location: { id, name, city, certificates } }: { readonly location: Location }) {
  const { t } = useLanguage();
  return (
    <Section title={`${name}, ${city}`} actions={<NewCertificate locationId={id} />}>
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

function NewLocation() {
  const { t } = useLanguage();
  const may = useMay('capacity:change');
  const add = useAction((body: { name: string; city: string }) => api.POST('/api/v1/locations', { body }), {
    done: { de: 'Der Standort ist angelegt.', en: 'The location is there.' }, changes,
  });
  const title = t({ de: 'Standort anlegen', en: 'Add a location' });
  return (
    <Dialog open={title} title={title} look="primary" reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Anlegen', en: 'Add' })}
          send={async (values) => {
            await add.run({ name: values.text('name').trim(), city: values.text('city').trim() });
            close();
          }}>
          <Input name="name" label={t({ de: 'Name', en: 'Name' })} maxLength={100} />
          <Input name="city" label={t({ de: 'Ort in Deutschland', en: 'Town in Germany' })} maxLength={100} />
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
