import { z } from 'zod';
import { anyId, count, date, id, instant, listQuery, oneOf, pageOf, words } from '../../kernel/wire.ts';
import { must, ok, refuse } from '../../kernel/result.ts';
import { beyondWall } from '../../database/index.ts';
import { endpoint, reason, someOf, type Endpoint } from '../identity/index.ts';
import { erasePerson } from './erase-person.ts';
import { exportOrganisation } from './export-organisation.ts';
import { exportPerson } from './export-person.ts';
import { accessLog, listAccessLog } from './list-access-log.ts';
import { erasureList, listErasures, readErasure } from './list-erasures.ts';
import { privacyRefusals } from './refusals.ts';

const text = z.object({ de: words('Ihr Konto'), en: words('Your account') });

const exported = z.object({
  sections: z.array(z.object({
    table: words('account'), description: text,
    rows: z.array(z.record(z.string(), z.unknown())).meta({ examples: [[{ name: 'Jonas Rebstock' }]] }),
    isCut: z.boolean().describe('Whether there is more; the rest is handed over on request.').meta({ examples: [false] }),
  })),
});

export const erasure = z.object({
  id: id('erasure'), subjectId: words('con_01K0Y3ZJ8QXW5T7N2M4P6R8S9V'), reason: words('Antrag nach Art. 17 DSGVO'),
  erased: z.record(z.string(), count).describe('Rows by table.').meta({ examples: [{ account: 1, session: 2 }] }),
  kept: z.array(z.object({
    record: text, count, law: words('§ 257 Abs. 1 Nr. 2 und 3, Abs. 4 HGB'),
    until: date.nullable().describe('The last day; null: as long as the reason lasts.'),
  })).describe('What the law keeps.'),
  doneAt: instant,
});

const oneErasure = z.object({ id: id('erasure') });
const oneSubject = z.object({ id: anyId.describe('An account (acc_…) or a contact (con_…).') });

const exportRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/me/personal-data', operationId: 'exportMyData', permission: 'self', tag: 'privacy',
    summary: 'Everything the program holds about you (Art. 15, 20 GDPR)', answer: exported,
    refusals: someOf(privacyRefusals, 'privacy.unknown_person', 'privacy.already_erased'),
    handle: async (ctx) => (ctx.account === undefined ? refuse(privacyRefusals, 'privacy.unknown_person')
      : beyondWall(ctx, (all) => exportPerson(all, ctx.account ?? ''))),
  }),
  endpoint({
    method: 'GET', path: '/people/{id}/personal-data', operationId: 'exportPerson', permission: 'privacy:export',
    tag: 'privacy', summary: 'Everything your organisation holds about a person (Art. 15, 20 GDPR)',
    params: oneSubject, answer: exported,
    refusals: someOf(privacyRefusals, 'privacy.unknown_person', 'privacy.already_erased'),
    handle: (ctx, { params }) => exportPerson(ctx, params.id),
  }),
  endpoint({
    method: 'GET', path: '/organisations/{id}/data', operationId: 'exportOrganisation', permission: 'privacy:export',
    tag: 'privacy', summary: 'Everything that is kept of an organisation, in machine-readable form',
    params: z.object({ id: id('organisation') }), answer: exported,
    handle: (ctx, { params }) => exportOrganisation(ctx, params.id),
  }),
];

const erasureRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'POST', path: '/erasures', operationId: 'erasePerson', permission: 'privacy:erase', tag: 'privacy',
    status: 201, summary: 'Erases a person (Art. 17 GDPR)',
    description: 'An account or a contact with everything that is the same person. What the law keeps is listed with its'
      + ' norm and last day.',
    body: z.strictObject({ subjectId: oneSubject.shape.id, reason }), answer: erasure,
    refusals: someOf(privacyRefusals, 'privacy.unknown_person', 'privacy.already_erased', 'privacy.legal_hold',
      'privacy.last_contact'),
    handle: async (ctx, { body }) => {
      const done = await erasePerson(ctx, body.subjectId, body.reason);
      return done.ok ? ok(must(await readErasure(ctx, done.value))) : done;
    },
  }),
  endpoint({
    method: 'GET', path: '/erasures', operationId: 'listErasures', permission: 'privacy:erase', tag: 'privacy',
    summary: 'Records of erasures, newest first', query: listQuery(erasureList, { subjectId: anyId.optional() }),
    answer: pageOf(erasure), handle: async (ctx, { query }) => ok(await listErasures(ctx, query)),
  }),
  endpoint({
    method: 'GET', path: '/erasures/{id}', operationId: 'readErasure', permission: 'privacy:erase', tag: 'privacy',
    summary: 'One record: what was erased, and what is kept by which law until when', params: oneErasure,
    answer: erasure, refusals: someOf(privacyRefusals, 'privacy.unknown_erasure'),
    handle: (ctx, { params }) => readErasure(ctx, params.id),
  }),
];

const relation = oneOf('seller', 'operator', 'provider', 'support');

const accessRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/access-log', operationId: 'listAccessLog', permission: 'access-log:read', tag: 'privacy',
    summary: 'Who of another organisation looked at what of yours, or changed it, newest first (A14)',
    query: listQuery(accessLog, {
      customerId: id('organisation').optional(), accountId: id('account').optional(), relation: relation.optional(),
    }),
    answer: pageOf(z.object({
      id: id('accessEntry'), customerId: id('organisation'), at: instant, accountId: id('account'),
      accountName: words('Katrin Lotse').nullable(), accountOrganisation: words('Hafenstadt IT GmbH').nullable(),
      operation: words('readServer'), subjectId: words('srv_01K0Y3ZJ8QXW5T7N2M4P6R8S9V').nullable(),
      subjectName: words('weinshop').nullable().describe('Host name, number or name of what it was about.'), relation,
    })),
    handle: async (ctx, { query }) => ok(await listAccessLog(ctx, query)),
  }),
];

/** What is held about people: given to them, erased, and who looked at it. */
export const personRoutes: readonly Endpoint[] = [...exportRoutes, ...erasureRoutes, ...accessRoutes];
