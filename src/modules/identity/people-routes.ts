import { z } from 'zod';
import { email, id, instant, line, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from './endpoint.ts';
import {
  acceptInvitation, invitePerson, listInvitations, readInvitation, withdrawInvitation,
} from './invitations.ts';
import { changeRoles, listPeople, readPerson, removePerson } from './people.ts';
import { identityRefusals } from './refusals.ts';
import { resetFactors } from './reset-factors.ts';
import { newPassword } from './session-routes.ts';
import type { IdentitySettings } from './settings.ts';
import { linkToken, password } from './wire.ts';

export const roles = z.array(z.string().regex(/^[a-z]{1,20}$/)).min(1).max(10).meta({ examples: [['technical']] });

const organisation = z.object({ id: id('organisation') });
const member = z.object({ id: id('organisation'), accountId: id('account') });

const person = z.object({
  id: id('account'), name: words('Jonas Rebstock'), email: words('j.rebstock@weinkontor.example'), roles,
  since: instant,
  secondFactor: z.boolean().nullable()
    .describe('Whether one is set up. Null: the account belongs to another organisation, which sees it.')
    .meta({ examples: [true] }),
});

const invitation = z.object({ id: id('oneTimeLink'), email, roles, createdAt: instant, expiresAt: instant });

const unknown = someOf(identityRefusals, 'identity.unknown_organisation');
const unknownPerson = someOf(identityRefusals, 'identity.unknown_organisation', 'identity.unknown_person');
const passingOn = someOf(identityRefusals, 'identity.bad_roles', 'identity.scope_not_held');

/** Who belongs to an organisation, and as what. */
export const peopleRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/organisations/{id}/people', operationId: 'listPeople', tag: 'people',
    permission: 'person:read', summary: 'The people of an organisation', params: organisation,
    answer: z.object({ items: z.array(person) }), refusals: unknown,
    handle: async (ctx, { params }) => {
      const people = await listPeople(ctx, params.id);
      return people.ok ? ok({ items: people.value }) : people;
    },
  }),
  endpoint({
    method: 'GET', path: '/organisations/{id}/people/{accountId}', operationId: 'readPerson', tag: 'people',
    permission: 'person:read', summary: 'One of the people of an organisation', params: member, answer: person,
    refusals: unknownPerson, handle: (ctx, { params }) => readPerson(ctx, params.id, params.accountId),
  }),
  endpoint({
    method: 'PUT', path: '/organisations/{id}/people/{accountId}', operationId: 'changeRoles', tag: 'people',
    permission: 'person:manage', summary: 'Gives a person other roles', description: 'They act with its next request.',
    params: member, body: z.strictObject({ roles }), answer: person,
    refusals: { ...unknownPerson, ...passingOn, ...someOf(identityRefusals, 'identity.last_owner') },
    handle: (ctx, { params, body, grants }) =>
      changeRoles(ctx, { organisationId: params.id, accountId: params.accountId }, body.roles, grants),
  }),
  endpoint({
    method: 'DELETE', path: '/organisations/{id}/people/{accountId}', operationId: 'removePerson', tag: 'people',
    permission: 'person:manage', summary: 'Ends a person’s membership', params: member,
    answer: z.object({ id: id('account') }),
    refusals: { ...unknownPerson, ...someOf(identityRefusals, 'identity.last_owner') },
    handle: (ctx, { params }) => removePerson(ctx, params.id, params.accountId),
  }),
  endpoint({
    method: 'DELETE', path: '/organisations/{id}/people/{accountId}/second-factor', operationId: 'resetFactors',
    tag: 'people', permission: 'person:manage', summary: 'Takes away the second factors of a person who lost them',
    description: 'All its sessions end, and it is told. With the password it sets up new ones where one is a must.',
    params: member, answer: z.object({ id: id('account') }),
    refusals: { ...unknownPerson, ...someOf(identityRefusals, 'identity.account_acts_elsewhere') },
    handle: (ctx, { params }) => resetFactors(ctx, params.id, params.accountId),
  }),
];

/** How people come to belong to an organisation. */
export const invitationRoutes = ({ origin }: IdentitySettings): readonly Endpoint[] => [
  endpoint({
    method: 'POST', path: '/organisations/{id}/invitations', operationId: 'invitePerson', tag: 'people',
    permission: 'person:manage', status: 201, summary: 'Invites a person by mail',
    description: 'The link works once, for seven days. An earlier invitation of the same address is void.',
    params: organisation, body: z.strictObject({ email, name: line('Mara Fass'), roles }), answer: invitation,
    refusals: {
      ...unknown, ...passingOn, ...someOf(identityRefusals, 'identity.already_member', 'identity.too_many_people'),
    },
    handle: async (ctx, { params, body, grants, language }) => {
      const made = await invitePerson(ctx, { organisationId: params.id, ...body }, grants, origin, language);
      if (!made.ok) return made;
      const open = await listInvitations(ctx, params.id);
      if (!open.ok) return open;
      const found = open.value.find((one) => one.id === made.value);
      if (!found) throw new Error('an invitation was made and is not there');
      return ok(found);
    },
  }),
  endpoint({
    method: 'GET', path: '/organisations/{id}/invitations', operationId: 'listInvitations', tag: 'people',
    permission: 'person:read', summary: 'Invitations that may still be accepted', params: organisation,
    answer: z.object({ items: z.array(invitation) }), refusals: unknown,
    handle: async (ctx, { params }) => {
      const open = await listInvitations(ctx, params.id);
      return open.ok ? ok({ items: open.value }) : open;
    },
  }),
  endpoint({
    method: 'DELETE', path: '/organisations/{id}/invitations/{invitationId}', operationId: 'withdrawInvitation',
    tag: 'people', permission: 'person:manage', summary: 'Takes an invitation back',
    params: z.object({ id: id('organisation'), invitationId: id('oneTimeLink') }),
    answer: z.object({ id: id('oneTimeLink') }),
    refusals: { ...unknown, ...someOf(identityRefusals, 'identity.unknown_invitation') },
    handle: (ctx, { params }) => withdrawInvitation(ctx, params.id, params.invitationId),
  }),
  endpoint({
    method: 'POST', path: '/invitations/reading', operationId: 'readInvitation', tag: 'sign-in', permission: 'public',
    takesSecret: true, summary: 'What an invitation offers, to who holds its link',
    body: z.strictObject({ token: linkToken }),
    answer: z.object({
      email, organisation: words('Weinkontor Pfalz GmbH'), roles,
      needsAccount: z.boolean().describe('Accepting it makes an account, which needs a name.').meta({ examples: [true] }),
      needsPassword: z.boolean().describe('And a password.').meta({ examples: [true] }),
    }),
    refusals: someOf(identityRefusals, 'identity.link_invalid'),
    handle: (ctx, { body }) => readInvitation(ctx, body.token),
  }),
  endpoint({
    method: 'POST', path: '/invitations/acceptance', operationId: 'acceptInvitation', tag: 'sign-in',
    permission: 'public', takesSecret: true, summary: 'Accepts an invitation by its link',
    description: 'An account with the address gets the membership; else one is made, with a name and a password.',
    body: z.strictObject({ token: linkToken, name: line('Mara Fass').optional(), password: password.optional() }),
    answer: z.object({ email, created: z.boolean().meta({ examples: [true] }) }),
    refusals: {
      ...newPassword,
      ...someOf(identityRefusals, 'identity.link_invalid', 'identity.already_member', 'identity.password_needed'),
    },
    handle: (ctx, { body, language }) => acceptInvitation(ctx, body, language),
  }),
];
