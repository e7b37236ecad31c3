import { formatMoney, type Cents } from '../../kernel/money.ts';
import type { CheckedInvoice } from './check-invoice.ts';
import {
  billed,
  percentText,
  totals,
  type Adjustment,
  type Address,
  type Buyer,
  type EInvoice,
  type InvoiceLine,
  type Period,
  type Seller,
  type Totals,
  type Vat,
} from './model.ts';
import { PEPPOL_BILLING, XRECHNUNG } from './write-ubl.ts';
import { group, leaf, xmlDocument } from './xml.ts';

/** BT-24: Factur-X / ZUGFeRD profile “EN 16931”, or XRechnung 3.0. */
export const guidelines = { en16931: 'urn:cen.eu:en16931:2017', xrechnung: XRECHNUNG } as const;
export type CiiProfile = keyof typeof guidelines;

const namespaces = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  'xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
};

/** The invoice in UN/CEFACT Cross Industry Invoice D16B. */
export function writeCii(invoice: CheckedInvoice, profile: CiiProfile): string {
  const sums = totals(invoice);
  return xmlDocument(
    'rsm:CrossIndustryInvoice',
    namespaces,
    group(
      'rsm:ExchangedDocumentContext',
      group(
        'ram:BusinessProcessSpecifiedDocumentContextParameter',
        leaf('ram:ID', profile === 'xrechnung' ? PEPPOL_BILLING : null),
      ),
      group('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', guidelines[profile])),
    ),
    group(
      'rsm:ExchangedDocument',
      leaf('ram:ID', invoice.number),
      leaf('ram:TypeCode', invoice.type),
      date('ram:IssueDateTime', invoice.issuedOn),
      ...invoice.notes.map((note) => group('ram:IncludedNote', leaf('ram:Content', note))),
    ),
    group(
      'rsm:SupplyChainTradeTransaction',
      ...invoice.lines.map(lineItem),
      agreement(invoice),
      // BT-72: the service of a period is complete on its last day.
      group(
        'ram:ApplicableHeaderTradeDelivery',
        group('ram:ActualDeliverySupplyChainEvent', date('ram:OccurrenceDateTime', invoice.period.lastDay)),
      ),
      settlement(invoice, sums),
    ),
  );
}

function lineItem(line: InvoiceLine): string {
  const { quantity, unit, baseQuantity } = billed(line);
  return group(
    'ram:IncludedSupplyChainTradeLineItem',
    group('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', line.id)),
    group('ram:SpecifiedTradeProduct', leaf('ram:Name', line.name), leaf('ram:Description', line.description)),
    group(
      'ram:SpecifiedLineTradeAgreement',
      group(
        'ram:NetPriceProductTradePrice',
        amount('ram:ChargeAmount', line.unitNet),
        leaf('ram:BasisQuantity', baseQuantity === null ? null : String(baseQuantity), { unitCode: unit }),
      ),
    ),
    group('ram:SpecifiedLineTradeDelivery', leaf('ram:BilledQuantity', quantity, { unitCode: unit })),
    group(
      'ram:SpecifiedLineTradeSettlement',
      group(
        'ram:ApplicableTradeTax',
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', line.vat.category),
        leaf('ram:RateApplicablePercent', percentText(line.vat.percent)),
      ),
      line.period === null ? '' : period(line.period),
      group('ram:SpecifiedTradeSettlementLineMonetarySummation', amount('ram:LineTotalAmount', line.net)),
    ),
  );
}

function agreement(invoice: EInvoice): string {
  return group(
    'ram:ApplicableHeaderTradeAgreement',
    leaf('ram:BuyerReference', invoice.buyerReference),
    seller(invoice.seller),
    buyer(invoice.buyer),
    group('ram:SellerOrderReferencedDocument', leaf('ram:IssuerAssignedID', invoice.salesOrderReference)),
    group('ram:BuyerOrderReferencedDocument', leaf('ram:IssuerAssignedID', invoice.orderReference)),
    group('ram:ContractReferencedDocument', leaf('ram:IssuerAssignedID', invoice.contractReference)),
    ...invoice.attachments.map((file) =>
      group(
        'ram:AdditionalReferencedDocument',
        leaf('ram:IssuerAssignedID', file.reference),
        leaf('ram:TypeCode', '916'),
        leaf('ram:Name', file.description),
        leaf('ram:AttachmentBinaryObject', Buffer.from(file.content).toString('base64'), {
          mimeCode: file.mimeType,
          filename: file.filename,
        }),
      ),
    ),
  );
}

