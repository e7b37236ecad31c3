/** One message to one receiver, signed and ready. */
export interface WebhookMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebhookAnswer {
  /** `gone`: the receiver says that it no longer wants anything (410). */
  readonly outcome: 'delivered' | 'later' | 'gone';
  /** What came back, in a few words. */
  readonly text: string;
}

/** Brings a message to a server of the internet and to no other. Never throws: every end is an answer. */
export interface WebhookSender {
  send(message: WebhookMessage): Promise<WebhookAnswer>;
}

/** Which addresses may be targets. */
export interface TargetPolicy {
  /** Also this machine itself, on every port and without TLS; for tests. */
  readonly allowsLoopback: boolean;
}
