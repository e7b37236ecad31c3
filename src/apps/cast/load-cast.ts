import { randomInt } from 'node:crypto';
import { percentOf } from '../../kernel/money.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Caller, type Ctx, type Database } from '../../database/index.ts';
import {
  addOptionPrices, addPrices, availabilityClasses, type NewPrice, type Option,
} from '../../modules/catalogue/index.ts';
import { addPerson, newTotp, type Role } from '../../modules/identity/index.ts';
import { setUpPool } from '../../modules/network/index.ts';
import {
  nameContact, registerCustomer, registerPartner, registerReseller, setParties, setUpProvider,
} from '../../modules/parties/index.ts';
import type { Cast } from './read-cast.ts';
import type { SignIn } from './sign-ins.ts';

interface Loaded {
  readonly ctx: Ctx;
  readonly sealKey: Buffer;
  readonly signIns: SignIn[];
}

interface Person {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/**
 * Puts the cast into an empty installation, whole or not at all, and tells how each of them signs in. `written` is told
 * before the commit, so that no password is lost.
 */
export async function loadCast(
  db: Database, caller: Caller, sealKey: Buffer, cast: Cast, written: (signIns: readonly SignIn[]) => void,
): Promise<readonly SignIn[]> {
  return must(await transaction(db, caller, async (ctx) => {
    const loaded: Loaded = { ctx, sealKey, signIns: [] };
    await loadProvider(loaded, cast);
    const others = new Map<string, string>();
    for (const { people, surchargePercent, ...party } of cast.resellers) {
      const id = must(await registerReseller(ctx, business(party)));
      others.set(party.name, await loadParty(loaded, people, party.name, id));
      await addList(ctx, id, cast, surchargePercent);
    }
    for (const { people, ...party } of cast.partners) {
      const id = must(await registerPartner(ctx, business(party)));
      others.set(party.name, await loadParty(loaded, people, party.name, id));
    }
    for (const customer of cast.customers) await loadCustomer(loaded, customer, others);
    written(loaded.signIns);
    return ok(loaded.signIns);
  }));
}

function business<P extends { readonly email: string }>(party: P) {
  return { electronicAddress: party.email, ...party, business: true, country: 'DE' };
}

async function loadProvider(loaded: Loaded, cast: Cast): Promise<void> {
  const { ctx } = loaded;
  const { provider } = cast;
  const { people, network, gateway, network6, gateway6, ...particulars } = provider;
  const { id } = must(await setUpProvider(ctx, particulars));
  must(await setUpPool(ctx, network, gateway));
  await addPeople(loaded, people, provider.name, id, true);
  must(await setUpPool(ctx, network6, gateway6));
  await addList(ctx, id, cast, '0');
}

/** What a seller asks for servers, and for what is sold beside them. */
async function addList(ctx: Ctx, sellerId: string, cast: Cast, surchargePercent: string): Promise<void> {
  must(await addPrices(ctx, sellerId, ctx.today, pricesOf(cast, surchargePercent)));
  must(await addOptionPrices(ctx, sellerId, ctx.today, Object.entries(cast.prices.options).map(([option, net]) => ({
    option: option as Option, monthlyNet: net + percentOf(net, surchargePercent), setupNet: 0n,
  }))));
}

/** The provider's list with so much added to each price. */
function pricesOf({ prices }: Cast, surchargePercent: string): NewPrice[] {
  const raised = (net: bigint) => net + percentOf(net, surchargePercent);
  return Object.entries(prices.flavours).flatMap(([flavour, base]) => [false, true].flatMap((managed) =>
    availabilityClasses.map((availabilityClass): NewPrice => ({
      flavour, managed, availabilityClass, setupNet: raised(prices.setup),
      monthlyNet: raised(base + prices.classes[availabilityClass] + (managed ? prices.managed : 0n)),
    }))));
}

async function loadParty(loaded: Loaded, people: readonly Person[], name: string, id: string): Promise<string> {
  await addPeople(loaded, people, name, id, true);
  return id;
}

async function loadCustomer(
  loaded: Loaded, customer: Cast['customers'][number], others: ReadonlyMap<string, string>,
): Promise<void> {
  const { ctx } = loaded;
  const { people, contacts, seller, operator, vatId, buyerReference, ...party } = customer;
  const id = must(await registerCustomer(ctx, {
    ...business(party), ...(vatId ? { vatId } : {}), ...(buyerReference ? { buyerReference } : {}),
  }));
  if (seller || operator) {
    must(await setParties(ctx, id, {
      sellerId: others.get(seller ?? '') ?? null, operatorId: others.get(operator ?? '') ?? null,
    }));
  }
  for (const contact of contacts) await nameContact(ctx, { organisationId: id, ...contact });
  await addPeople(loaded, people, customer.name, id, false);
}

/** Who acts for others must have a second factor; their secret is kept with their password, as this is only a demo. */
async function addPeople(
  { ctx, sealKey, signIns }: Loaded, people: readonly Person[], organisation: string, id: string,
  mustHaveFactor: boolean,
): Promise<void> {
  for (const { name, email, roles } of people) {
    const password = newPassword();
    const totpSecret = mustHaveFactor ? newTotp('Hafenamt', email).secret : null;
    const person = { organisationId: id, name, email, roles, password };
    await addPerson(ctx, totpSecret ? { ...person, totpSecret } : person, sealKey);
    signIns.push({ organisation, name, roles: [...roles], email, password, totpSecret });
  }
}

// Without letters and digits that are taken for one another.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_CHARACTERS = 4;

/** 79 random bits that can be typed: `k7mf-2xqp-9dta-w3he`. */
function newPassword(): string {
  const group = () => Array.from({ length: GROUP_CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