function seller(party: Seller): string {
  return group(
    'ram:SellerTradeParty',
    leaf('ram:Name', party.name),
    leaf('ram:Description', party.legalInformation),
    group('ram:SpecifiedLegalOrganization', leaf('ram:ID', party.registration)),
    group(
      'ram:DefinedTradeContact',
      leaf('ram:PersonName', party.contact.name),
      group('ram:TelephoneUniversalCommunication', leaf('ram:CompleteNumber', party.contact.phone)),
      group('ram:EmailURIUniversalCommunication', leaf('ram:URIID', party.contact.email)),
    ),
    address(party.address),
    group(
      'ram:URIUniversalCommunication',
      leaf('ram:URIID', party.electronicAddress.id, { schemeID: party.electronicAddress.scheme }),
    ),
    group('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.vatId, { schemeID: 'VA' })),
    group('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.taxNumber, { schemeID: 'FC' })),
  );
}

function buyer(party: Buyer): string {
  return group(
    'ram:BuyerTradeParty',
    leaf('ram:ID', party.customerNumber),
    leaf('ram:Name', party.name),
    address(party.address),
    group(
      'ram:URIUniversalCommunication',
      leaf('ram:URIID', party.electronicAddress.id, { schemeID: party.electronicAddress.scheme }),
    ),
    group('ram:SpecifiedTaxRegistration', leaf('ram:ID', party.vatId, { schemeID: 'VA' })),
  );
}

function address(place: Address): string {
  return group(
    'ram:PostalTradeAddress',
    leaf('ram:PostcodeCode', place.postalCode),
    leaf('ram:LineOne', place.street),
    leaf('ram:CityName', place.city),
    leaf('ram:CountryID', place.country),
  );
}

function settlement(invoice: EInvoice, sums: Totals): string {
  const { payment: means } = invoice;
  const debit = means.kind === 'directDebit' ? means : null;
  return group(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:CreditorReferenceID', debit?.creditorId ?? null),
    leaf('ram:PaymentReference', means.kind === 'transfer' ? means.reference : null),
    leaf('ram:InvoiceCurrencyCode', 'EUR'),
    paymentMeans(invoice),
    ...sums.vat.map((vat) =>
      group(
        'ram:ApplicableTradeTax',
        amount('ram:CalculatedAmount', vat.tax),
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:ExemptionReason', vat.reason),
        amount('ram:BasisAmount', vat.taxable),
        leaf('ram:CategoryCode', vat.category),
        leaf('ram:RateApplicablePercent', vat.percent),
      ),
    ),
    period(invoice.period),
    ...invoice.adjustments.map(adjustment),
    group(
      'ram:SpecifiedTradePaymentTerms',
      leaf('ram:Description', invoice.paymentTerms),
      invoice.dueOn === null ? '' : date('ram:DueDateDateTime', invoice.dueOn),
      leaf('ram:DirectDebitMandateID', debit?.mandateReference ?? null),
    ),
    monetarySummation(sums),
    ...invoice.preceding.map((earlier) =>
      group(
        'ram:InvoiceReferencedDocument',
        leaf('ram:IssuerAssignedID', earlier.number),
        group('ram:FormattedIssueDateTime', leaf('qdt:DateTimeString', compact(earlier.issuedOn), { format: '102' })),
      ),
    ),
  );
}

function paymentMeans({ payment: means }: EInvoice): string {
  if (means.kind === 'directDebit') {
    return group(
      'ram:SpecifiedTradeSettlementPaymentMeans',
      leaf('ram:TypeCode', '59'),
      group('ram:PayerPartyDebtorFinancialAccount', leaf('ram:IBANID', means.debtorIban)),
    );
  }
  return group(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', '58'),
    group(
      'ram:PayeePartyCreditorFinancialAccount',
      leaf('ram:IBANID', means.iban),
      leaf('ram:AccountName', means.holder),
    ),
    group('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', means.bic)),
  );
}

function adjustment({ kind, amount: value, reason, vat }: Adjustment): string {
  return group(
    'ram:SpecifiedTradeAllowanceCharge',
    group('ram:ChargeIndicator', leaf('udt:Indicator', String(kind === 'charge'))),
    amount('ram:ActualAmount', value),
    leaf('ram:Reason', reason),
    categoryTax(vat),
  );
}

function categoryTax(vat: Vat): string {
  return group(
    'ram:CategoryTradeTax',
    leaf('ram:TypeCode', 'VAT'),
    leaf('ram:CategoryCode', vat.category),
    leaf('ram:RateApplicablePercent', percentText(vat.percent)),
  );
}

function monetarySummation(sums: Totals): string {
  return group(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    amount('ram:LineTotalAmount', sums.lines),
    sums.charges === 0n ? '' : amount('ram:ChargeTotalAmount', sums.charges),
    sums.allowances === 0n ? '' : amount('ram:AllowanceTotalAmount', sums.allowances),
    amount('ram:TaxBasisTotalAmount', sums.net),
    leaf('ram:TaxTotalAmount', formatMoney(sums.tax), { currencyID: 'EUR' }),
    amount('ram:GrandTotalAmount', sums.gross),
    amount('ram:DuePayableAmount', sums.gross),
  );
}

function period({ firstDay, lastDay }: Period): string {
  return group('ram:BillingSpecifiedPeriod', date('ram:StartDateTime', firstDay), date('ram:EndDateTime', lastDay));
}

/** Format 102 of UN/CEFACT 2379: YYYYMMDD. */
function date(name: string, day: string): string {
  return group(name, leaf('udt:DateTimeString', compact(day), { format: '102' }));
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function amount(name: string, cents: Cents): string {
  return leaf(name, formatMoney(cents));
}
