import type { RefusalTable } from '../../kernel/result.ts';
import { auditRoutes } from '../../modules/audit/index.ts';
import { backupRoutes } from '../../modules/backup/index.ts';
import { billingRoutes } from '../../modules/billing/index.ts';
import { capacityRoutes } from '../../modules/capacity/index.ts';
import { catalogueRoutes, imageRoutes, optionPriceRoutes, placeRoutes } from '../../modules/catalogue/index.ts';
import { clauseRoutes, contractRoutes, documentRoutes, mfaRoutes } from '../../modules/contracts/index.ts';
import { deadlineRoutes } from '../../modules/deadlines/index.ts';
import { exitRoutes } from '../../modules/exit/index.ts';
import { identityRoutes, trustRoutes, type Endpoint, type IdentitySettings } from '../../modules/identity/index.ts';
import { uplinkRoutes } from '../../modules/monitoring/index.ts';
import { networkRoutes } from '../../modules/network/index.ts';
import { partyRoutes, tierRoutes } from '../../modules/parties/index.ts';
import { webhookRoutes, type WebhookSettings } from '../../modules/webhooks/index.ts';
import { agreementRoutes, customerRoutes, personRoutes } from '../../modules/privacy/index.ts';
import {
  accessRoutes, careRoutes, projectRoutes, readRoutes, workflowRoutes, type Workflows,
} from '../../workflows/index.ts';

/** Every endpoint of the API, in the order in which the documentation lists them. */
export function allEndpoints(workflows: Workflows, identity: IdentitySettings): readonly Endpoint[] {
  return withApproved([
    ...partyRoutes, ...tierRoutes, ...networkRoutes, ...catalogueRoutes, ...imageRoutes, ...placeRoutes,
    ...uplinkRoutes,
    ...capacityRoutes, ...optionPriceRoutes, ...contractRoutes, ...mfaRoutes,
    ...workflowRoutes(workflows), ...accessRoutes(workflows, identity), ...readRoutes,
    ...careRoutes, ...projectRoutes, ...backupRoutes, ...documentRoutes, ...billingRoutes,
    ...deadlineRoutes, ...exitRoutes, ...auditRoutes, ...clauseRoutes, ...identityRoutes(identity), ...trustRoutes,
    ...agreementRoutes, ...personRoutes, ...customerRoutes,
    ...webhookRoutes(webhookSettings(identity)),
  ]);
}

/** Approving does what was asked, and may be refused as that would be. */
function withApproved(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const approved = endpoints.filter(({ fourEyes }) => fourEyes).map(({ refusals }) => refusals);
  return endpoints.map((one) => (one.operationId === 'approveRequest'
    ? { ...one, refusals: Object.assign({}, one.refusals, ...approved) as RefusalTable<string> } : one));
}

/** Webhooks go where identity providers may be, and their secrets are sealed with the same key. */
export function webhookSettings({ sealKey, allowPrivateAddresses }: IdentitySettings): WebhookSettings {
  return { sealKey, targets: { allowsLoopback: allowPrivateAddresses ?? false } };
}
