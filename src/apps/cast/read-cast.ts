import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { money } from '../../kernel/wire.ts';
import { pricedOptions, type Option } from '../../modules/catalogue/index.ts';
import { partyRoles, staffRoles } from '../../modules/identity/index.ts';

const text = z.string().min(1).max(200);
const person = <R extends z.ZodType>(role: R) =>
  z.strictObject({ name: text, email: z.email(), roles: z.array(role).min(1) });
const party = person(z.enum(partyRoles));
const address = { name: text, street: text, postcode: text, city: text, email: z.email() };

const cast = z.strictObject({
  provider: z.strictObject({
    ...address, country: text, vatId: text, taxNumber: text, electronicAddress: z.email(), phone: text,
    website: z.url(),
    iban: text, bic: text, bankName: text, registerCourt: text, registerNumber: text, managingDirectors: text,
    contactName: text, network: text, gateway: text, network6: text, gateway6: text,
    people: z.array(person(z.enum(staffRoles))),
  }),
  prices: z.strictObject({
    setup: money, managed: money, classes: z.strictObject({ standard: money, business: money, enterprise: money }),
    flavours: z.record(text, money), options: z.partialRecord(z.enum(pricedOptions as [Option, ...Option[]]), money),
  }),
  resellers: z.array(z.strictObject({
    ...address, surchargePercent: z.string().regex(/^\d{1,2}$/), people: z.array(party),
  })),
  partners: z.array(z.strictObject({ ...address, people: z.array(party) })),
  customers: z.array(z.strictObject({
    ...address, vatId: text.optional(), electronicAddress: z.email(), buyerReference: text.optional(),
    seller: text.optional(), operator: text.optional(),
    contacts: z.array(z.strictObject({ name: text, email: z.email(), phone: text })), people: z.array(party),
  })),
});

export type Cast = z.output<typeof cast>;

/** The people of the demo. A cast that isn't one throws: it is part of the program. */
export function readCast(): Cast {
  return cast.parse(parse(readFileSync(join(import.meta.dirname, 'cast.yaml'), 'utf8')));
}
