import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Mailer, QueuedMail } from '../../modules/contracts/ports.ts';

/** A mail server that says nothing for this long is tried again later. */
const SILENCE_MILLISECONDS = 10_000;

/** RFC 5321, 4.2.1: 5yz is permanent. Only what concerns this recipient or this message: a wrong password passes. */
const FINAL = new Set(['EENVELOPE', 'EMESSAGE']);

function toMessage(mail: QueuedMail, from: string) {
  return {
    from, to: mail.recipient, subject: mail.subject, text: mail.body, messageId: mail.messageId,
    attachments: mail.attachments.map(({ fileName, mediaType, bytes }) =>
      ({ filename: fileName, contentType: mediaType, content: bytes })),
  };
}

/** Sends by SMTP; `url` such as `smtps://user:password@mail.example.de`. Never throws: every end is an answer. */
export function smtpMailer(url: string, silenceMilliseconds: number = SILENCE_MILLISECONDS): Mailer {
  const transport = nodemailer.createTransport(withTimeouts(url, silenceMilliseconds));
  return {
    async send(mail, from) {
      try {
        const info: { readonly response: string } = await transport.sendMail(toMessage(mail, from));
        return { outcome: 'accepted', text: info.response };
      } catch (error) {
        const { code = '', responseCode = 0, message } = error as SmtpError;
        return { outcome: responseCode >= 500 && FINAL.has(code) ? 'refused' : 'later', text: message };
      }
    },
  };
}

/** What nodemailer throws; `responseCode` only where the server said something. */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly message: string;
}

/** nodemailer takes its options from the URL's query; a timeout the operator set there stays. */
function withTimeouts(url: string, milliseconds: number): string {
  const whole = new URL(url);
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
    if (!whole.searchParams.has(name)) whole.searchParams.set(name, String(milliseconds));
  }
  return whole.href;
}

/** Keeps each message as a file `<Message-ID>.eml` when no mail server is configured; says so in its answer. */
export function directoryMailer(directory: string): Mailer {
  mkdirSync(directory, { recursive: true });
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const fileOf = (messageId: string) => join(directory, `${messageId.replace(/[^\w.-]/g, '')}.eml`);
  return {
    async send(mail, from) {
      const { message } = await transport.sendMail(toMessage(mail, from));
      const file = fileOf(mail.messageId);
      writeFileSync(`${file}.part`, message as Buffer);
      renameSync(`${file}.part`, file);
      return { outcome: 'accepted', text: `kept in ${file}` };
    },
    async forget(messageId) {
      rmSync(fileOf(messageId), { force: true });
    },
  };
}
