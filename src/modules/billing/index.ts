export { billMonth, totalsOf, type BillableItem, type ComputedLine, type Totals } from './bill-month.ts';
export { CHANGE_CLAUSE } from './describe-change.ts';
export { issueInvoice, type IssuedInvoice } from './issue-invoice.ts';
export { issueDays } from './list-invoices.ts';
export { billingRoutes } from './routes.ts';
export { invoiceList, listInvoices } from './list-invoices.ts';
