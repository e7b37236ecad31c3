import type { Result } from '../../kernel/result.ts';

/** A document with its content, whose hash was compared. */
export interface DocumentFile {
  readonly mediaType: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** Reads documents, wherever their content is. */
export interface DocumentArchive {
  /**
   * Refuses with `contracts.unknown_document`, with `contracts.document_unreachable` while the store doesn't answer,
   * and with `contracts.document_damaged`, and an alarm, where it gives back something else than what was issued.
   */
  read(documentId: string): Promise<Result<DocumentFile>>;
}

/** What a store is to keep. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: Buffer;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  /** First day on which the law no longer asks for it, `YYYY-MM-DD`. */
  readonly keepUntil: string;
}

/** A store of objects that are written once. Its methods throw an Error when it doesn't answer or refuses. */
export interface ObjectStore {
  /** How it is recorded beside each document: the store and the bucket, without secrets. */
  readonly name: string;
  /** Keeps an object; one that is already there under its key stays as it is. */
  put(object: StoredObject): Promise<void>;
  /** The bytes, or null where there are none. */
  get(key: string): Promise<Buffer | null>;
}

/** A message that waits in the outbox, with its documents. */
export interface QueuedMail {
  readonly id: string;
  readonly tenant: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
  readonly attachments: readonly Pick<DocumentFile, 'fileName' | 'mediaType' | 'bytes'>[];
}

/** How a mail server answered. `refused` is final (5xx), `later` is worth another try (4xx, no connection). */
export interface MailAnswer {
  readonly outcome: 'accepted' | 'refused' | 'later';
  readonly text: string;
}

/** Hands a message to a mail server, or keeps it where a person can read it. A refusal is an answer, not an error. */
export interface Mailer {
  send(mail: QueuedMail, from: string): Promise<MailAnswer>;
  /** Removes a message it keeps itself; one that isn't there is no error. Left out: it keeps none. */
  forget?(messageId: string): Promise<void>;
}
