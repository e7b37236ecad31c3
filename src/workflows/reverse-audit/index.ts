export { auditStock, type AuditStock } from './audit-stock.ts';
export { auditNow } from './audit-now.ts';
export { findingRoutes, requestAudit } from './finding-routes.ts';
export { listFindings, readFinding, recordFindings } from './findings.ts';
export { settleFinding, type SettleFinding } from './settle-finding.ts';
