import { Dialog } from '../../ui/dialog.tsx';
import { Input, RadioCards, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay, useMe } from '../me.ts';
import { DeclarationFields, readDeclaration } from '../things/declaration-fields.tsx';
import type { WorkPackage } from './work-packages.tsx';

interface Props {
  readonly workPackage: WorkPackage;
  /** Whether the customer declares it here, or staff note what came by mail or letter. */
  readonly by: 'customer' | 'staff';
}

type Body = {
  channel: 'email' | 'letter' | 'portal'; byName: string; content: string;
  verdict: 'accepted' | 'refused'; defects?: 'significant' | 'insignificant'; productiveUseOn?: string;
};

/** Accepting a work package that was presented, or naming its defects (A8). */
export function Verdict(props: Props) {
  const { state } = props.workPackage;
  return (
    <>
      {(state === 'presented' || state === 'defective') && <Accept {...props} />}
      {state === 'presented' && <NameDefects {...props} />}
    </>
  );
}

function useDeclare({ workPackage, by }: Props) {
  const { account } = useMe();
  const { reason } = useMay('contract:declare');
  const action = useAction((body: Body) => api.POST('/api/v1/work-packages/{id}/acceptance', {
    params: { path: { id: workPackage.id } }, body,
  }), {
    done: by === 'customer' ? { de: 'Ihre Erklärung ist eingegangen.', en: 'Your declaration has been received.' }
      : { de: 'Die Erklärung ist vermerkt.', en: 'The declaration is noted.' },
    changes: ['/api/v1/projects/{id}', '/api/v1/projects', '/api/v1/deadlines', '/api/v1/declarations', '/api/v1/alarms'],
  });
  const read = (values: FormValues, content: string) => (by === 'staff' ? readDeclaration(values)
    : { channel: 'portal' as const, byName: account.name, content });
  return { run: action.run, reason, read };
}

function Accept(props: Props) {
  const { t } = useLanguage();
  const { run, reason, read } = useDeclare(props);
  const { title } = props.workPackage;
  return (
    <Dialog open={t({ de: 'Abnehmen', en: 'Accept' })} title={t({ de: `Abnehmen: ${title}`, en: `Accept: ${title}` })}
      look={props.by === 'customer' ? 'primary' : 'normal'} reason={reason}>
      {(close) => (
        <Form submit={t({ de: 'Abnahme erklären', en: 'Declare acceptance' })}
          send={async (values) => {
            await run({ ...read(values, `Wir nehmen das Arbeitspaket „${title}“ ab.`), verdict: 'accepted' });
            close();
          }}>
          {props.by === 'customer' ? (
            <p>{t({
              de: 'Sie erklären, dass die Leistung wie vereinbart erbracht ist. Später entdeckte Mängel melden Sie uns im Rahmen der Gewährleistung.',
              en: 'You declare that the work was done as agreed. Report defects found later under warranty.',
            })}</p>
          ) : <DeclarationFields />}
        </Form>
      )}
    </Dialog>
  );
}

function NameDefects(props: Props) {
  const { t } = useLanguage();
  const { run, reason, read } = useDeclare(props);
  const { title } = props.workPackage;
  return (
    <Dialog open={t({ de: 'Mängel benennen', en: 'Name defects' })} title={t({ de: `Mängel: ${title}`, en: `Defects: ${title}` })} reason={reason}>
      {(close) => (
        <Form submit={t({ de: 'Mängel benennen', en: 'Name defects' })} look="danger"
          send={async (values) => {
            const use = values.optional('productiveUseOn');
            await run({
              ...read(values, values.text('content')), verdict: 'refused',
              defects: values.text('defects') === 'insignificant' ? 'insignificant' : 'significant',
              ...(use === undefined ? {} : { productiveUseOn: use }),
            });
            close();
          }}>
          {props.by === 'customer' ? (
            <TextArea name="content" label={t({ de: 'Was fehlt oder ist falsch?', en: 'What is missing or wrong?' })}
              hint={t({ de: 'So, dass wir es nachvollziehen und beheben können.', en: 'So that we can see it and put it right.' })} />
          ) : <DeclarationFields />}
          <RadioCards name="defects" label={t({ de: 'Wie schwer wiegt es?', en: 'How much does it matter?' })} value="significant"
            choices={[
              {
                value: 'significant', label: t({ de: 'Wesentlich', en: 'Significant' }),
                hint: t({ de: 'Die Abnahme ist verweigert; es wird behoben und neu vorgelegt.', en: 'Acceptance is refused; it is remedied and presented again.' }),
              },
              {
                value: 'insignificant', label: t({ de: 'Unwesentlich', en: 'Insignificant' }),
                hint: t({ de: 'Die Frist läuft weiter; der Mangel wird trotzdem behoben.', en: 'The period goes on; the defect is put right nevertheless.' }),
              },
            ]} />
          <Input name="productiveUseOn" type="date" isOptional label={t({ de: 'Produktiv genutzt seit', en: 'In productive use since' })}
            hint={t({ de: 'Nur, wenn es schon mehr als getestet wird.', en: 'Only if it is used for more than a test.' })} />
        </Form>
      )}
    </Dialog>
  );
}
