import { newId } from '../kernel/ids.ts';
import type { Clock } from '../kernel/clock.ts';
import { must, ok } from '../kernel/result.ts';
import { transaction, type Ctx, type Database } from '../database/index.ts';
import { readServer, recordFirewall, serversToRead } from '../modules/compute/index.ts';
import { sendDeclaration } from '../modules/contracts/index.ts';
import { bare } from '../modules/network/index.ts';
import { readCorrespondents } from './letters.ts';
import type { Services } from './services.ts';

/** Guests read in one turn; the others' turn comes with the next. */
const GUESTS_PER_TURN = 25;
/** What a guest may take to answer; one that does not is asked again tomorrow. */
const GUEST_MILLISECONDS = 5_000;

export interface Drift {
  readonly serverId: string;
  readonly to: 'changed' | 'restored';
}

/**
 * promise C-4.5.3: compares, once a day for each unmanaged server, the firewall in the guest with what was handed over.
 * Whoever changes it loses the guarantee and is told so once; with the rules handed over it holds again.
 */
export async function checkDrift(db: Database, clock: Clock, engine: Services['engine']): Promise<Drift[]> {
  const caller = { actor: 'system:drift', cause: 'C-4.5.3', correlation: newId('correlation', clock), clock };
  const servers = must(await transaction(db, caller, async (ctx) => ok(await serversToRead(ctx, GUESTS_PER_TURN))));
  const drifts: Drift[] = [];
  for (const { id } of servers) {
    const guest = await engine.readGuest(id, GUEST_MILLISECONDS).catch(() => null);
    const to = must(await transaction(db, caller, async (ctx) => {
      const turn = await recordFirewall(ctx, id, guest?.firewallHash ?? null);
      if (turn === 'changed') await tellCustomer(ctx, id);
      return ok(turn);
    }));
    if (to) drifts.push({ serverId: id, to });
  }
  return drifts;
}

async function tellCustomer(ctx: Ctx, serverId: string): Promise<void> {
  const { hostname, address, tenant, handedOverAt } = await readServer(ctx, serverId);
  const between = await readCorrespondents(ctx, tenant);
  const { name, email } = between.contact;
  const day = handedOverAt?.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  const server = `${hostname} (${bare(address)})`;
  await sendDeclaration(ctx, {
    tenant, kind: 'protection-notice', byName: between.provider.name, subjectId: serverId, recipient: email,
    subject: `Firewall Ihres Servers ${hostname} geändert`, documentIds: [],
    content: [
      `Guten Tag ${name},`,
      `die Firewall des Betriebssystems auf Ihrem Server ${server} hat nicht mehr die Regeln, mit denen wir ihn am`
        + ` ${day?.toLocaleString('de-DE', { dateStyle: 'long' })} übergeben haben.`,
      'Bei einer Änderung der Schutzeinstellungen durch den Kunden nach der Übergabe können wir den Schutz nicht mehr'
        + ' gewährleisten (Leistungsbeschreibung Cloud, Ziff. 4.5.3). Das gilt für diesen Server, bis er wieder die'
        + ' übergebenen Regeln hat.',
      'Haben Sie die Regeln absichtlich geändert, so ist nichts zu tun. Sonst prüfen Sie bitte, wer auf dem Server war,'
        + ' und stellen Sie die übergebenen Regeln wieder her.',
      `Freundliche Grüße\n${between.provider.name}`,
      '-- ',
      `The operating system’s firewall on your server ${server} no longer has the rules with which it was handed over on`
        + ` ${day?.toLocaleString('en-GB', { dateStyle: 'long' })}. Where the customer changes protective settings after the`
        + ' handover, we can no longer guarantee the protection (cloud service description, section 4.5.3), until the server'
        + ' has those rules again. If you changed them on purpose, there is nothing to do; otherwise please find out who was'
        + ' on the server, and restore them. The German text governs.',
    ].join('\n\n'),
  });
}
