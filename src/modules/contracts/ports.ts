/** A message that waits in the outbox, with its documents. */
export interface QueuedMail {
  readonly id: string;
  readonly tenant: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
  readonly attachments: readonly { readonly fileName: string; readonly mediaType: string; readonly bytes: Buffer }[];
}

/** How a mail server answered. `refused` is final (5xx), `later` is worth another try (4xx, no connection). */
export interface MailAnswer {
  readonly outcome: 'accepted' | 'refused' | 'later';
  readonly text: string;
}

/** Hands a message to a mail server, or keeps it where a person can read it. A refusal is an answer, not an error. */
export interface Mailer {
  send(mail: QueuedMail, from: string): Promise<MailAnswer>;
}
