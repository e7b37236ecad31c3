import type { Permission } from './permissions.ts';

/** Who calls, as a session or an API key says. What that person may do is read separately (grants.ts). */
export interface Identity {
  /** For the audit trail: `account:acc_…`, or `operator:NAME` for a key of the installation itself. */
  readonly actor: string;
  /** Null for a key of the installation itself. */
  readonly account: string | null;
  /** A key's; null: everything the account may. */
  readonly scopes: readonly Permission[] | null;
  /** Null for API keys. */
  readonly session: {
    readonly id: string;
    /** What is missing before the session opens anything. */
    readonly needs: 'nothing' | 'second-factor' | 'enrolment';
  } | null;
}
