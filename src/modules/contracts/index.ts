export { makeOffer, expireOffer, type NewOffer, type NewOfferItem, type Offer } from './make-offer.ts';
export { acceptOrder, type NewOrder, type AcceptedOrder } from './accept-order.ts';
export { checkSshKey } from './ssh-key.ts';
export { archiveDocument, type NewDocument, type ArchivedDocument } from './archive-document.ts';
export { receiveDeclaration, sendDeclaration, type NewDeclaration } from './declare.ts';
export { queuedMail, recordAnswer, recordBounce } from './send-mail.ts';
export type { MailAnswer, Mailer, QueuedMail } from './ports.ts';
export { readContract, readItems, startTerm, terminateContract, endContract, type Termination } from './term.ts';
