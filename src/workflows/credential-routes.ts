import { z } from 'zod';
import { id, words } from '../kernel/wire.ts';
import { ok } from '../kernel/result.ts';
import { credentialRefusals, openCredential } from '../modules/compute/index.ts';
import { endpoint, linkToken, someOf, type Endpoint } from '../modules/identity/index.ts';
import { requestCredentials, type IssueCredentials } from './issue-credentials.ts';
import { started } from './order-fields.ts';
import { workflowRefusals } from './refusals.ts';

const opened = z.object({
  hostname: words('weinshop'), address: words('203.0.113.2'), username: words('root'),
  password: words('k3vx.8mdq.r2tw.h9ac.ngp5'),
});

/** Passwords of unmanaged servers: another one, and the one look at it (D2 (1), C 5). */
export const credentialRoutes = (issue: IssueCredentials, sealKey: Buffer): readonly Endpoint[] => [
  endpoint({
    method: 'POST', path: '/servers/{id}/credentials', operationId: 'issueCredentials',
    permission: 'server:administer', tag: 'server access', status: 202,
    summary: 'Sets another password in an unmanaged server and mails the link that shows it once',
    description: 'The link goes to the customer’s named contact, works for 14 days and voids those sent before. The'
      + ' password is for the console; SSH takes keys only. A managed server has none (C 5).',
    params: z.object({ id: id('server') }), answer: started,
    refusals: {
      ...someOf(workflowRefusals, 'servers.unknown', 'servers.wrong_state', 'servers.not_handed_over', 'servers.busy',
        'servers.contract_ended'),
      ...someOf(credentialRefusals, 'credentials.managed', 'credentials.no_agent'),
    },
    handle: async (ctx, { params }) => {
      const run = await requestCredentials(ctx, params.id, issue);
      return run.ok ? ok({ runId: run.value }) : run;
    },
  }),
  endpoint({
    method: 'POST', path: '/secrets/opening', operationId: 'openSecret', permission: 'public', tag: 'server access',
    takesSecret: true, summary: 'Shows, once, what a link was made for',
    description: 'The password is gone from here with the answer; who asked for it, and when, is kept.',
    body: z.strictObject({ token: linkToken }), answer: opened,
    refusals: someOf(credentialRefusals, 'credentials.gone'),
    handle: (ctx, { body, address }) => openCredential(ctx, body.token, { address, sealKey }),
  }),
];
