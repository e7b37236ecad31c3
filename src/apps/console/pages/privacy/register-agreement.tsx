import { useState } from 'react';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { inBase64, PdfField } from '../../../account/things/pdf-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';

function readAgreement(values: FormValues, pdf: string | null) {
  return {
    processor: values.text('processor'), country: values.text('country'), purpose: values.text('purpose'), data: values.text('data'),
    services: ['server' as const], signedOn: values.text('signedOn'), ...(pdf === null ? {} : { pdf }),
  };
}

/** Enters the agreement with a processor, with the signed paper where there is one. */
export function RegisterAgreement() {
  const { t } = useLanguage();
  const may = useMay('agreement:manage');
  const [file, choose] = useState<File | null>(null);
  const register = useAction((body: ReturnType<typeof readAgreement>) => api.POST('/api/v1/processing-agreements', { body }), {
    done: { de: 'Eingetragen.', en: 'Entered.' }, changes: ['/api/v1/processing-agreements'],
  });
  const title = t({ de: 'Vertrag eintragen', en: 'Enter an agreement' });
  return (
    <Dialog look="primary" open={title} title={title} reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Eintragen', en: 'Enter' })} empties
          send={async (values) => {
            await register.run(readAgreement(values, file === null ? null : await inBase64(file)));
            choose(null);
            close();
          }}>
          <Input name="processor" label={t({ de: 'Verarbeiter', en: 'Processor' })} maxLength={200} />
          <Input name="country" label={t({ de: 'Land der Verarbeitung', en: 'Country of processing' })} value="DE" maxLength={2} />
          <TextArea name="purpose" label={t({ de: 'Zweck', en: 'Purpose' })} rows={2} />
          <TextArea name="data" label={t({ de: 'Arten von Daten', en: 'Kinds of data' })} rows={2} />
          <Input name="signedOn" type="date" label={t({ de: 'Unterschrieben am', en: 'Signed on' })} />
          <PdfField label={t({ de: 'Unterschriebener Vertrag', en: 'Signed agreement' })} choose={choose} />
        </Form>
      )}
    </Dialog>
  );
}
