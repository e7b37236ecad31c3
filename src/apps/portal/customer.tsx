import type { ComponentType } from 'react';
import { forOrganisation, type Organisation } from '../account/organisation.tsx';

/** The customer in whose name the portal is read. */
export type Customer = Organisation;

/** A page about the customer in whose name the portal is read. */
export function forCustomer(Content: ComponentType<{ readonly customer: Customer }>): ComponentType {
  return forOrganisation(({ organisation }) => <Content customer={organisation} />);
}
