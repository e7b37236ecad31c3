import { z } from 'zod';
import {
  bic, count, country, defined, email, iban, id, instant, line, listQuery, pageOf, vatId, words,
} from '../../kernel/wire.ts';
import { must, ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { listContactWaits } from './contact-wait.ts';
import { chooseSeller } from './choose-seller.ts';
import { customerList, listContacts, listCustomers, readContact, readCustomer } from './list-customers.ts';
import { nameContact } from './name-contact.ts';
import { readProvider } from './read-parties.ts';
import { partyRefusals } from './refusals.ts';
import { registerCustomer } from './register-customer.ts';
import { needsSecond, setUpProvider } from './set-up-provider.ts';

const address = {
  street: line('Rheinuferstraße 12'), postcode: line('67061'), city: line('Ludwigshafen'), country,
};

const newProvider = z.strictObject({
  name: line('Hafenstadt IT GmbH'), ...address, vatId, taxNumber: line('27/123/45678'), email,
  electronicAddress: email.describe('BT-34: where e-invoices of others reach it.'),
  phone: line('+49 621 5550 0'), website: z.url().max(200).meta({ examples: ['https://www.hafenstadt-it.example'] }),
  iban, bic, bankName: line('Deutsche Kreditbank'), registerCourt: line('Amtsgericht Ludwigshafen'),
  registerNumber: line('HRB 12345'), managingDirectors: line('Katrin Lotse'),
  contactName: line('Rechnungswesen').describe('BT-41: who answers for invoices.'),
});

const provider = z.object({
  ...newProvider.shape, id: id('organisation'), vatId: vatId.nullable(), taxNumber: line('27/123/45678').nullable(),
});

const particulars = {
  name: line('Weinkontor Pfalz GmbH'),
  business: z.boolean().describe('The terms hold for businesses only (A1 (1)).').meta({ examples: [true] }),
  ...address, vatId: vatId.optional(), email,
  electronicAddress: email.describe('BT-49: where e-invoices go.'),
  buyerReference: line('EDV-2026').describe('BT-10: what the customer wants to read on invoices.').optional(),
};

const newCustomer = z.strictObject({
  ...particulars,
  sellerId: id('organisation').describe('The reseller whose customer it is; a reseller registers its own.').optional(),
});

const customer = z.object({
  ...particulars, id: id('organisation'), customerNumber: line('K-2026-00001').nullable(),
  vatId: vatId.nullable(), buyerReference: line('EDV-2026').nullable(), createdAt: instant,
  sellerId: id('organisation').nullable().describe('Who contracts with it and bills it; null: the provider.'),
  operatorId: id('organisation').nullable().describe('Who runs its resources; null: the provider.'),
  closedAt: instant.nullable().describe('When it was deleted; what the law keeps still names it.').meta({ examples: [null] }),
});

const listedCustomer = customer.extend({
  sellerName: words('Pfalz Systemhaus GmbH').nullable(), operatorName: words('Deichbau Technik GmbH').nullable(),
  servers: count.describe('That exist now.'),
});

const newContact = z.strictObject({ name: line('Jonas Rebstock'), email, phone: line('+49 6321 5550 17') });

export const contact = z.object({
  ...newContact.shape, id: id('contact'), organisationId: id('organisation'),
  named: z.boolean().describe('Competent, and able to decide or to get a decision (A3 (3)).').meta({ examples: [true] }),
  leftAt: instant.nullable().meta({ examples: [null] }), createdAt: instant,
});

const one = z.object({ id: id('organisation') });

export const partyRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/provider', operationId: 'readProvider',
    permission: 'provider:read', tag: 'provider', summary: 'The provider',
    answer: provider, refusals: someOf(partyRefusals, 'parties.no_provider'),
    handle: (ctx) => readProvider(ctx),
  }),
  endpoint({
    method: 'PUT', path: '/provider', operationId: 'setUpProvider', permission: 'provider:change', tag: 'provider',
    summary: 'Sets up the provider, or changes its particulars',
    description: 'The first thing to do: letters and invoices are written in its name. Other bank details than those'
      + ' there are need a second person.',
    body: newProvider, answer: provider,
    fourEyes: (ctx, { body }) => needsSecond(ctx, body),
    handle: (ctx, { body }) => setUpProvider(ctx, body),
  }),
  endpoint({
    method: 'POST', path: '/customers', operationId: 'registerCustomer',
    permission: 'customer:register', tag: 'customers', status: 201,
    summary: 'Registers a business customer', body: newCustomer, answer: customer,
    refusals: someOf(partyRefusals, 'parties.not_a_business', 'parties.foreign_customer', 'parties.unknown_reseller',
      'parties.seller_needed'),
    handle: async (ctx, { body: { sellerId: wished, ...body }, grants }) => {
      const seller = chooseSeller(ctx, grants, wished);
      if (!seller.ok) return seller;
      const registered = await registerCustomer(ctx, defined({ ...body, sellerId: seller.value }));
      return registered.ok ? readCustomer(ctx, registered.value) : registered;
    },
  }),
  endpoint({
    method: 'GET', path: '/customers', operationId: 'listCustomers', permission: 'customer:read', tag: 'customers',
    summary: 'Customers, newest first',
    query: listQuery(customerList, {
      sellerId: id('organisation').optional(), operatorId: id('organisation').optional(),
    }),
    answer: pageOf(listedCustomer),
    handle: async (ctx, { query }) => ok(await listCustomers(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/customers/{id}', operationId: 'readCustomer',
    permission: 'customer:read', tag: 'customers', summary: 'One customer',
    params: one, answer: customer, refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: (ctx, { params }) => readCustomer(ctx, params.id),
  }),
  endpoint({
    method: 'POST', path: '/customers/{id}/contacts', operationId: 'nameContact',
    permission: 'contact:name', tag: 'customers', status: 201,
    summary: 'Names a contact who may decide', description: 'No work starts without one (A3 (3)).',
    params: one, body: newContact, answer: contact,
    refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: async (ctx, { params, body }) => {
      const owner = await readCustomer(ctx, params.id);
      if (!owner.ok) return owner;
      const contactId = await nameContact(ctx, { organisationId: params.id, ...body });
      return ok(must(await readContact(ctx, params.id, contactId, '')));
    },
  }),
  endpoint({
    method: 'GET', path: '/customers/{id}/contacts', operationId: 'listContacts',
    permission: 'contact:read', tag: 'customers',
    summary: 'Contacts of a customer, the one named first at the top, and when work waited for one', params: one,
    answer: z.object({
      items: z.array(contact),
      waits: z.array(z.object({
        id: id('contactWait'), fromAt: instant, untilAt: instant.nullable().describe('Null while it waits.'),
      })).describe('When an order waited for somebody to be named (A3 (3)): delay that is the customer’s.'),
    }),
    refusals: someOf(partyRefusals, 'parties.unknown_organisation'),
    handle: async (ctx, { params }) => {
      const contacts = await listContacts(ctx, params.id);
      return contacts.ok ? ok({ items: contacts.value, waits: await listContactWaits(ctx, params.id) }) : contacts;
    },
  }),
];
