import { backUpServer } from './back-up-server.ts';
import { checkRestore } from './check-restore.ts';
import { deleteData } from './delete-data.ts';
import { endService } from './end-service.ts';
import { keepOff } from './keep-off.ts';
import { powerOffServer, startServer, stopServer } from './power-server.ts';
import { issueCredentials } from './issue-credentials.ts';
import { provisionServer } from './provision-server.ts';
import { resizeServer } from './resize-server.ts';
import { restartServer } from './restart-server.ts';
import type { Workflow } from './runtime/index.ts';
import type { SecretServices } from './services.ts';

export { openArchive } from './document-archive.ts';
export { checkDrift } from './check-drift.ts';
export { deliverWebhooks, type DeliverOptions } from './deliver-webhooks.ts';
export { forgetMail } from './forget-mail.ts';
export { fireDeadlines } from './fire-deadlines.ts';
export { makeDocumentMover, type MoveOptions } from './move-documents.ts';
export { offerServer } from './offer-server.ts';
export { orderServer } from './order-server.ts';
export { probeServers, type Turn } from './probe-servers.ts';
export { sendQueuedMail } from './send-queued-mail.ts';
export { requestRestart } from './request-power.ts';
export { requestBackup, requestRestoreCheck } from './start-on-server.ts';
export { receiveNotice, type Notice } from './terminate-contract.ts';
export { retryStuckRun, startRun, startWorker, waitForRun, type Worker, type WorkerOptions } from './runtime/index.ts';
export type { SecretServices, SecretSettings, Services } from './services.ts';

/** Every durable workflow, bound to the world it acts on. */
export function makeWorkflows(services: SecretServices) {
  return {
    provisionServer: provisionServer(services),
    issueCredentials: issueCredentials(services),
    startServer: startServer(services),
    stopServer: stopServer(services),
    powerOffServer: powerOffServer(services),
    restartServer: restartServer(services),
    keepOff: keepOff(services.engine),
    resizeServer: resizeServer(services),
    backUpServer: backUpServer(services),
    checkRestore: checkRestore(services),
    endService: endService(services),
    deleteData: deleteData(services),
  };
}

export type Workflows = ReturnType<typeof makeWorkflows>;

/** For a worker: all of them, whatever their parameters. */
export function allWorkflows(workflows: Workflows): Workflow[] {
  return Object.values(workflows) as Workflow[];
}
export { readRoutes } from './read-routes.ts';
export { workflowRoutes } from './routes.ts';
export { accessRoutes } from './access-routes.ts';
export { CONSOLE_PATH } from './console-routes.ts';
export { serverFor } from './start-on-server.ts';
