import { createHash } from 'node:crypto';
import { must, refuse } from '../kernel/result.ts';
import { acceptance, editionById } from '../terms/index.ts';
import { nextNumber, type Ctx } from '../database/index.ts';
import { administrators, imageByName, soldSystem } from '../modules/catalogue/index.ts';
import {
  missingServers, notChecked, readServer, serviceName, witnessOf, type Check, type EngineDescription,
} from '../modules/compute/index.ts';
import {
  documentsOf, endByNotice, readContract, startItem, startTerm, type ArchivedDocument, type contractOfItem,
} from '../modules/contracts/index.ts';
import { setDeadline } from '../modules/deadlines/index.ts';
import { confirmNode } from './confirm-node.ts';
import { mailCredential } from './mail-credential.ts';
import {
  footnoted, issueLetter, letterFrame, readCorrespondents, sendLetter, type Correspondents,
} from './letters.ts';
import { scheduleInvoice } from './invoice-month.ts';
import { workflowRefusals } from './refusals.ts';
import { placeOf } from './server-place.ts';
import { notInCluster } from './test-cluster.ts';

export interface Handover {
  readonly contractId: string;
  readonly serverId: string;
  /** The run that provisioned it; its steps become the protocol's stages. */
  readonly runId: string;
  readonly checks: readonly Check[];
  readonly engine: EngineDescription;
  /** Null for a managed server. */
  readonly credential: string | null;
  /** Where browsers reach the portal. */
  readonly origin: string;
}

/** The stages of C-5 in the description's order, each with the step that ends it. */
const stages = [
  { title: 'Bereitstellung mit den beauftragten Ressourcen', lastStep: 'create-server' },
  { title: 'Einrichtung', lastStep: 'set-password' },
  { title: 'Prüfung der Funktionsfähigkeit', lastStep: 'test-server' },
  { title: 'Abnahme und Übergabe', lastStep: 'hand-over' },
] as const;

/** How an unmanaged server's customer logs in: with its keys, or as its image has it where nobody looked inside. */
export async function accessTo(
  ctx: Ctx, server: { readonly image: string; readonly managed: boolean; readonly authorizedKeys: readonly string[] },
  hasPassword: boolean,
) {
  if (server.managed) return { access: null, accessAsIs: null, isManaged: true };
  const { os, agent } = soldSystem((await imageByName(ctx, server.image)) ?? { name: server.image, title: '' });
  const login = administrators[os];
  if (witnessOf({ os, agent }) === 'system') {
    const fingerprints = server.authorizedKeys.map(fingerprint);
    return { access: { login, fingerprints }, accessAsIs: null, isManaged: false };
  }
  return { access: null, accessAsIs: { login, rdp: os === 'windows', hasPassword }, isManaged: false };
}

/** When the term began and until when objections are in time; null while servers are missing, and of one that joins. */
export interface HandedOver {
  readonly startsOn: string | null;
  readonly objectUntil: string | null;
}

/**
 * Hands a tested server over, in one transaction: its protocol is archived, and with the last server of its contract
 * the service is ready (giveNotice). One that joins a service is billed from today on (joinService). The contract is
 * locked, so that of two that come last one sees the other.
 */
export async function handOver(ctx: Ctx, handover: Handover): Promise<HandedOver> {
  const contract = must(await readContract(ctx, handover.contractId));
  const between = await readCorrespondents(ctx, contract.tenant);
  const server = await readServer(ctx, handover.serverId);
  const { id: subjectId, tenant } = contract;
  const protocol = await issueLetter(ctx, {
    kind: 'handover-protocol', subjectId, tenant,
    data: {
      ...letterFrame(between, {
        number: await nextNumber(ctx, 'UP'), date: ctx.today, contractNumber: contract.number,
      }),
      serverName: server.hostname, serverId: server.id, address: server.address,
      handedOverAt: ctx.now.round('second').toString(),
      stages: await readStages(ctx, handover.runId),
      checks: handover.checks.map(({ title, clause, ordered, measured, passed }) =>
        ({ name: title.de, section: sectionOf(clause), ordered: ordered.de, measured: measured.de, passed })),
      allPassed: handover.checks.every((check) => check.passed),
      ...await accessTo(ctx, server, handover.credential !== null),
      place: await placeInProtocol(ctx, server.id), suppliedSoftware: server.suppliedSoftware,
      scaling: handover.engine.memoryDivisor === 1 ? null : { memoryDivisor: handover.engine.memoryDivisor },
      notChecked: [...notChecked(handover.checks), ...(server.clusterId === null ? [] : [notInCluster])]
        .map((sentence) => sentence.de),
      unproven: handover.engine.unproven.map((sentence) => sentence.de),
    },
  });

  const told = contract.startsOn === null ? await startService(ctx, contract.id, between)
    : await joinService(ctx, contract, { server, protocol }, between);
  const { credential, origin, serverId } = handover;
  if (credential !== null) await mailCredential(ctx, { credential, serverId, tenant, origin });
  return told;
}

