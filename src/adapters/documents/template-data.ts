import type { Cents } from '../../kernel/money.ts';
import type { ProjectProtocolData } from './project-protocol-data.ts';

/**
 * What each template needs. Callers pass facts, never formatted text: amounts as `Cents`, dates as
 * `YYYY-MM-DD`, instants as ISO 8601 with `Z`, decimal numbers as `Decimal`. Something absent is `null`,
 * never `undefined`, because a name a template asks for and does not get is an error.
 * Free text (titles, names, proofs) comes in the language of the document and is escaped on output.
 */

/** Civil date `YYYY-MM-DD`, Europe/Berlin. */
export type CivilDate = string;
/** ISO 8601 instant in UTC, for example `2026-07-15T08:30:00Z`; printed as local time in Europe/Berlin. */
export type InstantText = string;
/** A number that is not money, as a decimal string with a point: `{ decimal: '1.5' }` prints “1,5”. */
export interface Decimal {
  readonly decimal: string;
}

/** A value a clause computed: printed with a mark, explained below the text as a footnote. */
export interface Computed<T extends CivilDate | Cents | Decimal | string> {
  readonly value: T;
  /** Clause id such as `A9.5`. */
  readonly clause: string;
  /** One sentence a person can check by hand, in the language of the document. */
  readonly because: string;
}
export type MaybeComputed<T extends CivilDate | Cents | Decimal | string> = T | Computed<T>;

/** The sender. Carries what § 35a GmbHG and § 14 UStG demand of a business letter and an invoice. */
export interface ProviderData {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string | null;
  /** Registered office, § 35a (1) GmbHG. */
  readonly seat: string;
  readonly registerCourt: string;
  readonly registerNumber: string;
  readonly managingDirectors: readonly string[];
  /** Chair of the supervisory board, where there is one. */
  readonly supervisoryBoardChair: string | null;
  readonly vatId: string | null;
  readonly taxNumber: string | null;
  readonly bank: BankAccount;
}

export interface BankAccount {
  readonly holder: string;
  readonly bankName: string | null;
  readonly iban: string;
  readonly bic: string | null;
}

export interface RecipientData {
  readonly name: string;
  /** Person the letter is for, printed below the company. */
  readonly contactName: string | null;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2; a country other than the provider's is printed in capitals. */
  readonly country: string;
  readonly vatId: string | null;
}

/** What every letter has, whatever it says. */
export interface LetterData {
  readonly provider: ProviderData;
  readonly recipient: RecipientData;
  /** The document's own number: offer, order, invoice number. */
  readonly number: string;
  readonly date: CivilDate;
  readonly customerNumber: string;
  readonly contractNumber: string | null;
}

export interface ItemData {
  readonly position: number;
  readonly title: string;
  /** One line of detail, for example “2 vCPU, 8 GB RAM, 100 GB SSD”. */
  readonly detail: string | null;
  readonly quantity: Decimal;
  readonly unitNet: Cents;
  readonly net: Cents;
}

export interface EditionData {
  readonly title: string;
  readonly version: string;
}

export interface AvailabilityData {
  readonly className: string;
  readonly percent: Decimal;
}

/** Prices and terms an offer proposes and an order confirmation settles. */
interface BargainData extends LetterData {
  /** Charged every month; may be empty. */
  readonly recurring: readonly ItemData[];
  readonly recurringNet: Cents;
  /** Charged once; may be empty. */
  readonly once: readonly ItemData[];
  readonly onceNet: Cents;
  /** Null where the recipient owes the tax (§ 13b UStG). */
  readonly vatPercent: Decimal | null;
  /** Null where the service description promises none. */
  readonly availability: AvailabilityData | null;
  readonly minimumMonths: number;
  /** Months of each renewal and of notice (A10 (3)), days until payment is due (A9 (5)), by the edition. */
  readonly renewalMonths: number;
  readonly noticeMonths: number;
  readonly paymentDays: number;
  readonly terms: EditionData;
  readonly serviceDescriptions: readonly EditionData[];
}

/** A2 (1), A2 (2): an offer binds only where it says so, and until a date. */
export interface OfferData extends BargainData {
  /** Null: the offer is not binding. */
  readonly bindingUntil: MaybeComputed<CivilDate> | null;
}

/** A2 (5), A9 (1), A10 (1), A1 (2), A11 (2). */
export interface OrderConfirmationData extends BargainData {
  readonly offerNumber: string | null;
  /** A2 (1), A2 (3): whether the order made the contract, or only this confirmation does. */
  readonly offerBound: boolean;
  readonly orderedOn: CivilDate;
  /** The customer's reference for routing (BT-10). */
  readonly buyerReference: string | null;
  /** The customer's own order number. */
  readonly orderReference: string | null;
  /** Technical data as ordered: label and value. */
  readonly specification: readonly { readonly label: string; readonly value: string }[];
  /** Named contacts, A3 (3). */
  readonly contacts: readonly { readonly name: string; readonly email: string; readonly phone: string | null }[];
  /** Expected day of hand-over, not binding (A3 (1)). */
  readonly expectedOn: CivilDate | null;
  readonly directDebit: DirectDebitData | null;
}

export interface DirectDebitData {
  readonly mandateReference: string;
  readonly creditorId: string;
  readonly iban: string;
}

