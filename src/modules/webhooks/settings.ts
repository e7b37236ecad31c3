import type { TargetPolicy } from './ports.ts';

/** What the operator set. */
export interface WebhookSettings {
  /** 32 bytes; secrets of receivers are sealed with it. */
  readonly sealKey: Buffer;
  readonly targets: TargetPolicy;
}

/** What a webhook's secret is sealed for; it opens in no other row. */
export function sealPurpose(webhookId: string): string {
  return `webhook ${webhookId}`;
}
