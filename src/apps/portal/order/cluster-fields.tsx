import { clusterRoles } from '../../account/clusters/cluster-words.ts';
import { availabilityClasses, nameOf } from '../../account/things/kinds.ts';
import { flavourTitle, sizeInWords } from '../../account/things/sizes.ts';
import { RadioCards, Select } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Facts } from '../../ui/layout.tsx';
import { Money } from '../../ui/values.tsx';
import type { Catalogue } from './choice.ts';
import './sizes.css'; // how the page of an order is laid out
import { NODES_AT_MOST, type ClusterChoice, type ClusterQuote } from './cluster-choice.ts';

interface FieldsProps {
  readonly catalogue: Catalogue;
  readonly choice: ClusterChoice;
  readonly choose: (part: Partial<ClusterChoice>) => void;
}

/** How many servers of which size form it. */
export function ClusterSizes({ catalogue, choice, choose }: FieldsProps) {
  const { t, language } = useLanguage();
  const sizes = catalogue.flavours.map((flavour) => ({
    value: flavour.name, label: `${flavourTitle(flavour.name)} (${sizeInWords(flavour, language)})`,
  }));
  return (
    <>
      <RadioCards name="controlPlanes" label={t({ de: 'Steuerungsebene', en: 'Control plane' })} value={String(choice.controlPlanes)}
        onChange={(value) => choose({ controlPlanes: value === '3' ? 3 : 1 })}
        choices={[
          { value: '1', label: t({ de: 'Ein Server', en: 'One server' }), hint: t({ de: 'Fällt er aus, steht die Steuerung still.', en: 'If it fails, nothing controls the cluster.' }) },
          { value: '3', label: t({ de: 'Drei Server', en: 'Three servers' }), hint: t({ de: 'Einer darf ausfallen.', en: 'One of them may fail.' }) },
        ]} />
      <Select name="controlPlaneFlavour" label={t({ de: 'Größe der Steuerungsebene', en: 'Size of the control plane' })} value={choice.controlPlaneFlavour}
        choices={sizes} onChange={(name) => choose({ controlPlaneFlavour: name as ClusterChoice['controlPlaneFlavour'] })} />
      <Select name="nodes" label={t({ de: 'Knoten', en: 'Nodes' })} value={String(choice.nodes)}
        choices={Array.from({ length: NODES_AT_MOST }, (_, n) => ({ value: String(n + 1), label: String(n + 1) }))}
        onChange={(count) => choose({ nodes: Number(count) })} />
      <Select name="nodeFlavour" label={t({ de: 'Größe je Knoten', en: 'Size of each node' })} value={choice.nodeFlavour}
        choices={sizes} onChange={(name) => choose({ nodeFlavour: name as ClusterChoice['nodeFlavour'] })} />
    </>
  );
}

/** Who looks after its servers, and how available each must be. */
export function ClusterOperation({ catalogue, choice, choose }: FieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <RadioCards name="managed" label={t({ de: 'Betriebsführung', en: 'Operation' })} value={choice.managed ? 'yes' : 'no'}
        onChange={(value) => choose({ managed: value === 'yes' })}
        choices={[
          { value: 'no', label: t({ de: 'Durch Sie', en: 'By you' }), hint: t({ de: 'Sie melden sich per SSH an jedem Server an und pflegen ihn selbst.', en: 'You log in to each server by SSH and look after it yourself.' }) },
          { value: 'yes', label: t({ de: 'Durch uns', en: 'By us' }), hint: t({ de: 'Wir halten die Betriebssysteme aktuell und in Gang.', en: 'We keep the operating systems up to date and running.' }) },
        ]} />
      <Select name="availabilityClass" label={t({ de: 'Verfügbarkeitsklasse', en: 'Availability class' })} value={choice.availabilityClass}
        hint={t({ de: 'Sie gilt für jeden Server (§ A4).', en: 'It holds for each server (§ A4).' })}
        choices={catalogue.availabilityClasses.map((name) =>
          ({ value: name, label: nameOf(availabilityClasses, name, t) }))}
        onChange={(name) => choose({ availabilityClass: name as ClusterChoice['availabilityClass'] })} />
    </>
  );
}

/** What the quote is about, item by item. */
export function ChosenCluster({ quote: { positions, managed } }: { readonly quote: ClusterQuote }) {
  const { t } = useLanguage();
  return (
    <>
      <p>{t({ de: 'Containercluster', en: 'Container cluster' })},{' '}
        {managed ? t({ de: 'mit Betriebsführung', en: 'managed' }) : t({ de: 'ohne Betriebsführung', en: 'unmanaged' })}</p>
      <Facts facts={positions.map(({ role, flavour, quantity, monthlyNet }) => ({
        term: role === null ? t({ de: 'Cluster', en: 'Cluster' }) : t(clusterRoles[role]),
        value: (
          <>{role !== null && `${quantity} × ${flavourTitle(flavour)}, `}<Money amount={monthlyNet} />
            {quantity > 1 && t({ de: ' je Server', en: ' each' })}</>
        ),
      }))} />
    </>
  );
}
