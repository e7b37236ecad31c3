import { formatMoney, type Cents } from '../../kernel/money.ts';
import type { CheckedInvoice } from './check-invoice.ts';
import {
  billed,
  percentText,
  totals,
  type Adjustment,
  type Address,
  type EInvoice,
  type InvoiceLine,
  type Period,
  type Totals,
  type Vat,
} from './model.ts';
import { group, leaf, xmlDocument } from './xml.ts';

/** XRechnung 3.0, BT-24 and BT-23. */
export const XRECHNUNG = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0';
export const PEPPOL_BILLING = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

const namespaces = {
  'xmlns:ubl': 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};
const EUR = { currencyID: 'EUR' };

/** The invoice as XRechnung 3.0 in UBL 2.1. */
export function writeUbl(invoice: CheckedInvoice): string {
  const sums = totals(invoice);
  return xmlDocument(
    'ubl:Invoice',
    namespaces,
    leaf('cbc:CustomizationID', XRECHNUNG),
    leaf('cbc:ProfileID', PEPPOL_BILLING),
    leaf('cbc:ID', invoice.number),
    leaf('cbc:IssueDate', invoice.issuedOn),
    leaf('cbc:DueDate', invoice.dueOn),
    leaf('cbc:InvoiceTypeCode', invoice.type),
    ...invoice.notes.map((note) => leaf('cbc:Note', note)),
    leaf('cbc:DocumentCurrencyCode', 'EUR'),
    leaf('cbc:BuyerReference', invoice.buyerReference),
    period(invoice.period),
    orderReference(invoice),
    ...invoice.preceding.map((earlier) =>
      group(
        'cac:BillingReference',
        group('cac:InvoiceDocumentReference', leaf('cbc:ID', earlier.number), leaf('cbc:IssueDate', earlier.issuedOn)),
      ),
    ),
    group('cac:ContractDocumentReference', leaf('cbc:ID', invoice.contractReference)),
    ...invoice.attachments.map((file) =>
      group(
        'cac:AdditionalDocumentReference',
        leaf('cbc:ID', file.reference),
        leaf('cbc:DocumentDescription', file.description),
        group(
          'cac:Attachment',
          leaf('cbc:EmbeddedDocumentBinaryObject', Buffer.from(file.content).toString('base64'), {
            mimeCode: file.mimeType,
            filename: file.filename,
          }),
        ),
      ),
    ),
    seller(invoice),
    buyer(invoice),
    // BT-72: the service of a period is complete on its last day.
    group('cac:Delivery', leaf('cbc:ActualDeliveryDate', invoice.period.lastDay)),
    payment(invoice),
    group('cac:PaymentTerms', leaf('cbc:Note', invoice.paymentTerms)),
    ...invoice.adjustments.map(adjustment),
    taxTotal(sums),
    monetaryTotal(sums),
    ...invoice.lines.map(invoiceLine),
  );
}

/** UBL demands an ID beside BT-14; without BT-13 Peppol BIS Billing 3.0 has it say `NA`. */
function orderReference({ orderReference: own, salesOrderReference: sales }: EInvoice): string {
  const id = own ?? (sales === null ? null : 'NA');
  return group('cac:OrderReference', leaf('cbc:ID', id), leaf('cbc:SalesOrderID', sales));
}

function seller({ seller: party, payment: means }: EInvoice): string {
  const creditorId = means.kind === 'directDebit' ? means.creditorId : null;
  return group(
    'cac:AccountingSupplierParty',
    group(
      'cac:Party',
      leaf('cbc:EndpointID', party.electronicAddress.id, { schemeID: party.electronicAddress.scheme }),
      group('cac:PartyIdentification', leaf('cbc:ID', creditorId, { schemeID: 'SEPA' })),
      group('cac:PartyName', leaf('cbc:Name', party.name)),
      address(party.address),
      group('cac:PartyTaxScheme', ...taxScheme(party.vatId, 'VAT')),
      group('cac:PartyTaxScheme', ...taxScheme(party.taxNumber, 'FC')),
      group(
        'cac:PartyLegalEntity',
        leaf('cbc:RegistrationName', party.name),
        leaf('cbc:CompanyID', party.registration),
        leaf('cbc:CompanyLegalForm', party.legalInformation),
      ),
      group(
        'cac:Contact',
        leaf('cbc:Name', party.contact.name),
        leaf('cbc:Telephone', party.contact.phone),
        leaf('cbc:ElectronicMail', party.contact.email),
      ),
    ),
  );
}

