import { useState } from 'react';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import type { WorkPackage } from '../../../account/projects/work-packages.tsx';
import { inBase64, PdfField } from '../../../account/things/pdf-field.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';

const changes = ['/api/v1/projects/{id}', '/api/v1/projects', '/api/v1/documents', '/api/v1/deadlines'] as const;

/** Work on a package begins. */
export function Start({ workPackage: { id, state, title } }: { readonly workPackage: WorkPackage }) {
  const { t } = useLanguage();
  const may = useMay('project:manage');
  const start = useAction(() => api.POST('/api/v1/work-packages/{id}/start', { params: { path: { id } } }), {
    done: { de: 'Begonnen.', en: 'Begun.' }, changes,
  });
  if (state !== 'planned') return null;
  return (
    <>
      <Button reason={may.reason} isBusy={start.isBusy} onClick={() => start.start()}>
        {t({ de: 'Beginnen', en: 'Begin' })}<span className="unseen">: {title}</span>
      </Button>
      <ErrorView error={start.error} takesFocus />
    </>
  );
}

/** The package is done, or its defects are remedied: the customer is asked to accept it (A8 (1)). */
export function Present({ workPackage: { id, state, title } }: { readonly workPackage: WorkPackage }) {
  const { t } = useLanguage();
  const may = useMay('project:manage');
  const [file, choose] = useState<File | null>(null);
  const present = useAction((body: { note: string; pdf?: string }) => api.POST('/api/v1/work-packages/{id}/presentation', {
    params: { path: { id } }, body,
  }), { done: { de: 'Vorgelegt; der Kunde ist benachrichtigt.', en: 'Presented; the customer is told.' }, changes });
  if (state !== 'in-work' && state !== 'defective') return null;
  return (
    <Dialog open={state === 'defective' ? t({ de: 'Erneut vorlegen', en: 'Present again' }) : t({ de: 'Vorlegen', en: 'Present' })}
      title={t({ de: `Zur Abnahme: ${title}`, en: `For acceptance: ${title}` })} look="primary" reason={may.reason}>
      {(close) => (
        <Form submit={t({ de: 'Vorlegen', en: 'Present' })}
          send={async (values) => {
            await present.run({ note: values.text('note'), ...(file === null ? {} : { pdf: await inBase64(file) }) });
            choose(null);
            close();
          }}>
          <p>{t({ de: 'Der Kunde erhält sofort eine E-Mail; ab heute läuft die Abnahmefrist (§ A8 Abs. 3).', en: 'The customer gets a mail at once; from today the period of § A8 (3) runs.' })}</p>
          <TextArea name="note" label={t({ de: 'Was der Kunde wissen muss', en: 'What the customer should know' })} />
          <PdfField label={t({ de: 'Dokumentation', en: 'Documentation' })} choose={choose} />
        </Form>
      )}
    </Dialog>
  );
}
