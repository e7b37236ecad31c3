export { webhookRoutes } from './routes.ts';
export type { WebhookSettings } from './settings.ts';
export { collectEvents } from './collect-events.ts';
export { claimDelivery, recordDelivery, type ClaimedDelivery } from './claim-delivery.ts';
export { forgetDeliveries } from './forget-deliveries.ts';
export { eventTypes } from './event-table.ts';
export type { TargetPolicy, WebhookAnswer, WebhookMessage, WebhookSender } from './ports.ts';
