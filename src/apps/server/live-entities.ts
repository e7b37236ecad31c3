import type { Permission } from '../../modules/identity/index.ts';

/** Who may hear of a change of an entity, and what it is called outside if not as its table. */
interface LiveEntity {
  /** `self`: only the account it belongs to. */
  readonly permission: Permission | 'self';
  readonly as?: string;
}

/** A table of the trail → the permission that reads it. A table that isn't here or below breaks a test. */
export const liveEntities: Readonly<Record<string, LiveEntity>> = {
  organisation: { permission: 'customer:read' },
  provider_profile: { permission: 'provider:read' },
  contact: { permission: 'contact:read' },
  contract_contact: { permission: 'contact:read' },
  contact_wait: { permission: 'contact:read' },
  price: { permission: 'price:read' },
  offer: { permission: 'offer:read' },
  product_order: { permission: 'contract:read' },
  contract: { permission: 'contract:read' },
  contract_item: { permission: 'contract:read' },
  document: { permission: 'document:read' },
  declaration: { permission: 'document:read' },
  invoice: { permission: 'invoice:read' },
  deletion: { permission: 'deletion:read' },
  deadline: { permission: 'deadline:read' },
  alarm: { permission: 'alarm:read' },
  server: { permission: 'server:read' },
  // A monitor has the id of the server it watches.
  monitor: { permission: 'server:read', as: 'server' },
  cluster: { permission: 'server:read' },
  volume: { permission: 'server:read' },
  snapshot: { permission: 'server:read' },
  private_network: { permission: 'server:read' },
  firewall: { permission: 'server:read' },
  port_forward: { permission: 'server:read' },
  vpn_access: { permission: 'server:read' },
  isolation: { permission: 'server:read' },
  fair_use_case: { permission: 'server:read' },
  uplink: { permission: 'capacity:read' },
  uplink_outage: { permission: 'capacity:read' },
  project: { permission: 'project:read' },
  work_package: { permission: 'project:read' },
  location: { permission: 'catalogue:read' },
  certificate: { permission: 'catalogue:read' },
  image: { permission: 'catalogue:read' },
  target_group: { permission: 'capacity:read' },
  target: { permission: 'capacity:read' },
  storage_pool: { permission: 'capacity:read' },
  quota: { permission: 'quota:read' },
  finding: { permission: 'finding:read' },
  option_price: { permission: 'price:read' },
  nic: { permission: 'server:read' },
  outage: { permission: 'server:read' },
  backup: { permission: 'backup:read' },
  run: { permission: 'run:read' },
  address_pool: { permission: 'network:read' },
  address: { permission: 'network:read' },
  account: { permission: 'person:read' },
  membership: { permission: 'person:read' },
  session: { permission: 'self' },
  passkey: { permission: 'self' },
  sso_connection: { permission: 'sso:manage' },
  api_key: { permission: 'key:manage' },
  webhook: { permission: 'webhook:manage' },
  webhook_delivery: { permission: 'webhook:manage' },
  support_access: { permission: 'support:read' },
  approval: { permission: 'approval:read' },
  mfa_exemption: { permission: 'mfa-exemption:read' },
  processing_agreement: { permission: 'agreement:read' },
  legal_hold: { permission: 'legal-hold:read' },
};

/** Tables of the trail of whose changes nobody is told, each with the reason. */
export const silentEntities: Readonly<Record<string, string>> = {
  credential: 'whoever may open it was sent the link',
  console_ticket: 'its holder alone knows of it, for half a minute',
  network_plan: 'comes with its addresses',
  offer_item: 'comes with its offer, never alone',
  invoice_line: 'comes with its invoice, never alone',
  deletion_item: 'comes with its deletion',
  document_location: 'where the archive keeps a document is nobody’s business',
  mail: 'the declaration it carries is told',
  recovery_code: 'how many are left is read with the rest of one’s account',
  one_time_link: 'a secret on its way',
  erasure: 'what was erased is not talked about',
};
