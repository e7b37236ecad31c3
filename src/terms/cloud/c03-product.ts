import { declares, governs, section } from '../section.ts';

export const cloud03 = section(
  'C 3',
  ['Produktbeschreibung', 'The product'],
  [
    governs('C 3.1', 'catalogue', [
      'Betrieb in einem ISO-27001-zertifizierten Rechenzentrum der Stufe IV',
      'Operated in an ISO 27001 certified tier IV data centre',
    ]),
    declares('C 3.2', 'description', [
      'Skalierbarkeit als Eigenschaft des Produkts',
      'Scalability as a property of the product',
    ]),
    governs('C 3.3', 'catalogue', ['Varianten, kombinierbar', 'Variants, which combine']),
    governs('C 3.3.1', 'compute', [
      'Shared: mehrere Kunden, alles redundant',
      'Shared: several tenants, everything redundant',
    ]),
    governs('C 3.3.2', 'compute', ['Dedicated: exklusive Bestandteile', 'Dedicated: exclusive parts']),
    governs('C 3.4.1', 'compute', ['Windows und Linux, betreut oder nicht', 'Windows and Linux, managed or not']),
    governs('C 3.4.2', 'compute', [
      'Container, auf Wunsch auf einem Linux-Server',
      'Containers, optionally on a Linux server',
    ]),
    governs('C 3.4.3', 'storage', ['Eigener oder gemeinsamer Speicher', 'Dedicated or shared storage']),
    governs('C 3.4.4', 'backup', ['Sicherung im Standard, weitere buchbar', 'Backup as standard, more can be booked']),
    governs('C 3.5', 'catalogue', ['Kombination mit fremden Clouds', 'Combination with other clouds']),
    governs('C 3.6', 'catalogue', ['Managed Services modular', 'Managed services, modular'], ['LB Managed Services']),
  ],
);
