import { ok, refuse, type Refusal } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import type { Ctx } from '../database/index.ts';
import {
  peekServer, serverActions, settingsOf, snapshotsOn, type SnapshotSettings,
} from '../modules/compute/index.ts';
import { asAction } from './open-actions.ts';
import { workflowRefusals } from './refusals.ts';
import { objectionToRevert } from './revert-snapshot.ts';
import { objectionTo, standingOf } from './server-objections.ts';
import { oldFrom } from './snapshot-ages.ts';

/** The snapshots of a server, each with what a revert would lose, and whether it is old (C-4.6.11). */
export async function listSnapshots(ctx: Ctx, serverId: string, language: Language) {
  const server = await peekServer(ctx, serverId);
  if (!server) return refuse(workflowRefusals, 'servers.unknown');
  const [standing, now] = [await standingOf(ctx, server), await settingsOf(ctx, serverId)];
  const against = (own: Refusal | null, action: 'revert' | 'snapshot') => own ?? objectionTo(standing, action);
  const items = (await snapshotsOn(ctx, serverId)).map((row) => {
    const settings = row.settings as SnapshotSettings | null;
    const takenOn = row.takenAt?.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString() ?? null;
    const isOld = takenOn !== null && oldFrom(takenOn) <= ctx.today;
    const notLive = objectionToRevert({ ...row, settings: settings && now }, now);
    return {
      ...row, flavour: settings?.flavour ?? null, bytes: settings && bytesOf(settings),
      oldFrom: takenOn && oldFrom(takenOn), warning: isOld ? warning[language] : null,
      loses: row.takenAt ? loses[language] : null,
      actions: [
        asAction('revert', serverActions.revert.title,
          against(objectionToRevert({ ...row, settings }, now), 'revert'), language),
        asAction('delete', { de: 'Löschen', en: 'Delete' }, against(notLive, 'snapshot'), language),
      ],
    };
  });
  return ok({ items });
}

function bytesOf({ volumes }: SnapshotSettings): bigint {
  return volumes.reduce((sum, { bytes }) => sum + BigInt(bytes), 0n);
}

const warning = {
  de: 'Dieser Snapshot ist alt: Er wächst mit jeder Änderung und ersetzt keine Sicherung. Löschen Sie ihn, wenn Sie ihn nicht mehr brauchen.',
  en: 'This snapshot is old: it grows with every change and is no backup. Delete it if you no longer need it.',
};
const loses = {
  de: 'Beim Zurücksetzen geht alles verloren, was seit diesem Zeitpunkt auf allen Volumes des Servers geschrieben wurde.',
  en: 'Reverting loses all that was written since that moment, on all volumes of the server.',
};
