import { z } from 'zod';
import { checked, defined, email, id, instant, line } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { contact, partyRefusals, showContact } from '../parties/index.ts';
import {
  addContractContact, changeContact, listContractContacts, removeContractContact,
} from './contract-contacts.ts';
import { contractRefusals } from './refusals.ts';

const inCharge = z.object({
  items: z.array(z.object({
    id: id('contact'), name: line('Jonas Rebstock'), email, phone: line('+49 6321 5550 17'), fromAt: instant,
  })),
});

const contactChange = checked(z.strictObject({
  email: email.optional(), phone: line('+49 6321 5550 17').optional(),
  left: z.literal(true).optional().describe('The person no longer speaks for the customer.'),
}), (change) => Object.keys(change).length > 0, { de: 'enthält keine Änderung', en: 'has no change' });

const tag = 'contacts';
const one = z.object({ id: id('contract') });

/** Who is competent for a contract, and keeping what is known of them current (A3 (3)). */
export const contactRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/contracts/{id}/contacts', operationId: 'listContractContacts', permission: 'contact:read',
    tag, summary: 'Who is competent for a contract, the first at the top', params: one, answer: inCharge,
    refusals: someOf(contractRefusals, 'contracts.unknown_contract'),
    handle: async (ctx, { params }) => {
      const contacts = await listContractContacts(ctx, params.id);
      return contacts.ok ? ok({ items: contacts.value }) : contacts;
    },
  }),
  endpoint({
    method: 'POST', path: '/contracts/{id}/contacts', operationId: 'addContractContact', permission: 'contact:name',
    tag, status: 201, summary: 'Makes a contact of the customer one of the contract', params: one,
    body: z.strictObject({ contactId: id('contact') }), answer: inCharge,
    refusals: {
      ...someOf(contractRefusals, 'contracts.unknown_contract'), ...someOf(partyRefusals, 'parties.unknown_contact'),
    },
    handle: async (ctx, { params, body }) => {
      const contacts = await addContractContact(ctx, params.id, body.contactId);
      return contacts.ok ? ok({ items: contacts.value }) : contacts;
    },
  }),
  endpoint({
    method: 'DELETE', path: '/contracts/{id}/contacts/{contactId}', operationId: 'removeContractContact',
    permission: 'contact:name', tag, summary: 'Takes a contact off a contract; never the last one',
    params: z.object({ id: id('contract'), contactId: id('contact') }), answer: inCharge,
    refusals: someOf(contractRefusals, 'contracts.unknown_contract', 'contracts.not_in_charge',
      'contracts.last_contact'),
    handle: async (ctx, { params }) => {
      const contacts = await removeContractContact(ctx, params.id, params.contactId);
      return contacts.ok ? ok({ items: contacts.value }) : contacts;
    },
  }),
  endpoint({
    method: 'GET', path: '/contacts/{id}', operationId: 'readContact', permission: 'contact:read', tag,
    summary: 'One contact', params: z.object({ id: id('contact') }), answer: contact,
    refusals: someOf(partyRefusals, 'parties.no_such_contact'),
    handle: (ctx, { params }) => showContact(ctx, params.id),
  }),
  endpoint({
    method: 'PATCH', path: '/contacts/{id}', operationId: 'changeContact', permission: 'contact:name', tag,
    summary: 'Keeps what is known of a contact current, or says that the person left',
    params: z.object({ id: id('contact') }),
    body: contactChange,
    answer: contact,
    refusals: {
      ...someOf(partyRefusals, 'parties.no_such_contact', 'parties.contact_left'),
      ...someOf(contractRefusals, 'contracts.last_contact'),
    },
    handle: (ctx, { params, body }) => changeContact(ctx, params.id, defined(body)),
  }),
];
