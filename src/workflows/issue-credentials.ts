import { refuse, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { administrators, imageByName } from '../modules/catalogue/index.ts';
import {
  credentialRefusals, planCredential, readSealed, readServer, type GuestLogin,
} from '../modules/compute/index.ts';
import { mailCredential } from './mail-credential.ts';
import { workflowRefusals } from './refusals.ts';
import { output, workflow, type Workflow } from './runtime/index.ts';
import type { SecretServices } from './services.ts';
import { requestOnServer } from './start-on-server.ts';

interface IssueParameters {
  readonly serverId: string;
}

interface IssueOutputs {
  'plan-password': { credential: string };
}

export type IssueCredentials = Workflow<IssueParameters, IssueOutputs>;

const asItIs = 'nobody here knows the password before';

/**
 * Gives an unmanaged server another password of its own and mails the link that shows it once (D2 (1), C 5). Links sent
 * before are void from then on.
 */
export function issueCredentials({ engine, secrets }: SecretServices): IssueCredentials {
  return workflow<IssueParameters, IssueOutputs>({
    name: 'issue-credentials',
    version: 1,
    noWayBack: 'a password that may have been set cannot be taken back: nobody here knows the one before',
    steps: [
      {
        name: 'plan-password', stage: 'credentials', clause: 'D2.1',
        title: { de: 'Kennwort erzeugen', en: 'Make a password' },
        record: async (ctx, on) => {
          const { id, tenant, image } = await readServer(ctx, on.parameters.serverId);
          const username = administrators[(await imageByName(ctx, image))?.os ?? 'linux'];
          return { credential: await planCredential(ctx, { id, tenant, username }, secrets.sealKey) };
        },
        undo: { none: asItIs },
      },
      {
        name: 'set-password', stage: 'credentials', clause: 'D2.1',
        title: { de: 'Kennwort setzen', en: 'Set the password' },
        prepare: (ctx, on) => readSealed(ctx, output(on, 'plan-password').credential, secrets.sealKey),
        act: async (on) => {
          const login = on.prepared as GuestLogin | null;
          if (login !== null) await engine.setGuestPassword(on.command, on.parameters.serverId, login);
        },
        undo: { none: asItIs },
      },
      {
        name: 'send-link', stage: 'credentials', clause: 'D2.1',
        title: { de: 'Link senden', en: 'Send the link' },
        record: (ctx, on) => mailCredential(ctx, {
          credential: output(on, 'plan-password').credential, serverId: on.parameters.serverId, tenant: on.tenant,
          origin: secrets.origin,
        }),
        undo: { none: 'a mail that went out cannot be called back' },
      },
    ],
  });
}

/**
 * Asks for new credentials of a server. One at a time: of two passwords set at once nobody could say which link shows
 * the guest's. A managed server has none, whoever asks (C 5).
 */
export async function requestCredentials(
  ctx: Ctx, serverId: string, issue: IssueCredentials,
): Promise<Result<string>> {
  const server = await ctx.tx.selectFrom('server').select(['managed', 'image']).where('id', '=', serverId).forUpdate()
    .executeTakeFirst();
  if (!server) return refuse(workflowRefusals, 'servers.unknown');
  if (server.managed) return refuse(credentialRefusals, 'credentials.managed');
  const image = await imageByName(ctx, server.image);
  if (image?.agent === false) return refuse(credentialRefusals, 'credentials.no_agent');
  const key = `credentials:${serverId}:`;
  const busy = await ctx.tx.selectFrom('run').select('id').where('key', 'like', `${key}%`)
    .where('key', '<>', `${key}${ctx.correlation}`).where('state', '=', 'running').executeTakeFirst();
  if (busy) return refuse(workflowRefusals, 'servers.busy', { runId: busy.id });
  return requestOnServer(ctx, 'credentials', issue, { serverId });
}
