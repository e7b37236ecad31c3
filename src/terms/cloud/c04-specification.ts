import { computes, declares, defines, governs, section } from '../section.ts';

export const cloud04 = section(
  'C 4',
  ['Technische Spezifikation', 'Technical specification'],
  [
    governs('C 4.1', 'catalogue', [
      'Neueste Betriebssysteme, wo möglich mit Langzeitpflege',
      'Newest operating systems, long-term support where it exists',
    ]),
    governs('C 4.1.1', 'billing', [
      'Windows über SPLA; keine Vermischung ohne Prüfung',
      'Windows through SPLA; no mixing without a check',
    ]),
    governs('C 4.1.2', 'billing', [
      'Kommerzielles Linux stellt und meldet der Anbieter',
      'The provider supplies and reports commercial Linux',
    ]),
    governs('C 4.1.3', 'catalogue', [
      'Container-Plattform mit Lizenz, wo nötig',
      'Container platform with a licence where needed',
    ]),
    governs('C 4.2', 'catalogue', [
      'Merkmale gelten für Shared, für Dedicated als Grundlage',
      'Features hold for Shared and are the base for Dedicated',
    ]),
    governs('C 4.2.1', 'catalogue', [
      'Achtzehn Größen; Abrechnung der beauftragten, Änderung in der nächsten Periode',
      'Eighteen sizes; what is ordered is billed, a change shows in the next period',
    ]),
    declares('C 4.2.2', 'description', ['Was eine vCPU ist', 'What a vCPU is']),
    declares('C 4.2.3', 'description', ['Was vRAM ist', 'What vRAM is']),
    governs('C 4.2.4', 'storage', ['Nur Flash-Speicher', 'Flash storage only']),
    governs('C 4.2.5', 'network', ['Redundante 10 Gbit/s zum Backbone', 'Redundant 10 Gbit/s to the backbone']),
    governs('C 4.2.6', 'network', ['1 Gbit/s je Server', '1 Gbit/s per server']),
    governs('C 4.2.7', 'network', ['Pauschales Volumen mit fairer Nutzung', 'Flat traffic under fair use']),
    governs('C 4.2.8', 'network', [
      'Öffentliche IPv4 am Server oder an der Firewall davor',
      'Public IPv4 at the server or at the firewall before it',
    ]),
    governs(
      'C 4.3',
      'compute',
      ['Betrieb im eigenen Rechenzentrum', 'Operated in the own data centre'],
      ['LB Datacenter II'],
    ),
    governs('C 4.4', 'catalogue', ['Basisleistungen gehören zu jedem Server', 'Base services belong to every server']),
    governs('C 4.4.1', 'catalogue', [
      'Tabelle der enthaltenen, kostenpflichtigen und nicht enthaltenen Dienste',
      'Table of services included, charged and absent',
    ]),
    governs('C 4.4.2', 'monitoring', [
      'Betriebszustand jedes Servers wird überwacht',
      'The operating state of every server is monitored',
    ]),
    defines('C 4.4.3', ['logRetentionDays'], ['Protokolle 30 Tage', 'Logs for 30 days']),
    computes(
      'C 4.4.4',
      ['C-4.4.4'],
      [
        'Täglich 22 bis 6 Uhr, 14 Wiederherstellungspunkte, Nachholen am nächsten Werktag',
        'Daily 22 to 6, 14 restore points, made up on the next working day',
      ],
    ),
    governs('C 4.5.1', 'compute', ['Firewall des Betriebssystems ist an', 'The OS firewall is on']),
    governs('C 4.5.2', 'network', [
      'Angriffe erkennen, blocken, notfalls abschalten, mitteilen',
      'Detect, block, switch off where needed, tell',
    ]),
    governs('C 4.5.3', 'compute', [
      'Änderung der Schutzeinstellungen beendet die Zusage',
      'Changing the protection ends the promise',
    ]),
    governs('C 4.6', 'catalogue', ['Zusätzliches ist einzeln buchbar', 'Extras are booked one by one']),
    governs('C 4.6.1', 'compute', ['Änderung nur innerhalb der Größen', 'Changes only within the sizes']),
    governs('C 4.6.2', 'storage', [
      'Speicher wächst im Betrieb in 100-GB-Schritten, vier IOPS-Klassen',
      'Storage grows while running by 100 GB, four IOPS classes',
    ]),
    governs('C 4.6.3', 'network', [
      'Eine öffentliche Adresse inklusive, weitere mit Netzplan',
      'One public address included, more with a network plan',
    ]),
    governs('C 4.6.4', 'catalogue', ['Abweichende Systeme nach Absprache', 'Other systems by arrangement']),
    governs('C 4.6.5', 'catalogue', ['Anwendungen als Dienst', 'Applications as a service']),
    governs('C 4.6.6', 'backup', ['Sicherungen nach Maß', 'Backups to measure'], ['C 4.5.4']),
    governs('C 4.6.7', 'backup', [
      'Rücksicherung des ganzen Systems auf Wunsch',
      'The whole system restored on request',
    ]),
    computes('C 4.6.8', ['C-4.6.8'], ['Längere Vorhaltung, je 1 TB', 'Longer retention, per 1 TB']),
    governs('C 4.6.9', 'storage', ['Speicherabbilder in kurzer Folge', 'Storage snapshots in short succession']),
    governs('C 4.6.10', 'backup', ['Wiederherstellungstests auf Wunsch', 'Restore tests on request']),
    governs('C 4.6.11', 'compute', ['Abbild der Maschine zur Rückkehr', 'A snapshot of the machine to return to']),
    governs('C 4.6.12', 'monitoring', ['Protokolle 60, 90 oder 180 Tage', 'Logs for 60, 90 or 180 days']),
    governs('C 4.6.13', 'catalogue', ['Weitere Anwendungen nach Aufwand', 'More applications by effort']),
    governs(
      'C 4.6.14',
      'monitoring',
      ['Weitere Überwachung in Paketen', 'More monitoring in packages'],
      ['LB Managed Services'],
    ),
    declares(
      'C 4.6.15',
      'scope',
      ['Ergänzende Dienste stehen in anderen Beschreibungen', 'Further services stand in other descriptions'],
      ['LB Managed Services'],
    ),
  ],
);
