import {
  renderLetter, type Computed, type LetterData, type ProviderData, type RecipientData, type TemplateData,
  type TemplateName,
} from '../adapters/documents/index.ts';
import { must } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  archiveDocument, sendDeclaration, type ArchivedDocument, type NewDeclaration,
} from '../modules/contracts/index.ts';
import { namedContact, readOrganisation, readProvider, type OrganisationRow, type ProviderRow }
  from '../modules/parties/index.ts';
import type { Step } from '../terms/index.ts';

/** Everybody a letter to a customer needs. */
export interface Correspondents {
  readonly provider: ProviderRow;
  readonly customer: OrganisationRow;
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
}

export async function readCorrespondents(ctx: Ctx, customerId: string): Promise<Correspondents> {
  return {
    provider: must(await readProvider(ctx)),
    customer: must(await readOrganisation(ctx, customerId)),
    contact: must(await namedContact(ctx, customerId)),
  };
}

/** The frame of a letter: sender, recipient, numbers, date. */
export function letterFrame(
  between: Correspondents, letter: { number: string; date: string; contractNumber: string | null },
): LetterData {
  return {
    provider: providerData(between.provider),
    recipient: recipientData(between),
    customerNumber: between.customer.customerNumber ?? '',
    ...letter,
  };
}

function providerData(provider: ProviderRow): ProviderData {
  return {
    name: provider.name, street: provider.street, postalCode: provider.postcode, city: provider.city,
    country: provider.country, phone: provider.phone, email: provider.email, website: provider.website,
    seat: provider.city, registerCourt: provider.registerCourt, registerNumber: provider.registerNumber,
    managingDirectors: [provider.managingDirectors], supervisoryBoardChair: null,
    vatId: provider.vatId, taxNumber: provider.taxNumber,
    bank: { holder: provider.name, bankName: provider.bankName, iban: provider.iban, bic: provider.bic },
  };
}

function recipientData({ customer, contact }: Correspondents): RecipientData {
  return {
    name: customer.name, contactName: contact.name, street: customer.street, postalCode: customer.postcode,
    city: customer.city, country: customer.country, vatId: customer.vatId,
  };
}

/** A value with the calculation up to the step that gave it, for a footnote in a German document. */
export function footnoted<T extends string>(value: T, because: readonly Step[]): Computed<T> {
  const index = because.findLastIndex((candidate) => candidate.value === value);
  const [first] = because;
  if (index === -1 || !first) throw new Error(`no step of the calculation gives ${value}`);
  return { value, clause: first.clause, because: because.slice(0, index + 1).map((step) => step.text.de).join('; ') };
}

type DocumentKind = TemplateName;

export interface Letter<K extends DocumentKind> {
  readonly kind: K;
  readonly data: TemplateData[K];
  /** The contract, offer … the letter is about. */
  readonly subjectId: string;
  readonly tenant: string;
}

/** Presses a letter as PDF/A and archives it, in German: the language the contract is in. */
export async function issueLetter<K extends DocumentKind>(ctx: Ctx, letter: Letter<K>): Promise<ArchivedDocument> {
  return (await press(ctx, letter)).document;
}

/** Issues a letter and declares it to the customer by e-mail with the PDF attached (A16 (1)). */
export async function sendLetter<K extends DocumentKind>(
  ctx: Ctx, between: Correspondents, letter: Letter<K>, declaration: NewDeclaration['kind'],
  more: readonly ArchivedDocument[] = [],
): Promise<ArchivedDocument> {
  const { document, title, text } = await press(ctx, letter);
  await sendDeclaration(ctx, {
    tenant: letter.tenant, kind: declaration, byName: between.provider.name, subjectId: letter.subjectId,
    content: text, recipient: between.contact.email, subject: title,
    documentIds: [document, ...more].map((each) => each.id),
  });
  return document;
}

async function press<K extends DocumentKind>(ctx: Ctx, { kind, data, subjectId, tenant }: Letter<K>) {
  const { title, text, pdf } = await renderLetter(kind, 'de', data, { createdAt: ctx.now.toString() });
  const document = await archiveDocument(ctx, {
    tenant, kind, number: data.number, language: 'de', mediaType: 'application/pdf', bytes: pdf, subjectId,
  });
  return { document, title, text };
}
