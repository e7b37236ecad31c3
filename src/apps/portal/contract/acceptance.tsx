import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useMay, useMe } from '../../account/me.ts';
import type { Answer } from '../../account/read.ts';
import { Badge } from '../../ui/badge.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Input, RadioCards, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Row, Section } from '../../ui/layout.tsx';
import { DateText } from '../../ui/values.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;

/** Whether the service was accepted (A8 (3)), and the means to declare it or to refuse, also after a notice. */
export function Acceptance({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const { acceptedOn, acceptanceRefusedOn } = contract;
  return (
    <Section title={t({ de: 'Abnahme', en: 'Acceptance' })}>
      {acceptedOn !== null && (
        <p><Badge tone="good">{t({ de: 'abgenommen', en: 'accepted' })}</Badge> <DateText date={acceptedOn} isLong /></p>
      )}
      {acceptedOn === null && acceptanceRefusedOn !== null && (
        <p><Badge tone="warn">{t({ de: 'verweigert', en: 'refused' })}</Badge> <DateText date={acceptanceRefusedOn} isLong /></p>
      )}
      {acceptedOn === null && <NotAccepted contract={contract} />}
    </Section>
  );
}

/** What can be declared now; where nothing can, why not. */
function NotAccepted({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const { acceptanceRefusedOn, startsOn, state } = contract;
  if (state === 'ended') {
    return <p>{t({
      de: 'Der Vertrag ist beendet; eine Abnahme wurde nicht erklärt.',
      en: 'The contract has ended; no acceptance was declared.',
    })}</p>;
  }
  if (startsOn === null) {
    return <p>{t({
      de: 'Zu prüfen gibt es erst etwas, wenn der Server bereitsteht. Dann haben Sie die Frist aus § A8 Abs. 3.',
      en: 'There is nothing to test before the server is ready. Then the period of § A8 (3) begins.',
    })}</p>;
  }
  if (acceptanceRefusedOn !== null) {
    return (
      <>
        <p>{t({
          de: 'Wir beheben die Mängel und zeigen Ihnen die Leistung erneut an. Abnehmen können Sie jederzeit (§ A8 Abs. 2 und 3).',
          en: 'We put the defects right and present the service again. You can accept it at any time (§ A8 (2) and (3)).',
        })}</p>
        <Row><Accept contract={contract} /></Row>
      </>
    );
  }
  return (
    <>
      <p>{t({
        de: 'Prüfen Sie den Server. Erklären Sie nichts, gilt er nach Ablauf der Frist als abgenommen; der Tag steht unter „Was ansteht“.',
        en: 'Please test the server. If you declare nothing, it counts as accepted once the period is over; the day is under “What is coming up”.',
      })}</p>
      {state === 'terminated' && (
        <p className="field-hint">{t({
          de: 'Die Kündigung ändert daran nichts: Die Leistung wird bis zum Vertragsende erbracht und kann abgenommen werden.',
          en: 'The notice does not change that: the service is rendered until the contract ends and can be accepted.',
        })}</p>
      )}
      <Row><Accept contract={contract} /><Refuse contract={contract} /></Row>
    </>
  );
}

function useDeclare(contract: Contract) {
  const { account } = useMe();
  const may = useMay('contract:declare');
  const action = useAction((body: Parameters<typeof declare>[1]) => declare(contract.id, body), {
    changes: ['/api/v1/contracts/{id}', '/api/v1/deadlines', '/api/v1/declarations', '/api/v1/audit'],
    done: { de: 'Ihre Erklärung ist eingegangen.', en: 'Your declaration has been received.' },
  });
  return { run: action.run, common: { channel: 'portal' as const, byName: account.name }, reason: may.reason };
}

function declare(id: string, body: {
  channel: 'portal'; byName: string; content: string; verdict: 'accepted' | 'refused';
  defects?: 'significant' | 'insignificant'; productiveUseOn?: string;
}) {
  return api.POST('/api/v1/contracts/{id}/acceptance', { params: { path: { id } }, body });
}

function Accept({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const { run, common, reason } = useDeclare(contract);
  const send = (values: FormValues) => run({
    ...common, verdict: 'accepted', content: values.optional('content') ?? `Wir nehmen die Leistung zum Vertrag ${contract.number} ab.`,
  });
  return (
    <Dialog open={t({ de: 'Abnehmen', en: 'Accept' })} title={t({ de: 'Leistung abnehmen', en: 'Accept the service' })} look="primary"
      reason={reason}>
      {(close) => (
        <Form submit={t({ de: 'Abnahme erklären', en: 'Declare acceptance' })} send={async (values) => { await send(values); close(); }}>
          <p>{t({
            de: 'Sie erklären, dass die Leistung dem Vertrag entspricht. Später entdeckte Mängel melden Sie als Störung.',
            en: 'You declare that the service is as agreed. Defects found later are reported as faults.',
          })}</p>
          <TextArea name="content" label={t({ de: 'Bemerkung', en: 'Remark' })} isOptional />
        </Form>
      )}
    </Dialog>
  );
}

function Refuse({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const { run, common, reason } = useDeclare(contract);
  const send = (values: FormValues) => {
    const use = values.optional('productiveUseOn');
    return run({
      ...common, verdict: 'refused', content: values.text('content'),
      defects: values.text('defects') === 'insignificant' ? 'insignificant' : 'significant',
      ...(use === undefined ? {} : { productiveUseOn: use }),
    });
  };
  return (
    <Dialog open={t({ de: 'Verweigern', en: 'Refuse' })} title={t({ de: 'Abnahme verweigern', en: 'Refuse acceptance' })} reason={reason}>
      {(close) => (
        <Form submit={t({ de: 'Abnahme verweigern', en: 'Refuse acceptance' })} look="danger"
          send={async (values) => { await send(values); close(); }}>
          <TextArea name="content" label={t({ de: 'Was fehlt oder ist falsch?', en: 'What is missing or wrong?' })}
            hint={t({ de: 'So, dass wir es nachvollziehen und beheben können.', en: 'So that we can see it and put it right.' })} />
          <RadioCards name="defects" label={t({ de: 'Wie schwer wiegt es?', en: 'How much does it matter?' })} value="significant"
            choices={[
              {
                value: 'significant', label: t({ de: 'Wesentlich', en: 'Significant' }),
                hint: t({ de: 'Der Server ist so nicht zu gebrauchen.', en: 'The server cannot be used like this.' }),
              },
              {
                value: 'insignificant', label: t({ de: 'Unwesentlich', en: 'Insignificant' }),
                hint: t({
                  de: 'Die Frist läuft weiter; der Mangel wird trotzdem behoben.',
                  en: 'The period goes on; the defect is put right nevertheless.',
                }),
              },
            ]} />
          <Input name="productiveUseOn" type="date" isOptional label={t({ de: 'Produktiv genutzt seit', en: 'In productive use since' })}
            hint={t({ de: 'Nur, wenn der Server schon mehr als getestet wird.', en: 'Only if the server is used for more than a test.' })} />
        </Form>
      )}
    </Dialog>
  );
}
