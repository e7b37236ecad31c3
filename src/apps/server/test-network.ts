import { expect } from 'vitest';
import { waitForRun } from '../../workflows/index.ts';
import { contact, server, sshKey } from './test-api.ts';
import { openTestTiers } from './test-tiers.ts';

export const RUN_MILLISECONDS = 60_000;

export type TestNetwork = Awaited<ReturnType<typeof openTestNetwork>>;

/** For tests: the tiers, a person of operations, and a customer of the provider's who orders servers. */
export async function openTestNetwork() {
  const tiers = await openTestTiers();
  const { installation, neighbourId: customerId, idOf, on } = tiers;
  const operations = await tiers.person(tiers.providerId, 'operations', 'Oda Operations');
  const contactId = await idOf(installation, `/customers/${customerId}/contacts`, contact);

  /** A run comes to its good end. */
  const finish = async (runId: unknown) =>
    expect(await waitForRun(on.system.db, String(runId), RUN_MILLISECONDS)).toMatchObject({ state: 'done' });

  /** An order of a new offer, not yet sent. */
  const offered = async (hostname: string, network: object = {}) => {
    const offerId = await idOf(installation, '/offers', { customerId, contactId, binding: true, minimumMonths: 1, server });
    return { offerId, channel: 'api', orderedBy: contactId, hostname, sshKeys: [sshKey], ...network };
  };

  const serverOf = async (contractId: unknown) =>
    String((await installation.get('GET', `/servers?contractId=${String(contractId)}`))['items'][0].id);

  return {
    ...tiers, operations, customerId, finish, offered, serverOf,
    /** Orders and provisions a server; its id. */
    provided: async (hostname: string, network: object = {}) => {
      const { runId, contractId } = await installation.get('POST', '/orders', await offered(hostname, network));
      await finish(runId);
      return serverOf(contractId);
    },
    refusedOrder: async (network: object) => installation.refused('POST', '/orders', await offered('abgelehnt', network)),
  };
}
