import { ok, type Result } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { limits } from '../../kernel/limits.ts';
import type { Ctx } from '../../database/index.ts';
import { findPerson, type Person } from './find-person.ts';
import { rowsOf } from './store.ts';

/** One part of an export: the rows of a table, described for the reader. */
export interface ExportSection {
  readonly table: string;
  readonly description: Text;
  readonly rows: Record<string, unknown>[];
  /** Whether there are more rows than limits.exportRows; the rest is handed over on request. */
  readonly isCut: boolean;
}

interface Place {
  readonly table: string;
  readonly column: string;
  readonly values: (person: Person) => readonly string[];
  /** Secrets and their hashes; nobody gets them, not even their owner. */
  readonly hidden?: readonly string[];
  /** Names are no ids: only where the person is known. */
  readonly isOfTenant?: true;
  /** Mail addresses, of which upper and lower case are the same. */
  readonly isAddress?: true;
  readonly de: string;
  readonly en: string;
}

const accounts = ({ accountIds }: Person) => accountIds;
const contacts = ({ contactIds }: Person) => contactIds;
const actors = ({ accountIds }: Person) => accountIds.map((id) => `account:${id}`);

/** Where the program holds something about a person. */
const places: readonly Place[] = [
  {
    table: 'account', column: 'id', values: accounts, hidden: ['password_hash', 'totp_secret', 'totp_last_step'],
    de: 'Ihr Konto', en: 'Your account',
  },
  {
    table: 'membership', column: 'account_id', values: accounts,
    de: 'Organisationen, zu denen Sie gehören, und Ihre Rollen', en: 'Organisations you belong to, and your roles',
  },
  {
    table: 'session', column: 'account_id', values: accounts, hidden: ['token_hash'],
    de: 'Ihre Anmeldungen mit Adresse und Browser', en: 'Your sign-ins with address and browser',
  },
  {
    table: 'console_ticket', column: 'account_id', values: accounts, hidden: ['token_hash'],
    de: 'Konsolen von Servern, die Sie geöffnet haben', en: 'Consoles of servers that you opened',
  },
  {
    table: 'passkey', column: 'account_id', values: accounts, hidden: ['public_key'],
    de: 'Ihre Passkeys', en: 'Your passkeys',
  },
  {
    table: 'recovery_code', column: 'account_id', values: accounts, hidden: ['code_hash'],
    de: 'Ihre Wiederherstellungscodes (nur, dass es sie gibt)', en: 'Your recovery codes (only that they exist)',
  },
  {
    table: 'one_time_link', column: 'account_id', values: accounts, hidden: ['token_hash'],
    de: 'Links, die Ihnen geschickt wurden', en: 'Links that were sent to you',
  },
  {
    table: 'api_key', column: 'account_id', values: accounts, hidden: ['token_hash'],
    de: 'Ihre API-Schlüssel', en: 'Your API keys',
  },
  { table: 'contact', column: 'id', values: contacts, de: 'Sie als Ansprechpartner', en: 'You as a contact' },
  {
    table: 'contract_contact', column: 'contact_id', values: contacts,
    de: 'Verträge, für die Sie Ansprechpartner sind oder waren', en: 'Contracts you are or were a contact for',
  },
  { table: 'offer', column: 'contact_id', values: contacts, de: 'Angebote an Sie', en: 'Offers to you' },
  {
    table: 'product_order', column: 'ordered_by', values: contacts, hidden: ['ssh_keys'],
    de: 'Ihre Aufträge', en: 'Your orders',
  },
  {
    table: 'declaration', column: 'by_name', values: ({ names }) => names, isOfTenant: true,
    de: 'Ihre Erklärungen', en: 'Your declarations',
  },
  {
    table: 'mail', column: 'recipient', values: ({ emails }) => emails, hidden: ['body'], isAddress: true,
    de: 'E-Mails an Sie', en: 'Mails to you',
  },
  {
    table: 'support_access', column: 'account_id', values: accounts,
    de: 'Supportzugänge, die Sie geöffnet haben', en: 'Support accesses you opened',
  },
  {
    table: 'access_entry', column: 'account_id', values: accounts,
    de: 'Was Sie bei anderen Organisationen angesehen haben', en: 'What you looked at in other organisations',
  },
  {
    table: 'approval', column: 'requested_by', values: actors, hidden: ['request'],
    de: 'Freigaben, die Sie beantragt haben', en: 'Approvals you asked for',
  },
  {
    table: 'approval', column: 'decided_by', values: actors, hidden: ['request'],
    de: 'Freigaben, über die Sie entschieden haben', en: 'Approvals you decided on',
  },
  {
    table: 'mfa_exemption', column: 'decided_by', values: actors,
    de: 'Ausnahmen vom zweiten Faktor, über die Sie entschieden haben', en: 'Exemptions from the second factor you decided on',
  },
  {
    table: 'audit_entry', column: 'actor', values: actors, hidden: ['hash', 'previous_hash'],
    de: 'Änderungen, die Sie vorgenommen haben', en: 'Changes you made',
  },
  {
    table: 'erasure', column: 'subject_id', values: (person) => [...person.accountIds, ...person.contactIds],
    de: 'Löschungen Ihrer Daten', en: 'Erasures of your data',
  },
];

/** The tables an export of a person looks in. */
export const personTables: readonly string[] = places.map(({ table }) => table);

/**
 * promise A13: everything the program holds about a person (Art. 15, 20 GDPR), machine-readable and described. Within
 * what the caller reaches: an organisation answers for its own records, not for those of others.
 */
export async function exportPerson(ctx: Ctx, subjectId: string): Promise<Result<{ sections: ExportSection[] }>> {
  const person = await findPerson(ctx, subjectId);
  if (!person.ok) return person;
  const sections: ExportSection[] = [];
  for (const { de, en, values, ...place } of places) {
    const tenants = place.isOfTenant ? person.value.tenants : null;
    const rows = await rowsOf(ctx, { ...place, tenants }, values(person.value), limits.exportRows + 1);
    if (rows.length === 0) continue;
    sections.push({
      table: place.table, description: { de, en }, rows: rows.slice(0, limits.exportRows),
      isCut: rows.length > limits.exportRows,
    });
  }
  return ok({ sections });
}
