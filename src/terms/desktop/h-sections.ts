import { computes, defines, governs, section } from '../section.ts';

export const desktop = section(
  'H',
  ['Leistungsbeschreibung Hosted Desktop', 'Hosted desktop service description'],
  [
    governs('H Leistung', 'parties', [
      'Verkäufer, technischer Partner und Endkunde sind drei; der Partner betreibt',
      'Seller, technical partner and end customer are three; the partner operates',
    ]),
    governs('H Zugriff', 'desktop', [
      'Kein Administratorzugang; Zugriff nur über den Client',
      'No administrative access; access through the client only',
    ]),
    governs('H Virtuelle Maschinen', 'desktop', [
      'Betrieb in Deutschland; der Partner bemisst die Ressourcen',
      'Operated in Germany; the partner sizes the resources',
    ]),
    governs('H Netzanbindung', 'network', [
      'Übergabe am Router des Rechenzentrums',
      'Handed over at the data centre’s router',
    ]),
    governs('H Authentifizierung', 'desktop', [
      'Zweiter Faktor ist Pflicht; Ausnahme nur mit Ersatz und Angebot',
      'A second factor is mandatory; an exemption needs a replacement and an offer',
    ]),
    governs('H Abgrenzung', 'contracts', [
      'Anpassung, Transport und fremde Lizenzen sind eigene Vereinbarungen',
      'Customising, transport and other licences are separate agreements',
    ]),
    governs('H Einrichtung', 'billing', [
      'Einmalige Pauschale samt Auftaktgespräch',
      'One-off fee with a kick-off meeting',
    ]),
    computes('H Nutzung', ['H-seats'], ['Monatlich je Nutzer, mindestens zehn', 'Monthly by user, at least ten']),
    governs('H Speicher', 'storage', ['Erweiterungen zu 500 GB', 'Extensions of 500 GB']),
    governs('H Apps', 'desktop', [
      'Freigegebene Anwendungen Dritter; andere auf Anfrage',
      'Approved third-party applications; others on request',
    ]),
    governs('H Lizenzen', 'catalogue', ['SPLA-Bedingungen gelten zusätzlich', 'SPLA terms apply on top']),
    computes(
      'H Backup',
      ['H-backup.keep'],
      ['Wöchentlich voll, täglich inkrementell, 14 Tage', 'Weekly full, daily incremental, 14 days'],
    ),
    governs('H Sicherheit', 'identity', ['Maßnahmen nach dem Annex TOM', 'Measures by the annex TOM'], ['Annex TOM']),
    defines(
      'H Support',
      ['serviceHours'],
      [
        'Erste Stufe der Verkäufer, zweite und dritte der Partner; Geschäftszeiten',
        'First level the seller, second and third the partner; business hours',
      ],
    ),
    governs('H Service-Level', 'support', ['Nach der Anlage SLA', 'By the annex SLA'], ['Anlage SLA']),
    computes(
      'H Änderungen',
      ['H-change'],
      ['Mitteilung 30 Tage vorher, Widerspruch bis dahin', 'Announced 30 days ahead, objection until then'],
    ),
  ],
);
