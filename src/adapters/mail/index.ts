import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Mailer, QueuedMail } from '../../modules/contracts/ports.ts';

const CONNECT_MILLISECONDS = 10_000;

function toMessage(mail: QueuedMail, from: string) {
  return {
    from, to: mail.recipient, subject: mail.subject, text: mail.body, messageId: mail.messageId,
    attachments: mail.attachments.map(({ fileName, mediaType, bytes }) =>
      ({ filename: fileName, contentType: mediaType, content: bytes })),
  };
}

/** Sends by SMTP; `url` such as `smtps://user:password@mail.example.de`. */
export function smtpMailer(url: string): Mailer {
  const transport = nodemailer.createTransport(url, { connectionTimeout: CONNECT_MILLISECONDS } as object);
  return {
    async send(mail, from) {
      try {
        const info = await transport.sendMail(toMessage(mail, from));
        return { outcome: 'accepted', text: info.response };
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string };
        // RFC 5321, 4.2.1: 5yz is a permanent refusal; everything else may pass later.
        const final = responseCode !== undefined && responseCode >= 500;
        return { outcome: final ? 'refused' : 'later', text: message };
      }
    },
  };
}

/** Keeps each message as a file `<Message-ID>.eml` when no mail server is configured; says so in its answer. */
export function directoryMailer(directory: string): Mailer {
  mkdirSync(directory, { recursive: true });
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail, from) {
      const { message } = await transport.sendMail(toMessage(mail, from));
      const file = join(directory, `${mail.messageId.replace(/[^\w.-]/g, '')}.eml`);
      writeFileSync(`${file}.part`, message as Buffer);
      renameSync(`${file}.part`, file);
      return { outcome: 'accepted', text: `kept in ${file}` };
    },
  };
}
