import { formatMoney } from '../../kernel/money.ts';
import { clause } from '../clause.ts';
import { money, whole } from '../fields.ts';
import { both, cash } from '../general/show.ts';

/** More seats than one customer has. */
const MOST_USERS = 1_000_000;

/** promise H-seats */
export const seats = clause({
  id: 'H-seats',
  paragraph: 'H Nutzung',
  title: { de: 'Arbeitsplätze je Nutzer', en: 'Seats by user' },
  demands: {
    de: 'Abgerechnet wird monatlich je Nutzer, mindestens für zehn.',
    en: 'Billing is monthly by user, for at least ten.',
  },
  parameters: ['minimumSeats'],
  input: { users: whole(0, MOST_USERS), pricePerUser: money },
  output: 'billedUsers, net',
  rule({ users, pricePerUser }, on, own) {
    const minimum = on.values.minimumSeats;
    const billedUsers = Math.max(users, minimum);
    const cents = pricePerUser * BigInt(billedUsers);
    const net = formatMoney(cents);
    on.step(own, { users, minimum }, billedUsers, {
      de: `${users} Nutzer, mindestens ${minimum}: ${billedUsers}`,
      en: `${users} users, at least ${minimum}: ${billedUsers}`,
    });
    const line = both`${billedUsers} × ${cash(pricePerUser)} = ${cash(cents)}`;
    on.step(own, { pricePerUser: formatMoney(pricePerUser) }, net, line);
    return { billedUsers, net };
  },
});