/** Cloud service description 5 and 5.1. */
export interface HandoverProtocolData extends LetterData {
  readonly serverName: string;
  readonly serverId: string;
  readonly address: string;
  readonly handedOverAt: InstantText;
  /** The four stages with their end. */
  readonly stages: readonly { readonly title: string; readonly finishedAt: InstantText }[];
  readonly checks: readonly {
    readonly name: string;
    /** Of the service description: `5.1`. */
    readonly section: string;
    readonly ordered: string;
    readonly measured: string;
    readonly passed: boolean;
  }[];
  readonly allPassed: boolean;
  /** Login and key fingerprints; null for a managed server, whose customer has no administrative access. */
  readonly access: { readonly login: string; readonly fingerprints: readonly string[] } | null;
  /** Whoever operates it keeps the access to it. */
  readonly isManaged: boolean;
  /** Instead of `access`, of a system that nobody looked into: its login is as its image has it. */
  readonly accessAsIs: { readonly login: string; readonly rdp: boolean; readonly hasPassword: boolean } | null;
  /** D1: where it runs, and up to where it is connected; null where the engine names no place. */
  readonly place: { readonly location: string; readonly handOverPoint: string } | null;
  /** D2 (2): the customer's software, as the order names it; nobody checked it. */
  readonly suppliedSoftware: string | null;
  /** Said plainly where the host gives less than ordered: the divisor of memory. */
  readonly scaling: { readonly memoryDivisor: number } | null;
  /** Lines of 5.1 that are not delivered or could not be measured, in plain sentences; may be empty. */
  readonly notChecked: readonly string[];
  /** What could not be proved on this host; may be empty. */
  readonly unproven: readonly string[];
}

/** A10 (2), A10 (3), A8 (3). */
export interface ReadyNoticeData extends LetterData {
  readonly serviceName: string;
  readonly readyAt: InstantText;
  readonly termStart: MaybeComputed<CivilDate>;
  readonly minimumMonths: number;
  readonly renewalMonths: number;
  readonly noticeMonths: number;
  readonly minimumTermEnd: MaybeComputed<CivilDate>;
  /** Where notice for the end of the minimum term would have had to come before the start: the next end. */
  readonly laterEnd: MaybeComputed<CivilDate> | null;
  /** For the end of the minimum term, or for `laterEnd`. */
  readonly latestNotice: MaybeComputed<CivilDate>;
  /** Last day to refuse acceptance, A8 (3) (b). */
  readonly objectUntil: MaybeComputed<CivilDate>;
}

export interface InvoiceLineData {
  readonly position: number;
  readonly title: string;
  readonly detail: string | null;
  /** Both days belong to the period; no last day where the service was given on one day. */
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate | null;
  readonly quantity: Decimal;
  /** Price of one unit for a full month, or of one unit where nothing is pro rata. */
  readonly unitNet: Cents;
  /** Set for a recurring line; the arithmetic of A9 (3) is printed below it, so `net` needs no footnote. */
  readonly proRata: { readonly days: number; readonly daysInMonth: number } | null;
  readonly net: MaybeComputed<Cents>;
  readonly vatPercent: Decimal;
}

/** § 14 (4) UStG, A9 (2), A9 (3), A9 (5). */
export interface InvoiceData extends LetterData {
  /** Set when this corrects an earlier invoice; the letter is then titled “Rechnungskorrektur”. */
  readonly correctionOf: { readonly number: string; readonly date: CivilDate; readonly reason: string } | null;
  readonly buyerReference: string | null;
  /** The customer's own order number (BT-13). */
  readonly orderReference: string | null;
  /** The number under which we confirmed the order (BT-14). */
  readonly salesOrder: string | null;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  readonly lines: readonly InvoiceLineData[];
  readonly net: Cents;
  readonly vat: readonly { readonly percent: Decimal; readonly net: Cents; readonly tax: Cents }[];
  readonly gross: Cents;
  /** § 13b UStG: the recipient owes the tax. */
  readonly reverseCharge: boolean;
  /** Null where nothing is to be paid, as after a correction. */
  readonly dueOn: MaybeComputed<CivilDate> | null;
  readonly directDebit: DirectDebitData | null;
  readonly notes: readonly string[];
  /** The PDF carries the XML invoice inside (ZUGFeRD). */
  readonly hybrid: boolean;
}

/** A10 (3), A10 (6), A10 (7), D5 (1), D5 (2), D6. */
export interface TerminationConfirmationData extends LetterData {
  readonly serviceName: string;
  readonly noticeReceivedOn: CivilDate;
  readonly endsOn: MaybeComputed<CivilDate>;
  readonly deleteOn: MaybeComputed<CivilDate>;
  /** Null where nothing was lent to the customer. */
  readonly returnBy: MaybeComputed<CivilDate> | null;
}

/** D5 (1). */
export interface DeletionCertificateData extends LetterData {
  readonly serviceName: string;
  readonly endedOn: CivilDate;
  readonly dueOn: MaybeComputed<CivilDate>;
  readonly items: readonly {
    /** What it was, for example “Festplatte”. */
    readonly kind: string;
    readonly id: string;
    readonly deletedAt: InstantText;
    /** How its absence was proved. */
    readonly proof: string;
  }[];
  /** Records the law obliges the provider to keep; may be empty. */
  readonly kept: readonly { readonly what: string; readonly reason: string; readonly until: CivilDate }[];
}

export interface TemplateData {
  readonly offer: OfferData;
  readonly 'order-confirmation': OrderConfirmationData;
  readonly 'handover-protocol': HandoverProtocolData;
  readonly 'ready-notice': ReadyNoticeData;
  readonly invoice: InvoiceData;
  readonly 'termination-confirmation': TerminationConfirmationData;
  readonly 'deletion-certificate': DeletionCertificateData;
  readonly 'project-protocol': ProjectProtocolData;
}
export type TemplateName = keyof TemplateData;
