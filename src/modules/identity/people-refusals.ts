import type { RefusalTable } from '../../kernel/result.ts';

export const peopleRefusals = {
  'identity.unknown_organisation': {
    status: 404,
    message: { de: 'Diese Organisation gibt es nicht.', en: 'There is no such organisation.' },
    next: { de: 'Kennung prüfen.', en: 'Check the id.' },
  },
  'identity.unknown_person': {
    status: 404,
    message: { de: 'Diese Person gehört nicht (mehr) zur Organisation.', en: 'This person does not belong to the organisation (any more).' },
    next: { de: 'Die Liste der Personen neu laden.', en: 'Reload the list of people.' },
  },
  'identity.account_acts_elsewhere': {
    status: 409,
    message: {
      de: 'Dieses Konto handelt auch für andere Organisationen.',
      en: 'This account acts for other organisations too.',
    },
    next: { de: 'Den Anbieter bitten; er kann es zurücksetzen.', en: 'Ask the provider, who can reset it.' },
  },
  'identity.unknown_invitation': {
    status: 404,
    message: { de: 'Diese Einladung ist nicht (mehr) offen.', en: 'This invitation is not open (any more).' },
    next: { de: 'Die Liste der Einladungen neu laden.', en: 'Reload the list of invitations.' },
  },
  'identity.bad_roles': {
    status: 422,
    message: { de: 'Diese Organisation kennt nur die Rollen {roles}.', en: 'This organisation has the roles {roles} only.' },
    next: { de: 'Aus diesen Rollen wählen.', en: 'Choose among these roles.' },
  },
  'identity.already_member': {
    status: 409,
    message: { de: 'Diese Person gehört schon zur Organisation.', en: 'This person belongs to the organisation already.' },
    next: { de: 'Stattdessen ihre Rollen ändern.', en: 'Change their roles instead.' },
  },
  'identity.last_owner': {
    status: 409,
    message: {
      de: 'Mindestens eine Person muss die Personen der Organisation verwalten können (Rolle {role}).',
      en: 'At least one person must be able to manage the people of the organisation (role {role}).',
    },
    next: { de: 'Zuerst einer anderen Person diese Rolle geben.', en: 'Give this role to somebody else first.' },
  },
  'identity.too_many_people': {
    status: 409,
    message: {
      de: 'Eine Organisation hat höchstens {most} Personen und offene Einladungen.',
      en: 'An organisation has {most} people and open invitations at most.',
    },
    next: { de: 'Zuerst Personen oder Einladungen entfernen.', en: 'Remove people or invitations first.' },
  },
} satisfies RefusalTable<string>;
