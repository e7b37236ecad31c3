import { useState, type ReactNode } from 'react';
import { isMoney } from '../../../kernel/money.ts';
import { Input, MoneyInput } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/layout.tsx';
import { readMoney } from '../../ui/money-text.ts';
import { useRead } from '../read.ts';
import { useActsForItself } from './server.ts';

interface Individual {
  /** What the class needs beside itself, for the request's body; undefined where it needs nothing. */
  readonly agreed: { readonly iopsLimit: number; readonly monthlyNet: string } | undefined;
  /** Whether a price can be asked for. */
  readonly isReady: boolean;
  readonly fields: ReactNode;
  /** Why it can't be ordered here. */
  readonly reason: string | undefined;
}

/**
 * The class individual has its own limit and price, which are agreed (C-4.6.2): whoever sells names both, a customer is
 * told whom to ask.
 */
export function useIndividual(customerId: string, volumeClass: string): Individual {
  const { t } = useLanguage();
  const isOwn = useActsForItself({ customerId });
  const [iops, setIops] = useState('');
  const [price, setPrice] = useState('');
  if (volumeClass !== 'individual') return { agreed: undefined, isReady: true, fields: null, reason: undefined };
  if (isOwn) {
    return {
      agreed: undefined, isReady: false, fields: <ByAgreement customerId={customerId} />,
      reason: t({ de: 'Diese Klasse wird vereinbart, nicht bestellt.', en: 'This class is agreed, not ordered.' }),
    };
  }
  const monthlyNet = readMoney(price);
  const agreed = /^\d+$/.test(iops) && isMoney(monthlyNet) ? { iopsLimit: Number(iops), monthlyNet } : undefined;
  return {
    agreed, isReady: agreed !== undefined,
    reason: agreed ? undefined : t({ de: 'Vereinbarte Grenze und vereinbarten Preis angeben.', en: 'Name the limit and the price that were agreed.' }),
    fields: (
      <>
        <Input name="individual/iopsLimit" type="number" min={100} max={1_000_000} onChange={setIops}
          label={t({ de: 'Vereinbarte Operationen je Sekunde (IOPS)', en: 'Operations per second agreed (IOPS)' })} />
        <MoneyInput name="individual/monthlyNet" onChange={setPrice}
          label={t({ de: 'Vereinbarter Preis je 100 GB im Monat, netto', en: 'Price agreed per 100 GB a month, net' })} />
      </>
    ),
  };
}

function ByAgreement({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const { data } = useRead('/api/v1/customers/{id}/option-prices', { params: { path: { id: customerId } } });
  const seller = data?.seller.name ?? t({ de: 'Ihren Verkäufer', en: 'your seller' });
  return (
    <Notice>
      <p>{t({
        de: `Bei Individual legen Sie die Operationen je Sekunde selbst fest, und der Preis richtet sich danach (C 4.6.2). Bitten Sie ${seller} um ein Angebot und nennen Sie Größe und gewünschte IOPS.`,
        en: `With Individual you set the operations per second yourself, and the price follows from them (C 4.6.2). Ask ${seller} for an offer, naming the size and the IOPS you want.`,
      })}</p>
    </Notice>
  );
}
