import type { Text } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import { readServer } from '../modules/compute/index.ts';
import { bare, type Isolation, type Suspicion } from '../modules/network/index.ts';
import { moment, tellInCharge } from './tell-in-charge.ts';

const suspected: Readonly<Record<Suspicion, Text>> = {
  'malware': { de: 'Schadsoftware auf dem Server', en: 'malware on the server' },
  'illegal-content': { de: 'rechtswidrige Inhalte', en: 'unlawful content' },
  'spam': { de: 'Versand unerwünschter Nachrichten (Spam)', en: 'sending of unsolicited messages (spam)' },
  'attack': { de: 'Angriffe, die von dem Server ausgehen', en: 'attacks that come from the server' },
  'other': { de: 'ein anderer Verstoß', en: 'another violation' },
};

/**
 * promise D4.4: the customer is told by e-mail at once that its server was cut off, for what suspicion and reason, and
 * what it can do. German first, because that is what binds.
 */
export async function tellIsolated(ctx: Ctx, serverId: string, { suspicion, reason }: Isolation): Promise<void> {
  const server = await readServer(ctx, serverId);
  const name = `${server.hostname} (${bare(server.address)})`;
  const when = moment(ctx.now);
  const head = { kind: 'isolation-notice', subjectId: serverId, subject: `Server ${server.hostname} vom Netz getrennt` } as const;
  await tellInCharge(ctx, server, head, ({ provider }) => [
    `wir haben Ihren Server ${name} am ${when.de} vom Netz getrennt. Nach § D4 Abs. 4 AGB dürfen wir das, wenn der`
      + ` begründete Verdacht eines Verstoßes besteht; hier: ${suspected[suspicion].de}.`,
    `Was uns dazu vorliegt:\n${reason}`,
    'Ihr Server bleibt, wie er ist: Er wird nicht abgeschaltet und seine Daten bleiben unverändert. Über das Netz ist er '
      + 'nicht zu erreichen und erreicht er selbst nichts.'
      + (server.managed ? '' : ' Über die Konsole im Portal können Sie weiter auf ihn zugreifen.'),
    `Bitte klären und beseitigen Sie die Ursache und sagen Sie uns Bescheid (${provider.email}, ${provider.phone}). `
      + 'Sobald der Verdacht ausgeräumt ist, verbinden wir den Server wieder.',
    'Solange der Grund der Trennung auf Ihrer Seite liegt, zählt sie nicht als Ausfallzeit (§ A4 Abs. 4 AGB).',
  ], ({ provider }) => [
    `We cut your server ${name} off from the network on ${when.en}. Under § D4 (4) of the terms we may do so on reasonable`
      + ` suspicion of a violation; here: ${suspected[suspicion].en}.`,
    `What we know (as recorded):\n${reason}`,
    'The server is not switched off and its data is unchanged; it cannot be reached by the network, nor reach anything.'
      + (server.managed ? '' : ' You still have its console in the portal.'),
    `Please find and remove the cause and tell us (${provider.email}, ${provider.phone}); we reconnect the server as soon as `
      + 'the suspicion is dispelled. While the reason lies with you, this is no downtime (§ A4 (4)).',
  ]);
}

/** The customer hears that its server is on the network again, and why. */
export async function tellReconnected(ctx: Ctx, serverId: string, reason: string): Promise<void> {
  const server = await readServer(ctx, serverId);
  const name = `${server.hostname} (${bare(server.address)})`;
  const when = moment(ctx.now);
  const head = { kind: 'reconnection-notice', subjectId: serverId, subject: `Server ${server.hostname} wieder am Netz` } as const;
  await tellInCharge(ctx, server, head, () => [
    `wir haben Ihren Server ${name} am ${when.de} wieder mit dem Netz verbunden. Die Trennung nach § D4 Abs. 4 AGB ist `
      + 'damit aufgehoben.',
    `Begründung:\n${reason}`,
  ], () => [
    `We reconnected your server ${name} to the network on ${when.en}; it is no longer cut off under § D4 (4) of the terms.`,
    `Reason (as recorded):\n${reason}`,
  ]);
}
