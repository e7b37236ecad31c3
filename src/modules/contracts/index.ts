export { makeOffer, expireOffer, type NewOffer, type NewOfferItem, type Offer } from './make-offer.ts';
export { acceptOrder, type NewOrder, type AcceptedOrder } from './accept-order.ts';
export { checkImage } from './check-image.ts';
export { checkSshKey } from './ssh-key.ts';
export { archiveDocument, type NewDocument, type ArchivedDocument } from './archive-document.ts';
export { receiveDeclaration, sendDeclaration, type NewDeclaration } from './declare.ts';
export { contentToMove, documentsToMove, findContent, reportDamage, type FoundContent } from './document-content.ts';
export { moveContent } from './store.ts';
export { claimMail, recordAnswer, recordBounce, type ClaimedMail } from './send-mail.ts';
export type {
  DocumentArchive, DocumentFile, MailAnswer, Mailer, ObjectStore, QueuedMail, StoredObject,
} from './ports.ts';
export { mailsToForget, noteForgotten } from './forget-mail.ts';
export { forgetOrderKeys } from './forget-order-keys.ts';
export { callerName } from './caller-name.ts';
export {
  changeItem, endItem, firstItem, isItemLive, itemHistory, type ChangedItem, type ItemChange,
} from './change-item.ts';
export { addItem, addServerItem, moveItem, startItem, type AddedItem } from './add-item.ts';
export { contractOfItem, readContract, readItems } from './read-contract.ts';
export { startTerm } from './start-term.ts';
export { endByNotice, terminateContract, type Termination } from './terminate-contract.ts';
export { endContract } from './end-contract.ts';
export { declareAcceptance, deemAccepted, type AcceptanceDeclaration, type AcceptanceOutcome }
  from './declare-acceptance.ts';
export { acceptanceOutcome, judgeAcceptance, type Verdict } from './judge-acceptance.ts';
export { PDF_BYTES, pdfRequestBytes, readPdf } from './read-pdf.ts';
export { contractList, listContracts, listOffers, offerList, readOffer, showContract } from './list-contracts.ts';
export { contractDayList, listContractDays } from './list-days.ts';
export { contractRefusals } from './refusals.ts';
export { clauseRoutes } from './clause-routes.ts';
export { contractRoutes, offerWithItems } from './routes.ts';
export { documentRoutes } from './document-routes.ts';
export {
  declarationList, documentList, documentsOf, listDeclarations, listDocuments, nameDocument,
} from './list-documents.ts';
export { decideMfaExemption, revokeMfaExemption } from './decide-mfa-exemption.ts';
export { offerMfaExemption } from './offer-mfa-exemption.ts';
export { mfaRoutes } from './mfa-routes.ts';
export { setMfa } from './set-mfa.ts';
export { addContractContact, changeContact, listContractContacts, removeContractContact } from './contract-contacts.ts';
