export { registerProvider, type NewProvider } from './register-provider.ts';
export { registerCustomer, type NewCustomer } from './register-customer.ts';
export { nameContact, namedContact, type NewContact, type ContactRow } from './name-contact.ts';
export { readProvider, readOrganisation, type ProviderRow, type OrganisationRow } from './read-parties.ts';
export { readContact } from './list-customers.ts';
export { partyRefusals } from './refusals.ts';
export { partyRoutes } from './routes.ts';