interface Delivered {
  readonly server: Awaited<ReturnType<typeof readServer>>;
  readonly protocol: ArchivedDocument;
}

/** The contract's service is ready with the last of its servers. */
async function startService(ctx: Ctx, contractId: string, between: Correspondents): Promise<HandedOver> {
  if (await missingServers(ctx, contractId) > 0) return { startsOn: null, objectUntil: null };
  return giveNotice(ctx, contractId, between);
}

/** A node that joins a cluster in service (C-5.3): the contract is changed, and nothing of its term. */
async function joinService(
  ctx: Ctx, contract: Awaited<ReturnType<typeof contractOfItem>>,
  { server, protocol }: Delivered, between: Correspondents,
): Promise<HandedOver> {
  const { state, number } = contract;
  if (state === 'ended') return must(refuse(workflowRefusals, 'servers.contract_ended', { number }));
  await startItem(ctx, server.contractItemId);
  await confirmNode(ctx, between, { contract, server, protocolId: protocol.id });
  return { startsOn: null, objectUntil: null };
}

/**
 * The ready-for-service notice goes out with the protocols and starts the term (promise A10.2), the acceptance deadline
 * (promise A8.3) and the first invoice are set: once, for all servers of the contract.
 */
async function giveNotice(ctx: Ctx, contractId: string, between: Correspondents): Promise<HandedOver> {
  const startsOn = must(await startTerm(ctx, contractId));
  const contract = must(await readContract(ctx, contractId));
  const { id: subjectId, tenant, minimumMonths } = contract;
  const edition = editionById(contract.edition);
  const accepted = acceptance.compute({ presentedOn: startsOn }, { edition });
  await sendLetter(ctx, between, {
    kind: 'ready-notice', subjectId, tenant,
    data: {
      ...letterFrame(between, {
        number: await nextNumber(ctx, 'BA'), date: ctx.today, contractNumber: contract.number,
      }),
      serviceName: await serviceName(ctx, contractId), readyAt: ctx.now.round('second').toString(),
      termStart: startsOn, minimumMonths,
      renewalMonths: edition.values.renewalMonths, noticeMonths: edition.values.noticeMonths,
      ...noticeTerms(startsOn, minimumMonths, contract.edition),
      objectUntil: footnoted(accepted.objectUntil, accepted.because),
    },
  }, 'ready-notice', await documentsOf(ctx, contractId, 'handover-protocol'));
  await setDeadline(ctx, {
    tenant, clause: 'A8.3', subjectId, action: 'acceptance-deemed', dueOn: accepted.objectUntil,
    because: accepted.because,
  });
  await scheduleInvoice(ctx, contract, startsOn);
  return { startsOn, objectUntil: accepted.objectUntil };
}

/**
 * Until when notice is to be given for the end of the minimum term (A10 (3)). Where that day lies before the start,
 * since the minimum term is shorter than the period of notice, nobody could keep it: the next end is named instead.
 */
export function noticeTerms(startsOn: string, minimumMonths: number, edition: string) {
  const { termEnd, endsOn, latestNotice, because } = endByNotice({ startsOn, minimumMonths, edition }, startsOn);
  return {
    minimumTermEnd: footnoted(termEnd, because), laterEnd: endsOn === termEnd ? null : footnoted(endsOn, because),
    latestNotice: footnoted(latestNotice, because),
  };
}

/** promise D1: where it runs and up to where it is connected stands in what is handed over. */
export async function placeInProtocol(ctx: Ctx, serverId: string) {
  const place = await placeOf(ctx, serverId);
  return place && { location: `${place.name}, ${place.city}`, handOverPoint: place.handOverPoint };
}

/** `C-5.1` → `5.1`: where it stands in the service description. */
function sectionOf(clause: string): string {
  return clause.replace(/^C-/, '');
}

/** The four stages with the end of their last step; the last stage is the one being recorded now. */
async function readStages(ctx: Ctx, runId: string): Promise<{ title: string; finishedAt: string }[]> {
  const steps = await ctx.tx.selectFrom('runStep').select(['name', 'endedAt']).where('runId', '=', runId)
    .orderBy('position').execute();
  return stages.map(({ title, lastStep }) => {
    const endedAt = steps.find((step) => step.name === lastStep)?.endedAt ?? ctx.now;
    return { title, finishedAt: endedAt.round('second').toString() };
  });
}

/** What `ssh-keygen -l` calls a type of key: ED25519, RSA, ECDSA. */
function printedType(type: string): string {
  return (type.startsWith('ecdsa-') ? 'ecdsa' : type.replace('ssh-', '')).toUpperCase();
}

/** As `ssh-keygen -l` prints it. */
export function fingerprint(key: string): string {
  const [type = '', body = ''] = key.split(/ +/);
  const hash = createHash('sha256').update(Buffer.from(body, 'base64')).digest('base64').replace(/=+$/, '');
  return `SHA256:${hash} (${printedType(type)})`;
}
