import { useState } from 'react';
import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import type { Answer } from '../../../account/read.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, RadioCards } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import type { FormValues } from '../../../ui/form-values.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { DeclarationFields, readDeclaration } from '../../../account/things/declaration-fields.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;
type Verdict = 'accepted' | 'refused';

function readVerdict(values: FormValues, verdict: Verdict) {
  const use = values.optional('productiveUseOn');
  return {
    ...readDeclaration(values), verdict,
    ...(verdict === 'refused' ? { defects: values.text('defects') as 'significant' | 'insignificant' } : {}),
    ...(use === undefined ? {} : { productiveUseOn: use }),
  };
}

/** Takes what the customer declared about the service by mail or letter (A8 (3)). */
export function ReceiveAcceptance({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const may = useMay('contract:declare');
  const [verdict, choose] = useState<Verdict>('accepted');
  const declare = useAction((body: ReturnType<typeof readVerdict>) => api.POST('/api/v1/contracts/{id}/acceptance', {
    params: { path: { id: contract.id } }, body,
  }), {
    done: { de: 'Die Erklärung ist vermerkt.', en: 'The declaration is noted.' },
    changes: ['/api/v1/contracts/{id}', '/api/v1/deadlines', '/api/v1/declarations', '/api/v1/alarms'],
  });
  const reason = may.reason ?? (contract.state === 'awaiting_service'
    ? t({ de: 'Zu erklären gibt es erst etwas nach der Bereitstellungsanzeige.', en: 'There is nothing to declare before the ready-for-service notice.' })
    : contract.acceptedOn === null ? undefined : t({ de: 'Die Leistung ist abgenommen.', en: 'The service is accepted.' }));
  const title = t({ de: 'Abnahme aufnehmen', en: 'Take an acceptance' });
  return (
    <Dialog open={title} title={`${title}: ${contract.number}`} reason={reason}>
      {(close) => (
        <Form submit={t({ de: 'Vermerken', en: 'Note' })}
          send={async (values) => {
            await declare.run(readVerdict(values, verdict));
            close();
          }}>
          <RadioCards name="verdict" label={t({ de: 'Was wurde erklärt?', en: 'What was declared?' })} value={verdict}
            onChange={(value) => choose(value as Verdict)}
            choices={[
              { value: 'accepted', label: t({ de: 'abgenommen', en: 'accepted' }) },
              { value: 'refused', label: t({ de: 'verweigert', en: 'refused' }) },
            ]} />
          {verdict === 'refused' && (
            <RadioCards name="defects" label={t({ de: 'Die Mängel sind', en: 'The defects are' })} value="significant"
              choices={[
                { value: 'significant', label: t({ de: 'wesentlich', en: 'significant' }) },
                { value: 'insignificant', label: t({ de: 'unwesentlich', en: 'insignificant' }), hint: t({ de: 'Die Frist läuft weiter.', en: 'The period goes on.' }) },
              ]} />
          )}
          <DeclarationFields />
          <Input name="productiveUseOn" type="date" isOptional label={t({ de: 'Produktiv genutzt seit', en: 'In productive use since' })} />
        </Form>
      )}
    </Dialog>
  );
}
