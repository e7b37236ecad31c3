import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import { useRead, type Answer } from '../../../account/read.ts';
import { ApiError } from '../../../../api/client/index.ts';
import { ErrorView } from '../../../ui/error-view.tsx';
import { Input } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Columns, Notice, Section, Waiting } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { useWaiting, Waits } from '../../parts/waits.tsx';
import { particularGroups, type Particular } from './particular-fields.ts';

type Provider = Answer<'/api/v1/provider'>;

function readProvider(values: FormValues) {
  const entries = particularGroups.flatMap(({ fields }) => fields)
    .map(({ name, isOptional }) => [name, isOptional ? values.optional(name) : values.text(name)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<Particular['name'], string>;
}

/** Whose program this is: what letters, invoices and mails say of the provider. */
export default function Particulars() {
  const { t } = useLanguage();
  const { data, error, refetch } = useRead('/api/v1/provider', {});
  // Before it is set up there is nothing to read, and everything to write.
  const isUnset = error instanceof ApiError && error.problem.status === 404;
  return (
    <Page title={t({ de: 'Angaben des Anbieters', en: 'Provider’s particulars' })} width="narrow"
      lead={t({ de: 'So steht er auf Briefen, Rechnungen und E-Mails.', en: 'This is how letters, invoices and mails name it.' })}>
      {data || isUnset
        ? <ParticularsForm provider={data} />
        : error ? <ErrorView error={error} again={() => void refetch()} /> : <Waiting lines={8} />}
    </Page>
  );
}

function ParticularsForm({ provider }: { readonly provider: Provider | undefined }) {
  const { t } = useLanguage();
  const may = useMay('provider:change');
  const waiting = useWaiting();
  const put = useAction((body: ReturnType<typeof readProvider>) => api.PUT('/api/v1/provider', { body }), {
    changes: ['/api/v1/provider', '/api/v1/branding', '/api/v1/approvals'],
    onDone: waiting.note,
  });
  return (
    <>
      <Waits approvalId={waiting.approvalId} />
      <Form submit={t({ de: 'Speichern', en: 'Save' })} reason={may.reason} send={(values) => put.run(readProvider(values))}>
        {particularGroups.map(({ title, note, fields }) => (
          <Section key={title.de} title={t(title)}>
            {note && <Notice><p>{t(note)}</p></Notice>}
            <Columns>
              {fields.map(({ name, label, hint, type = 'text', isOptional = false, maxLength = 200 }) => (
                <Input key={name} name={name} label={t(label)} type={type} isOptional={isOptional} maxLength={maxLength}
                  value={provider?.[name] ?? ''} hint={hint && t(hint)} />
              ))}
            </Columns>
          </Section>
        ))}
      </Form>
    </>
  );
}
