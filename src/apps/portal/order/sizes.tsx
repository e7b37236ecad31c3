import type { MouseEvent } from 'react';
import { showBytes } from '../../ui/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Money } from '../../ui/values.tsx';
import { priceOf, type Catalogue, type Choice, type Price } from './choice.ts';
import './sizes.css';

type Flavour = Catalogue['flavours'][number];
type Named = Flavour & { readonly name: Choice['flavour'] };

/** Every size beside the others, with what it costs under what else is chosen. */
export function Sizes({ flavours, prices, choice, choose }: {
  readonly flavours: readonly Flavour[]; readonly prices: readonly Price[]; readonly choice: Choice;
  readonly choose: (part: Partial<Choice>) => void;
}) {
  const { t } = useLanguage();
  const groups = Map.groupBy(flavours as readonly Named[], ({ name }) => name.split('-')[0] ?? '');
  return (
    <table className="sizes">
      <caption className="unseen">{t({ de: 'Größen im Vergleich', en: 'Sizes compared' })}</caption>
      <thead>
        <tr>
          <th scope="col">{t({ de: 'Größe', en: 'Size' })}</th>
          <th scope="col" className="align-end">vCPU</th>
          <th scope="col" className="align-end">{t({ de: 'Speicher', en: 'Memory' })}</th>
          <th scope="col" className="align-end">{t({ de: 'Festplatte', en: 'Disk' })}</th>
          <th scope="col" className="align-end">{t({ de: 'Im Monat, netto', en: 'A month, net' })}</th>
        </tr>
      </thead>
      {[...groups].map(([variant, sizes]) => (
        <tbody key={variant}>
          {sizes.map((flavour) => (
            <Size key={flavour.name} flavour={flavour} price={priceOf(prices, { ...choice, flavour: flavour.name })}
              isChosen={flavour.name === choice.flavour} choose={() => choose({ flavour: flavour.name })} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Size({ flavour: { name, title, vcpus, memoryBytes, diskBytes }, price, isChosen, choose }: {
  readonly flavour: Named; readonly price: Price | undefined; readonly isChosen: boolean; readonly choose: () => void;
}) {
  const { t, language } = useLanguage();
  return (
    // The whole row chooses for those who point; the radio button in it does for everybody, and holds the choice at
    // once: the address, and what is computed of it, follow.
    <tr className="size" onClick={checkInside}>
      <th scope="row">
        <label className="check">
          <input type="radio" name="flavour" value={name} defaultChecked={isChosen} onChange={choose} />
          <span>{title}</span>
        </label>
      </th>
      <td className="align-end">{vcpus}</td>
      <td className="align-end">{showBytes(memoryBytes, language)}</td>
      <td className="align-end">{showBytes(diskBytes, language)}</td>
      <td className="align-end">
        {price ? <strong><Money amount={price.monthlyNet} /></strong> : t({ de: 'auf Anfrage', en: 'on request' })}
      </td>
    </tr>
  );
}

function checkInside({ target, currentTarget }: MouseEvent<HTMLTableRowElement>): void {
  if (!(target instanceof HTMLInputElement)) currentTarget.querySelector('input')?.click();
}
