import { useState } from 'react';
import { formatMoney, parseMoney } from '../../../kernel/money.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts, Waiting } from '../../ui/layout.tsx';
import { Money } from '../../ui/values.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { useMay } from '../me.ts';
import { useRead } from '../read.ts';
import { serverReadings, type Server } from './server.ts';

/** What may be had, at most a /30 and a /64 (C-4.6.3): family, prefix length, pieces that are paid. */
const blocks = {
  '4/32': { family: 4, prefixLength: 32, pieces: 1n, option: 'ipv4-address', title: { de: 'eine IPv4-Adresse', en: 'one IPv4 address' } },
  '4/31': { family: 4, prefixLength: 31, pieces: 2n, option: 'ipv4-address', title: { de: 'zwei IPv4-Adressen (/31)', en: 'two IPv4 addresses (/31)' } },
  '4/30': { family: 4, prefixLength: 30, pieces: 4n, option: 'ipv4-address', title: { de: 'vier IPv4-Adressen (/30)', en: 'four IPv4 addresses (/30)' } },
  '6/64': { family: 6, prefixLength: 64, pieces: 1n, option: 'ipv6-prefix', title: { de: 'ein IPv6-Präfix (/64)', en: 'one IPv6 prefix (/64)' } },
} as const;
type Block = keyof typeof blocks;

/** Additional addresses, with the plan that says what each is for. */
export function OrderAddresses({ server, reason }: { readonly server: Server; readonly reason: string | undefined }) {
  const { t } = useLanguage();
  const may = useMay('address:order');
  return (
    <Dialog open={t({ de: 'Adressen bestellen', en: 'Order addresses' })} title={t({ de: 'Zusätzliche Adressen', en: 'Additional addresses' })}
      reason={may.reason ?? reason}>
      {(close) => <Order server={server} close={close} />}
    </Dialog>
  );
}

function Order({ server, close }: { readonly server: Server; readonly close: () => void }) {
  const { t } = useLanguage();
  const [chosen, choose] = useState<Block>('4/32');
  const { data, error } = useRead('/api/v1/customers/{id}/option-prices', { params: { path: { id: server.customerId } } });
  const { family, prefixLength, pieces, option } = blocks[chosen];
  const price = data?.items.find((row) => row.option === option);
  const monthly = price && times(price.monthlyNet, pieces);
  const setup = price && times(price.setupNet, pieces);
  const order = useAction((plan: { justification: string; uses: string[] }) => api.POST('/api/v1/servers/{id}/addresses', {
    params: { path: { id: server.id } },
    body: { ...plan, family, prefixLength, agreedMonthlyNet: monthly ?? '', agreedSetupNet: setup ?? '' },
  }), { done: { de: 'Die Adressen werden zugeteilt.', en: 'The addresses are being assigned.' }, changes: serverReadings });
  const noPrice = data && !price
    ? t({ de: 'Dafür ist kein Preis hinterlegt; bitte fragen Sie an.', en: 'No price is set for this; please ask for it.' }) : undefined;
  return (
    <Form submit={t({ de: 'Kostenpflichtig bestellen', en: 'Order with obligation to pay' })} reason={noPrice}
      send={async (values) => {
        await order.run({
          justification: values.text('justification').trim(),
          uses: values.text('uses').split('\n').map((line) => line.trim()).filter(Boolean),
        });
        close();
      }}>
      <Select name="prefixLength" label={t({ de: 'Umfang', en: 'Extent' })} value={chosen} onChange={(value) => choose(value as Block)}
        choices={Object.entries(blocks).map(([value, { title }]) => ({ value, label: t(title) }))} />
      <TextArea name="justification" label={t({ de: 'Begründung', en: 'Justification' })} rows={3} maxLength={1_000}
        hint={t({ de: 'Die Regeln der RIPE verlangen einen Netzplan (C 4.6.3).', en: 'RIPE’s rules ask for a network plan (C 4.6.3).' })} />
      <TextArea name="uses" label={t({ de: 'Wofür jede Adresse da ist, je Zeile eine', en: 'What each address is for, one a line' })} rows={4} />
      <ErrorView error={error} />
      {!data && !error && <Waiting lines={2} />}
      {monthly !== undefined && setup !== undefined && (
        <Facts facts={[
          { term: t({ de: 'Im Monat, netto', en: 'A month, net' }), value: <Money amount={monthly} /> },
          setup !== '0.00' && { term: t({ de: 'Einmalig, netto', en: 'Once, net' }), value: <Money amount={setup} /> },
        ]} />
      )}
    </Form>
  );
}

/** `("12.50", 4n)` → `"50.00"` */
function times(amount: string, pieces: bigint): string {
  return formatMoney(parseMoney(amount) * pieces);
}
