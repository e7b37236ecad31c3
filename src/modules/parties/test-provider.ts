import type { NewProvider } from './register-provider.ts';

/** For tests: a provider whose particulars pass every check. */
export const provider: NewProvider = {
  name: 'Torhaus IT GmbH', street: 'Torstraße 1', postcode: '67059', city: 'Ludwigshafen', country: 'DE',
  vatId: 'DE123456788', taxNumber: '27/123/45678', email: 'post@torhaus.example',
  electronicAddress: 'rechnung@torhaus.example', phone: '+49 621 5550 0', website: 'https://www.torhaus.example',
  iban: 'DE02120300000000202051', bic: 'BYLADEM1001', bankName: 'Deutsche Kreditbank',
  registerCourt: 'Amtsgericht Ludwigshafen', registerNumber: 'HRB 1', managingDirectors: 'Tora Haus',
  contactName: 'Rechnungswesen',
};
