import { z } from 'zod';
import { country, date, defined, id, instant, line, listQuery, oneOf, pageOf, prose } from '../../kernel/wire.ts';
import { must, ok } from '../../kernel/result.ts';
import { products } from '../catalogue/index.ts';
import { contractRefusals, pdfRequestBytes } from '../contracts/index.ts';
import { endpoint, fileEndpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import { agreementList, listAgreements, readAgreement, readAgreementDocument } from './list-agreements.ts';
import { privacyRefusals } from './refusals.ts';
import { endAgreement, registerAgreement, type NewAgreement } from './register-agreement.ts';

const newAgreement = z.strictObject({
  processor: line('Speicherwerk GmbH'), country: country.describe('Where the data is processed.'),
  purpose: prose('Betrieb der Speichersysteme'), data: prose('Inhalte der Server der Kunden'),
  services: z.array(oneOf(...products)).min(1).max(products.length).describe('Products it has a part in.'),
  signedOn: date,
});

/** A one-page file: nothing but its head. */
const PDF_EXAMPLE = 'JVBERi0xLjcK';

const agreement = z.object({
  ...newAgreement.shape, id: id('processingAgreement'), documentId: id('document').nullable(), endedOn: date.nullable(),
  createdAt: instant,
});

const one = z.object({ id: id('processingAgreement') });
const unknown = someOf(privacyRefusals, 'privacy.unknown_agreement');

/** Subcontractors who process personal data, and the agreements with them (A3 (5), A13). */
export const agreementRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/processing-agreements', operationId: 'registerAgreement', permission: 'agreement:manage',
    tag: 'privacy', status: 201, summary: 'Registers the agreement with a processor (Art. 28 GDPR)',
    bodyBytes: pdfRequestBytes,
    body: newAgreement.extend({
      pdf: z.base64().max(pdfRequestBytes).describe('The signed agreement, 5 MB at most.').optional()
        .meta({ examples: [PDF_EXAMPLE] }),
    }),
    answer: agreement,
    refusals: { ...someOf(privacyRefusals, 'privacy.not_a_pdf'), ...someOf(partyRefusals, 'parties.no_provider') },
    handle: async (ctx, { body }) => {
      const registered = await registerAgreement(ctx, defined(body) as NewAgreement);
      return registered.ok ? ok(must(await readAgreement(ctx, registered.value))) : registered;
    },
  }),
  endpoint({
    method: 'GET', path: '/processing-agreements', operationId: 'listAgreements', permission: 'agreement:read',
    tag: 'privacy', summary: 'Agreements with processors that touch your services, by name',
    query: listQuery(agreementList, {}), answer: pageOf(agreement),
    handle: async (ctx, { query }) => ok(await listAgreements(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/processing-agreements/{id}', operationId: 'readAgreement', permission: 'agreement:read',
    tag: 'privacy', summary: 'One agreement with a processor', params: one, answer: agreement, refusals: unknown,
    handle: (ctx, { params }) => readAgreement(ctx, params.id),
  }),
  fileEndpoint({
    method: 'GET', path: '/processing-agreements/{id}/document', operationId: 'readAgreementDocument',
    permission: 'agreement:read', tag: 'privacy', summary: 'The signed agreement', params: one,
    refusals: {
      ...unknown, ...someOf(privacyRefusals, 'privacy.no_document'),
      ...someOf(contractRefusals, 'contracts.unknown_document', 'contracts.document_damaged',
        'contracts.document_unreachable'),
    },
    handle: (ctx, { params }) => readAgreementDocument(ctx, params.id),
  }),
  endpoint({
    method: 'POST', path: '/processing-agreements/{id}/end', operationId: 'endAgreement',
    permission: 'agreement:manage', tag: 'privacy', summary: 'Records the last day of an agreement', params: one,
    body: z.strictObject({ endedOn: date }), answer: one,
    refusals: { ...unknown, ...someOf(privacyRefusals, 'privacy.agreement_ended', 'privacy.bad_end') },
    handle: (ctx, { params, body }) => endAgreement(ctx, params.id, body.endedOn),
  }),
];
