import type { ComponentType } from 'react';
import { forOrganisation, type Organisation } from '../account/organisation.tsx';

/** The customer in whose name the portal is read; people may belong to several. */
export type Customer = Organisation;

/** A page about the chosen customer. Whoever belongs to none is told where to go. */
export function forCustomer(Content: ComponentType<{ readonly customer: Customer }>): ComponentType {
  return forOrganisation(({ organisation }) => <Content customer={organisation} />);
}
