import { displayMoney, type Cents } from '../../kernel/money.ts';

export interface ExemptionTerms {
  readonly number: string;
  readonly replacingControl: string;
  readonly monthlyNet: Cents;
}

/** The sentence of the service description all of this rests on (promise H-mfa). */
export const MFA_CLAUSE = 'Leistungsbeschreibung Managed Desktop, Konnektivität & Authentifizierung';

/** The offer as the customer reads it, German first: that is what binds (A16 (2)). */
export function writeOffer({ number, replacingControl, monthlyNet }: ExemptionTerms, seller: string): string {
  return [
    'Guten Tag,', '',
    `an Ihren Zugängen ist ein zweiter Faktor Pflicht (${MFA_CLAUSE}). Er entfällt nur, wenn eine andere Maßnahme ihn `
      + 'ersetzt, und nur gegen gesondertes Angebot. Wir bieten Ihnen an:', '',
    `Angebot ${number}: Ausnahme vom zweiten Faktor`,
    `Ersetzende Maßnahme: ${replacingControl}`,
    `Entgelt: ${displayMoney(monthlyNet, 'de')} netto im Monat`, '',
    'Mit Ihrer Annahme im Portal gilt die Ausnahme. Wir können sie widerrufen; dann ist der zweite Faktor wieder Pflicht.',
    '', 'Mit freundlichen Grüßen', seller, '',
    '— English —', '',
    'A second factor is mandatory for your access (service description Managed Desktop, connectivity and '
      + 'authentication). It may only be left out if another control replaces it, and only with a separate offer. We '
      + 'offer you:', '',
    `Offer ${number}: exemption from the second factor`,
    `Replacing control: ${replacingControl}`,
    `Fee: ${displayMoney(monthlyNet, 'en')} net a month`, '',
    'The exemption holds once you accept it in the portal. We may revoke it; the second factor is mandatory again then.',
    '', 'Kind regards', seller, '',
  ].join('\n');
}

export function writeDecision({ number, replacingControl }: ExemptionTerms, decision: 'accepted' | 'declined'): string {
  return decision === 'accepted'
    ? `Wir nehmen das Angebot ${number} an: Der zweite Faktor entfällt, an seine Stelle tritt: ${replacingControl}`
    : `Wir lehnen das Angebot ${number} ab. Der zweite Faktor bleibt Pflicht.`;
}

export function writeRevocation({ number }: ExemptionTerms, seller: string): string {
  return [
    'Guten Tag,', '',
    `wir widerrufen die Ausnahme vom zweiten Faktor nach Angebot ${number}. Er ist ab sofort wieder Pflicht `
      + `(${MFA_CLAUSE}); das Entgelt für die Ausnahme entfällt.`, '', 'Mit freundlichen Grüßen', seller, '',
    '— English —', '',
    `We revoke the exemption from the second factor of offer ${number}. It is mandatory again at once; the fee for the `
      + 'exemption ends.', '', 'Kind regards', seller, '',
  ].join('\n');
}