function buyer({ buyer: party }: EInvoice): string {
  return group(
    'cac:AccountingCustomerParty',
    group(
      'cac:Party',
      leaf('cbc:EndpointID', party.electronicAddress.id, { schemeID: party.electronicAddress.scheme }),
      group('cac:PartyIdentification', leaf('cbc:ID', party.customerNumber)),
      address(party.address),
      group('cac:PartyTaxScheme', ...taxScheme(party.vatId, 'VAT')),
      group('cac:PartyLegalEntity', leaf('cbc:RegistrationName', party.name)),
    ),
  );
}

function taxScheme(id: string | null, scheme: 'VAT' | 'FC'): string[] {
  return id === null ? [] : [leaf('cbc:CompanyID', id), group('cac:TaxScheme', leaf('cbc:ID', scheme))];
}

function address(place: Address): string {
  return group(
    'cac:PostalAddress',
    leaf('cbc:StreetName', place.street),
    leaf('cbc:CityName', place.city),
    leaf('cbc:PostalZone', place.postalCode),
    group('cac:Country', leaf('cbc:IdentificationCode', place.country)),
  );
}

function payment({ payment: means }: EInvoice): string {
  if (means.kind === 'transfer') {
    return group(
      'cac:PaymentMeans',
      leaf('cbc:PaymentMeansCode', '58'),
      leaf('cbc:PaymentID', means.reference),
      group(
        'cac:PayeeFinancialAccount',
        leaf('cbc:ID', means.iban),
        leaf('cbc:Name', means.holder),
        group('cac:FinancialInstitutionBranch', leaf('cbc:ID', means.bic)),
      ),
    );
  }
  return group(
    'cac:PaymentMeans',
    leaf('cbc:PaymentMeansCode', '59'),
    group(
      'cac:PaymentMandate',
      leaf('cbc:ID', means.mandateReference),
      group('cac:PayerFinancialAccount', leaf('cbc:ID', means.debtorIban)),
    ),
  );
}

function adjustment({ kind, amount: value, reason, vat }: Adjustment): string {
  return group(
    'cac:AllowanceCharge',
    leaf('cbc:ChargeIndicator', String(kind === 'charge')),
    leaf('cbc:AllowanceChargeReason', reason),
    amount('cbc:Amount', value),
    taxCategory('cac:TaxCategory', vat, null),
  );
}

function taxTotal(sums: Totals): string {
  return group(
    'cac:TaxTotal',
    amount('cbc:TaxAmount', sums.tax),
    ...sums.vat.map((vat) =>
      group(
        'cac:TaxSubtotal',
        amount('cbc:TaxableAmount', vat.taxable),
        amount('cbc:TaxAmount', vat.tax),
        taxCategory('cac:TaxCategory', vat, vat.reason),
      ),
    ),
  );
}

function taxCategory(name: string, vat: Vat, reason: string | null): string {
  return group(
    name,
    leaf('cbc:ID', vat.category),
    leaf('cbc:Percent', percentText(vat.percent)),
    leaf('cbc:TaxExemptionReason', reason),
    group('cac:TaxScheme', leaf('cbc:ID', 'VAT')),
  );
}

function monetaryTotal(sums: Totals): string {
  return group(
    'cac:LegalMonetaryTotal',
    amount('cbc:LineExtensionAmount', sums.lines),
    amount('cbc:TaxExclusiveAmount', sums.net),
    amount('cbc:TaxInclusiveAmount', sums.gross),
    sums.allowances === 0n ? '' : amount('cbc:AllowanceTotalAmount', sums.allowances),
    sums.charges === 0n ? '' : amount('cbc:ChargeTotalAmount', sums.charges),
    amount('cbc:PayableAmount', sums.gross),
  );
}

function invoiceLine(line: InvoiceLine): string {
  const { quantity, unit, baseQuantity } = billed(line);
  return group(
    'cac:InvoiceLine',
    leaf('cbc:ID', line.id),
    leaf('cbc:InvoicedQuantity', quantity, { unitCode: unit }),
    amount('cbc:LineExtensionAmount', line.net),
    line.period === null ? '' : period(line.period),
    group(
      'cac:Item',
      leaf('cbc:Description', line.description),
      leaf('cbc:Name', line.name),
      taxCategory('cac:ClassifiedTaxCategory', line.vat, null),
    ),
    group(
      'cac:Price',
      amount('cbc:PriceAmount', line.unitNet),
      leaf('cbc:BaseQuantity', baseQuantity === null ? null : String(baseQuantity), { unitCode: unit }),
    ),
  );
}

function period({ firstDay, lastDay }: Period): string {
  return group('cac:InvoicePeriod', leaf('cbc:StartDate', firstDay), leaf('cbc:EndDate', lastDay));
}

function amount(name: string, cents: Cents): string {
  return leaf(name, formatMoney(cents), EUR);
}
