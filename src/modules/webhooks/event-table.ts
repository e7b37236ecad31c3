/**
 * What a change in the trail is called outside, and which of its columns go along. Only ids, numbers, dates and states:
 * no column here holds what somebody is called, where they live or what they wrote (A13).
 */
export interface EventRow {
  readonly type: string;
  /** The table whose row changed. */
  readonly entity: string;
  /** `insert`: the row came to be; else the column that changed. */
  readonly on: string;
  readonly fields: readonly string[];
}

/** Type, table, what happened, columns. An entry of the trail becomes the first of these that fits it, or none. */
const rows: readonly (readonly [type: string, entity: string, on: string, fields: string])[] = [
  ['hafenamt.server.created', 'server', 'insert', 'contract_item_id flavour vcpus memory_bytes image managed state'],
  ['hafenamt.server.handed-over', 'server', 'handed_over_at', 'handed_over_at state'],
  ['hafenamt.server.state-changed', 'server', 'state', 'state deleted_at'],
  ['hafenamt.server.firewall-changed', 'server', 'firewall_changed_at', 'firewall_changed_at'],
  ['hafenamt.server.resized', 'server', 'flavour', 'flavour vcpus memory_bytes contract_item_id'],
  ['hafenamt.server.boot-changed', 'server', 'boot', 'boot'],
  ['hafenamt.server.reachability-changed', 'monitor', 'state', 'state changed_at'],
  ['hafenamt.volume.planned', 'volume', 'insert', 'server_id class bytes iops_limit state'],
  ['hafenamt.volume.state-changed', 'volume', 'state', 'server_id class bytes state deleted_at'],
  ['hafenamt.volume.grown', 'volume', 'bytes', 'bytes'],
  ['hafenamt.volume.class-changed', 'volume', 'class', 'class iops_limit'],
  ['hafenamt.volume.moved', 'volume', 'server_id', 'server_id position contract_item_id'],
  ['hafenamt.snapshot.planned', 'snapshot', 'insert', 'server_id state'],
  ['hafenamt.snapshot.state-changed', 'snapshot', 'state', 'state memory taken_at deleted_at'],
  ['hafenamt.snapshot.reverted', 'snapshot', 'reverted_at', 'reverted_at'],
  ['hafenamt.outage.began', 'outage', 'insert', 'server_id from_at until_at cause'],
  ['hafenamt.outage.ended', 'outage', 'until_at', 'until_at cause'],
  ['hafenamt.isolation.began', 'isolation', 'insert', 'server_id suspicion from_at'],
  ['hafenamt.isolation.ended', 'isolation', 'until_at', 'until_at'],
  ['hafenamt.fair-use.opened', 'fair_use_case', 'insert', 'server_id opened_at to_guest from_guest measured_since'],
  ['hafenamt.fair-use.restricted', 'fair_use_case', 'restricted_at', 'restricted_at bits_per_second former_bits_per_second'],
  ['hafenamt.fair-use.ended', 'fair_use_case', 'ended_at', 'ended_at'],
  ['hafenamt.backup.begun', 'backup', 'insert', 'server_id state'],
  ['hafenamt.backup.state-changed', 'backup', 'state', 'state consistent bytes sha256 taken_at deleted_at'],
  ['hafenamt.run.started', 'run', 'insert', 'workflow state'],
  ['hafenamt.run.state-changed', 'run', 'state', 'state ended_at'],
  ['hafenamt.deadline.set', 'deadline', 'insert', 'clause action subject_id due_on due_at state'],
  ['hafenamt.deadline.state-changed', 'deadline', 'state', 'state fired_at'],
  ['hafenamt.deadline.moved', 'deadline', 'due_on', 'due_on due_at clause'],
  ['hafenamt.offer.made', 'offer', 'insert', 'number state offered_on binding binding_until minimum_months'],
  ['hafenamt.offer.state-changed', 'offer', 'state', 'state'],
  ['hafenamt.order.received', 'product_order', 'insert', 'number offer_id received_at channel'],
  ['hafenamt.contract.concluded', 'contract', 'insert', 'number order_id state edition minimum_months'],
  ['hafenamt.contract.state-changed', 'contract', 'state', 'state starts_on notice_received_on ends_on'],
  ['hafenamt.contract.accepted', 'contract', 'accepted_on', 'accepted_on'],
  ['hafenamt.document.issued', 'document', 'insert', 'kind number language media_type sha256 subject_id issued_at'],
  ['hafenamt.invoice.issued', 'invoice', 'insert', 'number contract_id month issued_on due_on net tax gross'],
  ['hafenamt.deletion.planned', 'deletion', 'insert', 'contract_id delete_on state'],
  ['hafenamt.deletion.proved', 'deletion', 'state', 'state proved_at'],
  ['hafenamt.support-access.opened', 'support_access', 'insert', 'account_id from_at until_at'],
  ['hafenamt.support-access.ended', 'support_access', 'ended_at', 'ended_at'],
];

export const eventTable: readonly EventRow[] = rows.map(([type, entity, on, fields]) =>
  ({ type, entity, on, fields: fields.split(' ') }));

/** What a receiver is sent when its owner wants to see whether it works. */
export const TEST_EVENT = 'hafenamt.webhook.test';

/** Every type that can be subscribed to. */
export const eventTypes: readonly string[] = eventTable.map(({ type }) => type);

export const eventEntities: readonly string[] = [...new Set(eventTable.map(({ entity }) => entity))];
