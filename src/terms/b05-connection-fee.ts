import { declares, governs, section } from './section.ts';

export const b05 = section(
  'B5',
  ['Anschluss- und Erschließungsentgelt', 'Connection fee'],
  [
    governs('B5 (1)', 'billing', ['Ein einmaliges Entgelt kann erhoben werden', 'A one-off fee may be charged']),
    declares('B5 (2)', 'description', [
      'Es bezahlt keine einzelnen Netzteile',
      'It pays for no single part of the network',
    ]),
    governs('B5 (3)', 'lines', [
      'Mit der technischen Bereitstellung ist die Leistung erbracht',
      'It is performed with technical provision',
    ]),
    declares('B5 (4)', 'scope', [
      'Der Anschluss darf weitere Kunden versorgen',
      'The connection may serve other customers',
    ]),
    declares('B5 (5)', 'claim', ['Das Netz bleibt Eigentum des Anbieters', 'The network stays the provider’s']),
  ],
);
