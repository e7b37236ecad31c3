import { addAddress } from './add-address.ts';
import { attachVolume } from './attach-volume.ts';
import { backUpServer } from './back-up-server.ts';
import { changeForwards } from './change-forwards.ts';
import { closeVpnAccess, openVpnAccess } from './change-vpn.ts';
import { changeRate } from './change-nic.ts';
import { changeVolumeClass, growVolume } from './change-volume.ts';
import { checkRestore } from './check-restore.ts';
import { createVolume } from './create-volume.ts';
import { deleteData } from './delete-data.ts';
import { deleteSnapshot } from './delete-snapshot.ts';
import { deleteVolume } from './delete-volume.ts';
import { detachVolume } from './detach-volume.ts';
import { deleteServer } from './delete-server.ts';
import { endService } from './end-service.ts';
import { isolateServer } from './isolate-server.ts';
import { removeNetwork } from './leave-networks.ts';
import { maintainTarget } from './maintain-target.ts';
import { powerOffServer, startServer, stopServer } from './power-server.ts';
import { issueCredentials } from './issue-credentials.ts';
import { provisionServer } from './provision-server.ts';
import { reconnectServer } from './reconnect-server.ts';
import { removeAddress } from './remove-address.ts';
import { rebuildServer } from './rebuild-server.ts';
import { renameServer } from './rename-server.ts';
import { leaveRescue, rescueServer } from './rescue-server.ts';
import { resizeServer } from './resize-server.ts';
import { restartServer } from './restart-server.ts';
import { liftRestriction, restrictTraffic } from './restrict-traffic.ts';
import { auditStock, settleFinding } from './reverse-audit/index.ts';
import { revertSnapshot } from './revert-snapshot.ts';
import type { Workflow } from './runtime/index.ts';
import type { SecretServices } from './services.ts';
import { takeSnapshot } from './take-snapshot.ts';

export { auditNightly } from './audit-nightly.ts';
export { auditNow } from './reverse-audit/index.ts';
export { openArchive } from './document-archive.ts';
export { checkDrift } from './check-drift.ts';
export { deliverWebhooks, type DeliverOptions } from './deliver-webhooks.ts';
export { forgetMail } from './forget-mail.ts';
export { fireDeadlines } from './fire-deadlines.ts';
export { makeDocumentMover, type MoveOptions } from './move-documents.ts';
export { offerServer } from './offer-server.ts';
export { orderServer } from './order-server.ts';
export { measureTraffic } from './measure-traffic.ts';
export { probeServers, type Turn } from './probe-servers.ts';
export { probeUplinks } from './probe-uplinks.ts';
export { syncInventory } from './sync-inventory.ts';
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
    resizeServer: resizeServer(services),
    rebuildServer: rebuildServer(services),
    rescueServer: rescueServer(services),
    leaveRescue: leaveRescue(services),
    renameServer: renameServer(services),
    deleteServer: deleteServer(services),
    changeRate: changeRate(services),
    addAddress: addAddress(services),
    removeAddress: removeAddress(services),
    changeForwards: changeForwards(services),
    openVpnAccess: openVpnAccess(services),
    closeVpnAccess: closeVpnAccess(services),
    isolateServer: isolateServer(services),
    reconnectServer: reconnectServer(services),
    restrictTraffic: restrictTraffic(services),
    liftRestriction: liftRestriction(services),
    removeNetwork: removeNetwork(services),
    createVolume: createVolume(services),
    growVolume: growVolume(services),
    changeVolumeClass: changeVolumeClass(services),
    attachVolume: attachVolume(services),
    detachVolume: detachVolume(services),
    deleteVolume: deleteVolume(services),
    takeSnapshot: takeSnapshot(services),
    revertSnapshot: revertSnapshot(services),
    deleteSnapshot: deleteSnapshot(services),
    backUpServer: backUpServer(services),
    checkRestore: checkRestore(services),
    endService: endService(services),
    deleteData: deleteData(services),
    maintainTarget: maintainTarget(services),
    auditStock: auditStock(services),
    settleFinding: settleFinding(services),
  };
}

export type Workflows = ReturnType<typeof makeWorkflows>;

/** For a worker: all of them, whatever their parameters. */
export function allWorkflows(workflows: Workflows): Workflow[] {
  return Object.values(workflows) as Workflow[];
}
export { careRoutes } from './care-routes.ts';
export { watchGuests } from './watch-guests.ts';
export { projectRoutes } from './project-routes.ts';
export { readRoutes } from './read-routes.ts';
export { workflowRoutes } from './routes.ts';
export { accessRoutes } from './access-routes.ts';
export { CONSOLE_PATH } from './console-routes.ts';
export { serverFor } from './start-on-server.ts';
