import type { Ctx } from '../database/index.ts';
import { readServer } from '../modules/compute/index.ts';
import { bare, megabits } from '../modules/network/index.ts';
import { germanDate } from './describe-invoice.ts';
import { moment, tellInCharge } from './tell-in-charge.ts';

interface OfCase {
  readonly serverId: string;
  readonly caseId: string;
}

interface Lifted extends OfCase {
  readonly because: string;
  readonly bitsPerSecond: number;
}

interface Measured {
  readonly measuredSince: string;
  readonly toServer: bigint;
  readonly fromServer: bigint;
}

const GIGABYTE = 1e9;
const amount = (bytes: bigint, locale: 'de-DE' | 'en-GB') =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Number(bytes) / GIGABYTE)} GB`;

async function named(ctx: Ctx, serverId: string) {
  const server = await readServer(ctx, serverId);
  return { server, name: `${server.hostname} (${bare(server.address)})` };
}

/**
 * promise C-4.2.7: before anything is restricted, the customer is told that its server's traffic harms others, how, and
 * what was measured.
 */
export async function tellOfHarm(
  ctx: Ctx, { serverId, caseId, reason, ...measured }: OfCase & Measured & { readonly reason: string },
): Promise<void> {
  const { server, name } = await named(ctx, serverId);
  const { measuredSince: since, toServer, fromServer } = measured;
  const head = {
    kind: 'fair-use-notice', subjectId: caseId, subject: `Datenverkehr Ihres Servers ${server.hostname}`,
  } as const;
  await tellInCharge(ctx, server, head, ({ provider }) => [
    `der Datenverkehr Ihres Servers ${name} beeinträchtigt die Leistung unserer Systeme oder anderer virtueller Server.`
      + ' Das Transfervolumen ist grundsätzlich pauschal abgegolten; es gilt jedoch eine faire Nutzung. Für diesen Fall'
      + ' sieht Ziff. 4.2.7 der Leistungsbeschreibung Cloud vor, dass wir Sie benachrichtigen und, falls notwendig,'
      + ' technische Beschränkungen einführen.',
    `Was uns dazu vorliegt:\n${reason}`,
    `Gemessen vom ${germanDate(since)} bis heute: ${amount(toServer, 'de-DE')} zum Server,`
      + ` ${amount(fromServer, 'de-DE')} vom Server.`,
    'Bitte prüfen Sie die Ursache und verringern Sie den Datenverkehr. Zusätzlich berechnet wird nichts. Wenn es zum'
      + ' Schutz der anderen Nutzer notwendig wird, setzen wir die Bandbreite des Servers vorübergehend herab; darüber'
      + ' benachrichtigen wir Sie gesondert.',
    `Wenn Sie Fragen haben oder Zeit brauchen, sprechen Sie uns an: ${provider.email}, ${provider.phone}.`,
  ], ({ provider }) => [
    `The traffic of your server ${name} impairs our systems or other virtual servers. Traffic is flat rate, under fair use:`
      + ' for such a case section 4.2.7 of the cloud service description provides that we notify you and, if necessary,'
      + ' introduce technical restrictions.',
    `What we know (as recorded):\n${reason}`,
    `Measured from ${since} until today: ${amount(toServer, 'en-GB')} to the server, ${amount(fromServer, 'en-GB')} from it.`,
    'Please look for the cause and reduce the traffic. It costs you nothing extra. If it becomes necessary to protect the'
      + ' other users, we lower the rate of the server for a time and tell you so separately.'
      + ` For questions: ${provider.email}, ${provider.phone}.`,
  ]);
}

/** The lower rate is in force; the customer hears which, and that it will be lifted. */
export async function tellRestricted(
  ctx: Ctx, { serverId, caseId, bitsPerSecond }: OfCase & { readonly bitsPerSecond: number },
): Promise<void> {
  const { server, name } = await named(ctx, serverId);
  const when = moment(ctx.now);
  const rate = `${megabits(bitsPerSecond)} Mbit/s`;
  const head = {
    kind: 'fair-use-restriction', subjectId: caseId, subject: `Bandbreite Ihres Servers ${server.hostname} beschränkt`,
  } as const;
  await tellInCharge(ctx, server, head, ({ provider }) => [
    `wir haben die Bandbreite Ihres Servers ${name} am ${when.de} auf ${rate.replace('.', ',')} je Richtung`
      + ' beschränkt (Ziff. 4.2.7 der Leistungsbeschreibung Cloud). Über den Anlass haben wir Sie bereits benachrichtigt.',
    'Ihr Server läuft weiter und bleibt erreichbar; seine Daten und seine Adressen bleiben unverändert.',
    'Sobald der Datenverkehr andere nicht mehr beeinträchtigt, heben wir die Beschränkung auf und stellen die bisherige'
      + ` Bandbreite wieder her. Sagen Sie uns bitte Bescheid, wenn Sie die Ursache behoben haben: ${provider.email},`
      + ` ${provider.phone}.`,
  ], ({ provider }) => [
    `On ${when.en} we restricted the rate of your server ${name} to ${rate} in each direction (section 4.2.7 of the cloud`
      + ' service description). We have told you the occasion before.',
    'Your server goes on running and can be reached; its data and addresses are unchanged. As soon as its traffic no longer'
      + ' impairs others we lift the restriction and restore the former rate. Please tell us when you have removed the'
      + ` cause: ${provider.email}, ${provider.phone}.`,
  ]);
}

/** The rate from before is in force again, and the case is over. */
export async function tellLifted(
  ctx: Ctx, { serverId, caseId, because, bitsPerSecond }: Lifted,
): Promise<void> {
  const { server, name } = await named(ctx, serverId);
  const when = moment(ctx.now);
  const rate = `${megabits(bitsPerSecond)} Mbit/s`;
  const head = {
    kind: 'fair-use-end', subjectId: caseId, subject: `Beschränkung Ihres Servers ${server.hostname} aufgehoben`,
  } as const;
  await tellInCharge(ctx, server, head, () => [
    `wir haben die Beschränkung der Bandbreite Ihres Servers ${name} am ${when.de} aufgehoben. Ihm stehen wieder`
      + ` ${rate.replace('.', ',')} je Richtung zur Verfügung.`,
    `Begründung:\n${because}`,
  ], () => [
    `On ${when.en} we lifted the restriction of the rate of your server ${name}. It has ${rate} in each direction again.`,
    `Reason (as recorded):\n${because}`,
  ]);
}

/** The case ends without a restriction. */
export async function tellClosed(
  ctx: Ctx, { serverId, caseId, because }: OfCase & { readonly because: string },
): Promise<void> {
  const { server, name } = await named(ctx, serverId);
  const head = {
    kind: 'fair-use-end', subjectId: caseId, subject: `Datenverkehr Ihres Servers ${server.hostname}: erledigt`,
  } as const;
  await tellInCharge(ctx, server, head, () => [
    `unser Hinweis zum Datenverkehr Ihres Servers ${name} hat sich erledigt. Beschränkt haben wir nichts; Sie müssen`
      + ' nichts weiter tun.',
    `Begründung:\n${because}`,
  ], () => [
    `Our notice about the traffic of your server ${name} is settled. Nothing was restricted; there is nothing more to do.`,
    `Reason (as recorded):\n${because}`,
  ]);
}
