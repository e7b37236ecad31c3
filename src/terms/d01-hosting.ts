import { declares, governs, section } from './section.ts';

export const d01 = section(
  'D1',
  ['Hosting', 'Hosting'],
  [
    governs('D1 (1)', 'compute', [
      'Virtuelle Server für die Vertragslaufzeit',
      'Virtual servers for the contract’s term',
    ]),
    governs('D1 (2)', 'compute', [
      'Betrieb im eigenen Rechenzentrum in Deutschland',
      'Operated in the provider’s own data centre in Germany',
    ]),
    governs('D1 (3)', 'network', ['Verbindung bis zum Übergabepunkt', 'Connected up to the hand-over point']),
    declares('D1 (4)', 'scope', ['Dahinter ist es Sache des Kunden', 'Beyond it is the customer’s matter']),
  ],
);
