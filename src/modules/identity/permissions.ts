/**
 * promise H-roles, promise A14: who may do what, in one table. The API asks it, the screens ask it (through GET /me),
 * and the tests are made from it. What is not listed is denied.
 *
 * A permission is held in an organisation through a relation to it:
 *   self      it is one's own
 *   seller    one's own contracts with it and bills it (reseller)
 *   operator  one's own runs its resources (technical partner)
 *   support   one's own sells or runs it, and it has been told of a support access that is open now (H-seller-admin)
 *   provider  one's own is the provider of this installation
 */
export const relations = ['self', 'seller', 'operator', 'support', 'provider'] as const;
export type Relation = (typeof relations)[number];

/** Roles in a customer, reseller or technical partner. */
export const partyRoles = ['owner', 'technical', 'billing', 'reader'] as const;
/** Roles of the provider's staff. */
export const staffRoles = [
  'sales', 'operations', 'backup', 'billing', 'datacentre', 'management', 'auditor',
] as const;
export type Role = (typeof partyRoles)[number] | (typeof staffRoles)[number];

type Row = Readonly<Partial<Record<Relation, readonly Role[]>>>;

const everybody = partyRoles;
const staff = staffRoles;
const owner = ['owner'] as const;
const technical = ['owner', 'technical'] as const;
const commercial = ['owner', 'billing'] as const;
const technicians = ['owner', 'technical', 'reader'] as const;
const readers = ['owner', 'billing', 'reader'] as const;

/** Permission → relation → the roles that have it. */
export const permissions = {
  // What everybody who signed in may know.
  'catalogue:read':     { self: everybody, seller: everybody, operator: everybody, provider: staff },
  'provider:read':      { self: everybody, provider: staff },
  'clause:compute':     { self: everybody, provider: staff },
  'search:use':         { self: everybody, seller: everybody, operator: technicians, provider: staff },
  // Parties
  'provider:change':    { provider: ['management'] },
  'customer:read':      { self: everybody, seller: everybody, operator: technicians, provider: staff },
  'customer:register':  { seller: commercial, provider: ['sales', 'management'] },
  'customer:change':    { seller: commercial, provider: ['sales', 'management'] },
  'customer:delete':    { provider: ['management'] },
  // Who sells to a customer and who runs its servers: no seller gives its customer away, none takes one.
  'tier:read':          { provider: staff },
  'tier:manage':        { provider: ['sales', 'management'] },
  'contact:read':       { self: everybody, seller: everybody, operator: technicians, provider: staff },
  'contact:name':       { self: technical, seller: commercial, provider: ['sales', 'operations', 'management'] },
  // People of an organisation, their keys and ways to sign in
  'person:read':        { self: everybody, seller: owner, support: technical, provider: ['sales', 'operations', 'management', 'auditor'] },
  'person:manage':      { self: ['owner', 'management'], support: ['owner', 'operations'], provider: ['management'] },
  'sso:manage':         { self: ['owner', 'management'] },
  'key:manage':         { self: ['owner', 'technical', 'management', 'operations'] },
  'webhook:manage':     { self: ['owner', 'technical', 'management', 'operations'] },
  // Contracts
  'price:read':         { self: everybody, seller: everybody, provider: ['sales', 'billing', 'management', 'auditor'] },
  'price:change':       { self: ['owner', 'management'], provider: ['management'] },
  'offer:read':         { self: readers, seller: readers, provider: ['sales', 'billing', 'management', 'auditor'] },
  'offer:make':         { seller: commercial, provider: ['sales', 'management'] },
  'order:place':        { self: owner, seller: commercial, provider: ['sales', 'management'] },
  'contract:read':      { self: readers, seller: readers, provider: ['sales', 'billing', 'management', 'auditor'] },
  'contract:declare':   { self: owner, seller: commercial, provider: ['sales', 'management'] },
  'document:read':      { self: readers, seller: readers, provider: ['sales', 'billing', 'management', 'auditor'] },
  'mail:bounce':        { provider: ['operations', 'sales', 'management'] },
  'invoice:read':       { self: readers, seller: readers, provider: ['billing', 'management', 'auditor'] },
  'deletion:read':      { self: readers, seller: readers, operator: technicians, provider: ['operations', 'backup', 'management', 'auditor'] },
  // Resources
  'server:read':        { self: technicians, seller: technicians, operator: technicians, provider: ['sales', 'operations', 'backup', 'datacentre', 'management', 'auditor'] },
  'server:operate':     { self: technical, operator: technical, support: technical, provider: ['operations'] },
  'backup:read':        { self: technicians, operator: technicians, support: technical, provider: ['operations', 'backup', 'management', 'auditor'] },
  'backup:make':        { self: technical, operator: technical, support: technical, provider: ['operations', 'backup'] },
  'run:read':           { self: technicians, operator: technicians, support: technical, provider: ['operations', 'backup', 'management', 'auditor'] },
  'run:repair':         { provider: ['operations'] },
  'network:read':       { provider: ['operations', 'datacentre', 'management', 'auditor'] },
  'network:change':     { provider: ['operations'] },
  // Duties
  'deadline:read':      { self: readers, seller: readers, provider: ['sales', 'operations', 'billing', 'management', 'auditor'] },
  'deadline:retry':     { provider: ['operations', 'billing'] },
  'alarm:read':         { provider: staff },
  'alarm:settle':       { provider: ['operations', 'backup', 'billing', 'sales', 'management'] },
  // Evidence and personal data
  'audit:read':         { self: ['owner', 'technical', 'management', 'auditor'], provider: ['management', 'auditor', 'operations'] },
  'audit:verify':       { provider: ['management', 'auditor'] },
  'access-log:read':    { self: ['owner', 'management', 'auditor'], provider: ['management', 'auditor'] },
  'agreement:read':     { self: owner, seller: owner, provider: ['management', 'auditor', 'sales'] },
  'agreement:manage':   { provider: ['management'] },
  'privacy:export':     { self: ['owner', 'management'], provider: ['management'] },
  'privacy:erase':      { provider: ['management'] },
  'legal-hold:read':    { provider: ['management', 'auditor'] },
  'legal-hold:manage':  { provider: ['management'] },
  // Trust between the parties
  'support:open':       { seller: technical, operator: technical, provider: ['operations'] },
  'support:read':       { self: everybody, seller: technical, operator: technical, provider: ['operations', 'management', 'auditor'] },
  'support:end':        { self: ['owner', 'technical'], seller: technical, operator: technical, provider: ['operations', 'management'] },
  'mfa:read':           { self: everybody, seller: commercial, provider: ['sales', 'operations', 'management', 'auditor'] },
  'mfa:change':         { provider: ['operations', 'management'] },
  'mfa-exemption:read':   { self: readers, seller: commercial, provider: ['sales', 'management', 'auditor'] },
  'mfa-exemption:offer':  { seller: commercial, provider: ['sales', 'management'] },
  'mfa-exemption:decide': { self: owner },
  'approval:read':      { provider: ['management', 'operations', 'billing', 'sales', 'auditor'] },
  'approval:decide':    { provider: ['management'] },
} as const satisfies Readonly<Record<string, Row>>;

export type Permission = keyof typeof permissions;

/** Whom an endpoint lets in: holders of a permission, everybody signed in on what is their own, or anybody. */
export type Access = Permission | 'self' | 'public';

export const allPermissions = Object.keys(permissions) as Permission[];

/** The roles that hold `permission` through `relation`. */
export function rolesFor(permission: Permission, relation: Relation): readonly Role[] {
  return (permissions[permission] as Row)[relation] ?? [];
}
