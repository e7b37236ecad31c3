import { useState } from 'react';
import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useMay, useMe } from '../../account/me.ts';
import { useRead, type Answer } from '../../account/read.ts';
import { ReadPart } from '../../account/things/reading.tsx';
import { Because } from '../../ui/because.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Input, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Notice } from '../../ui/layout.tsx';
import { DateText, Money } from '../../ui/values.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;
type Preview = Answer<'/api/v1/contracts/{id}/termination'>;

/** Notice of termination: first what it would do, then the notice itself, confirmed by the contract's number. */
export function GiveNotice({ contract }: { readonly contract: Contract }) {
  const { t } = useLanguage();
  const may = useMay('contract:declare');
  if (contract.state === 'ended' || contract.state === 'terminated') return null;
  const notYet = contract.state === 'awaiting_service' ? t({
    de: 'Der Vertrag beginnt mit der Bereitstellung; vorher gibt es nichts zu kündigen.',
    en: 'The contract begins when the server is ready; before that there is nothing to terminate.',
  }) : undefined;
  return (
    <Dialog open={t({ de: 'Kündigen', en: 'Give notice' })} title={t({ de: 'Vertrag kündigen', en: 'Terminate the contract' })}
      reason={may.reason ?? notYet}>
      {(close) => <NoticeForm contract={contract} close={close} />}
    </Dialog>
  );
}

function NoticeForm({ contract, close }: { readonly contract: Contract; readonly close: () => void }) {
  const { t } = useLanguage();
  const { account } = useMe();
  const [typed, setTyped] = useState('');
  const reading = useRead('/api/v1/contracts/{id}/termination', { params: { path: { id: contract.id } } });
  const give = useAction((content: string) => api.POST('/api/v1/contracts/{id}/termination', {
    params: { path: { id: contract.id } }, body: { channel: 'portal', byName: account.name, content },
  }), {
    changes: ['/api/v1/contracts/{id}', '/api/v1/contracts', '/api/v1/contracts/{id}/termination', '/api/v1/deadlines'],
    done: { de: 'Gekündigt. Die Bestätigung ist unterwegs.', en: 'Notice given. The confirmation is on its way.' },
  });
  const unconfirmed = typed.trim() === contract.number ? undefined : t({
    de: `Zur Bestätigung ${contract.number} eintippen.`, en: `Type ${contract.number} to confirm.`,
  });
  return (
    <ReadPart reading={reading}>
      {(preview) => (
        <>
          <Consequences preview={preview} />
          <Form submit={t({ de: 'Verbindlich kündigen', en: 'Give notice' })} look="danger" reason={unconfirmed}
            send={async (values) => {
              await give.run(values.optional('content') ?? `Wir kündigen den Vertrag ${contract.number} zum nächstmöglichen Zeitpunkt.`);
              close();
            }}>
            <TextArea name="content" label={t({ de: 'Bemerkung', en: 'Remark' })} isOptional rows={2} />
            <Input name="confirmation" label={t({ de: 'Vertragsnummer', en: 'Contract number' })} autoComplete="off" onChange={setTyped}
              hint={t({ de: `Zur Bestätigung: ${contract.number}`, en: `To confirm: ${contract.number}` })} />
          </Form>
        </>
      )}
    </ReadPart>
  );
}

/** What a notice received today does, each day with its reason. */
function Consequences({ preview }: { readonly preview: Preview }) {
  const { t } = useLanguage();
  const { endsOn, because, deleteOn, deleteBecause, lastInvoice } = preview;
  const end = t({ de: 'Der Vertrag endet', en: 'The contract ends' });
  const deletion = t({ de: 'Alle Daten werden gelöscht', en: 'All data are deleted' });
  const last = t({ de: 'Letzte Rechnung', en: 'Last invoice' });
  return (
    <>
      <p>{t({ de: 'Wenn Sie heute kündigen:', en: 'If you give notice today:' })}</p>
      <Facts facts={[
        {
          term: end,
          value: <><strong><DateText date={endsOn} isLong /></strong> <Because steps={because} of={end} /></>,
        },
        {
          term: deletion,
          value: <><DateText date={deleteOn} isLong /> <Because steps={deleteBecause} of={deletion} /></>,
        },
        {
          term: last,
          value: <><Money amount={lastInvoice.net} /> {t({ de: 'netto am', en: 'net on' })} <DateText date={lastInvoice.issuedOn} />{' '}
            <Because steps={lastInvoice.because} of={last} /></>,
        },
      ]} />
      <Notice tone="warn">
        <p>{t({
          de: 'Bis zum Vertragsende läuft der Server weiter und wird berechnet. Eine Kündigung lässt sich nicht einseitig zurücknehmen.',
          en: 'The server keeps running and is billed until the contract ends. A notice can’t be taken back by one side alone.',
        })}</p>
      </Notice>
    </>
  );
}
