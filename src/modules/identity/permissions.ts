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
// Of the staff: who answers for the whole, who runs it, and who deals with customers.
const oversight = ['management', 'auditor'] as const;
const running = ['operations', 'backup', ...oversight] as const;
const dealing = ['sales', 'operations', ...oversight] as const;

// Relations that often stand together.
const byTechnicians = { self: technicians, seller: technicians, operator: technicians } as const;
const byTechnical = { operator: technical, support: technical } as const;
const byHelpers = { seller: technical, operator: technical } as const;

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
  'person:read':        { self: everybody, seller: owner, support: technical, provider: dealing },
  'person:manage':      { self: ['owner', 'management'], support: ['owner', 'operations'], provider: ['management'] },
  'sso:manage':         { self: ['owner', 'management'] },
  'key:manage':         { self: ['owner', 'technical', 'management', 'operations'] },
  'webhook:manage':     { self: ['owner', 'technical', 'management', 'operations'] },
  // Contracts
  'price:read':         { self: everybody, seller: everybody, provider: ['sales', 'billing', ...oversight] },
  'price:change':       { self: ['owner', 'management'], provider: ['management'] },
  'offer:read':         { self: readers, seller: readers, provider: ['sales', 'billing', ...oversight] },
  'offer:make':         { seller: commercial, provider: ['sales', 'management'] },
  'order:place':        { self: owner, seller: commercial, provider: ['sales', 'management'] },
  'contract:read':      { self: readers, seller: readers, provider: ['sales', 'billing', ...oversight] },
  'contract:declare':   { self: owner, seller: commercial, provider: ['sales', 'management'] },
  'document:read':      { self: readers, seller: readers, provider: ['sales', 'billing', ...oversight] },
  'mail:bounce':        { provider: ['operations', 'sales', 'management'] },
  'invoice:read':       { self: readers, seller: readers, provider: ['billing', 'management', 'auditor'] },
  'deletion:read':      { self: readers, seller: readers, operator: technicians, provider: running },
  // Resources
  'server:read':        { ...byTechnicians, provider: ['sales', 'datacentre', ...running] },
  'server:operate':     { self: technical, operator: technical, support: technical, provider: ['operations'] },
  'server:administer':  { self: technical, operator: technical, provider: ['operations'] },
  'server:isolate':     { operator: technical, provider: ['operations'] },
  'project:read':      { self: everybody, seller: everybody, provider: ['datacentre', 'sales', ...running] },
  'project:manage':    { provider: ['sales', 'operations', 'datacentre', 'management'] },
  'volume:order':       { self: owner, seller: commercial, provider: ['sales', 'management'] },
  'address:order':      { self: owner, seller: commercial, provider: ['sales', 'management'] },
  'backup:read':        { self: technicians, operator: technicians, support: technical, provider: running },
  'backup:make':        { ...byTechnical, self: technical, provider: ['operations', 'backup'] },
  'run:read':           { self: technicians, operator: technicians, support: technical, provider: running },
  'run:repair':         { provider: ['operations'] },
  'network:read':       { provider: ['operations', 'datacentre', 'management', 'auditor'] },
  'network:change':     { provider: ['operations'] },
  'capacity:read':      { provider: ['operations', 'datacentre', 'sales', 'management', 'auditor'] },
  'capacity:change':    { provider: ['operations', 'datacentre'] },
  'quota:read':         { ...byTechnicians, provider: ['sales', 'operations', 'management', 'auditor'] },
  'quota:change':       { provider: ['sales', 'management'] },
  'finding:read':       { provider: ['operations', 'datacentre', 'management', 'auditor'] },
  'finding:settle':     { provider: ['operations'] },
  // Duties
  'deadline:read':      { self: readers, seller: readers, provider: ['billing', ...dealing] },
  'deadline:retry':     { provider: ['operations', 'billing'] },
  'alarm:read':         { provider: staff },
  'alarm:settle':       { provider: ['operations', 'backup', 'billing', 'sales', 'management'] },
  // Evidence and personal data
  'audit:read':         { self: ['owner', 'technical', ...oversight], provider: ['operations', ...oversight] },
  'audit:verify':       { provider: oversight },
  'access-log:read':    { self: ['owner', 'management', 'auditor'], provider: oversight },
  'agreement:read':     { self: owner, seller: owner, provider: ['management', 'auditor', 'sales'] },
  'agreement:manage':   { provider: ['management'] },
  'privacy:export':     { self: ['owner', 'management'], provider: ['management'] },
  'privacy:erase':      { provider: ['management'] },
  'legal-hold:read':    { provider: oversight },
  'legal-hold:manage':  { provider: ['management'] },
  // Trust between the parties
  'support:open':       { seller: technical, operator: technical, provider: ['operations'] },
  'support:read':       { ...byHelpers, self: everybody, provider: ['operations', ...oversight] },
  'support:end':        { ...byHelpers, self: technical, provider: ['operations', 'management'] },
  'mfa:read':           { self: everybody, seller: commercial, provider: dealing },
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
