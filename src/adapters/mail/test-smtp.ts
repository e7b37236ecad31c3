import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface TestSmtp {
  readonly url: string;
  /** What it accepted, in order. */
  readonly received: ParsedMail[];
  /** From now on: how it answers RCPT and DATA, null for yes. */
  answerWith(answers: { readonly recipient?: string | null; readonly data?: string | null }): void;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that refuses on demand: `'550 No such user'`. */
export async function openTestSmtp(options: SMTPServerOptions = { authOptional: true }): Promise<TestSmtp> {
  let refusals: { recipient?: string | null; data?: string | null } = {};
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(toError(refusals.recipient)),
    onData: (stream, _, done) => {
      simpleParser(stream).then((mail) => {
        const refused = toError(refusals.data);
        if (!refused) received.push(mail);
        done(refused);
      }, done);
    },
    ...options,
  });
  server.on('error', () => undefined); // a client that gave up
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    answerWith: (answers) => { refusals = answers; },
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}

function toError(line: string | null | undefined): Error | null {
  if (!line) return null;
  return Object.assign(new Error(line.slice(4)), { responseCode: Number(line.slice(0, 3)) });
}
