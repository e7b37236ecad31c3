import type { XmlDocument } from 'libxml2-wasm';
import { isIban } from '../../kernel/account-numbers.ts';
import type { Finding } from './judge-kit.ts';
import { namespaces } from './judge-profiles.ts';

/** BR-DE-19 and BR-DE-20: the IBANs of a SEPA transfer and of a SEPA direct debit, wherever a syntax has them. */
const places = [
  { rule: 'BR-DE-19', path: "//cac:PaymentMeans[cbc:PaymentMeansCode='58']/cac:PayeeFinancialAccount/cbc:ID" },
  {
    rule: 'BR-DE-20',
    path: "//cac:PaymentMeans[cbc:PaymentMeansCode='59']/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID",
  },
  {
    rule: 'BR-DE-19',
    path: "//ram:SpecifiedTradeSettlementPaymentMeans[ram:TypeCode='58']/ram:PayeePartyCreditorFinancialAccount/ram:IBANID",
  },
  {
    rule: 'BR-DE-20',
    path: "//ram:SpecifiedTradeSettlementPaymentMeans[ram:TypeCode='59']/ram:PayerPartyDebtorFinancialAccount/ram:IBANID",
  },
] as const;

export function judgedAccounts(document: XmlDocument): Finding[] {
  return places.flatMap(({ rule, path }) =>
    document
      .find(path, namespaces)
      .map((node) => node.content.replace(/\s/g, ''))
      .filter((iban) => !isIban(iban))
      .map((iban): Finding => ({
        source: 'accounts',
        rule,
        severity: 'error',
        message: `${iban} is not an IBAN`,
        location: path,
      })),
  );
}
