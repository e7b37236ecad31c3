import type { Temporal } from 'temporal-polyfill';
import { must } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { linkCredential, readServer } from '../modules/compute/index.ts';
import { sendAccountMail } from '../modules/identity/index.ts';
import { bare } from '../modules/network/index.ts';
import { namedContact } from '../modules/parties/index.ts';

/**
 * promise D2.1: sends the customer's named contact the link that reads a credential once. The mail's text is wiped when
 * it went out; of the staff nobody sees it, whoever asked for it.
 */
export async function mailCredential(
  ctx: Ctx, { credential, serverId, tenant, origin }: {
    readonly credential: string; readonly serverId: string; readonly tenant: string; readonly origin: string;
  },
): Promise<{ credential: string }> {
  const { url, expiresAt } = await linkCredential(ctx, credential, origin);
  const { name, email } = must(await namedContact(ctx, tenant));
  const { hostname, address } = await readServer(ctx, serverId);
  await sendAccountMail(ctx, {
    tenant, recipient: email, language: 'de', letter: 'server-credentials',
    values: { name, server: hostname, address: bare(address), link: url, until: inWords(expiresAt) },
  });
  return { credential };
}

function inWords(at: Temporal.Instant): Text {
  const there = at.toZonedDateTimeISO('Europe/Berlin');
  const write = (locale: string) =>
    there.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  return { de: write('de-DE'), en: write('en-GB') };
}
