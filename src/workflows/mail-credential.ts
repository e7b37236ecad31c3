import type { Temporal } from 'temporal-polyfill';
import { must } from '../kernel/result.ts';
import type { Text } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { imageByName } from '../modules/catalogue/index.ts';
import { linkCredential, readServer } from '../modules/compute/index.ts';
import { sendAccountMail } from '../modules/identity/index.ts';
import { bare } from '../modules/network/index.ts';
import { namedContact } from '../modules/parties/index.ts';

/** Where the password is good for something. */
const ways: Readonly<Record<'linux' | 'windows', Text>> = {
  linux: {
    de: 'Mit dem Kennwort melden Sie sich an der Konsole im Portal an. Per SSH melden Sie sich weiterhin mit Ihrem'
      + ' hinterlegten Schlüssel an; ein Kennwort nimmt der Server dort nicht an.',
    en: 'With the password you log in at the console in the portal. By SSH you log in with the key you deposited, as'
      + ' before; the server takes no password there.',
  },
  windows: {
    de: 'Mit dem Kennwort melden Sie sich mit Remotedesktop (RDP) und an der Konsole im Portal an.',
    en: 'With the password you log in by remote desktop (RDP) and at the console in the portal.',
  },
};

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
  const { hostname, address, image } = await readServer(ctx, serverId);
  const how = ways[(await imageByName(ctx, image))?.os ?? 'linux'];
  await sendAccountMail(ctx, {
    tenant, recipient: email, language: 'de', letter: 'server-credentials',
    values: { name, server: hostname, address: bare(address), link: url, until: inWords(expiresAt), how },
  });
  return { credential };
}

function inWords(at: Temporal.Instant): Text {
  const there = at.toZonedDateTimeISO('Europe/Berlin');
  const write = (locale: string) =>
    there.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  return { de: write('de-DE'), en: write('en-GB') };
}
