import { newId } from '../../kernel/ids.ts';
import { must, ok } from '../../kernel/result.ts';
import { transaction, type Ctx } from '../../database/index.ts';
import type { Role } from '../../modules/identity/index.ts';
import { makeAccount } from '../../modules/identity/test-people.ts';
import { hashToken, newToken } from '../../modules/identity/tokens.ts';
import { customer, openTestApi, provider } from './test-api.ts';
import { TestVisitor } from './test-visitor.ts';

/** Nobody's id, whatever its prefix. */
export const GHOST = '01K0Y3ZJ8QXW5T7N2M4P6R8S9V';

export const party = (name: string) => ({ ...customer, name });

export type TestTiers = Awaited<ReturnType<typeof openTestTiers>>;

/**
 * For tests: a server with a provider, a reseller that sells to one customer (`sold`), a partner and a customer of the
 * provider's own (`neighbour`), and people of each who call with keys of their own. `refused` gathers the codes given.
 */
export async function openTestTiers() {
  const on = await openTestApi();
  const refused = new Set<string>();
  const inDatabase = <T>(work: (ctx: Ctx) => Promise<T>) => transaction(
    on.system.db, { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock },
    async (ctx) => ok(await work(ctx))).then(must);
  const person = async (organisationId: string, role: Role, name: string, kind: 'human' | 'service' = 'human') => {
    const visitor = new TestVisitor(on, refused);
    visitor.key = newToken('hfn_');
    await inDatabase(async (ctx) => {
      const accountId = await makeAccount(ctx, organisationId, [role], name, kind);
      await ctx.tx.insertInto('apiKey').values({
        id: newId('apiKey', ctx.clock), tenant: organisationId, name, accountId, tokenHash: hashToken(visitor.key ?? ''),
      }).execute();
    });
    return visitor;
  };
  const idOf = async (visitor: TestVisitor, path: string, body: object) =>
    String((await visitor.get('POST', path, body))['id']);

  const installation = new TestVisitor(on, refused);
  installation.key = on.key;
  const { id: providerId } = await installation.get('PUT', '/provider', provider);
  const anna = await person(String(providerId), 'management', 'Anna Anker');
  const bert = await person(String(providerId), 'management', 'Bert Boje');
  const resellerId = await idOf(anna, '/resellers', party('Kontorhaus GmbH'));
  const partnerId = await idOf(anna, '/partners', party('Maschinenraum GmbH'));
  const seller = await person(resellerId, 'owner', 'Selma Seller');
  const soldId = await idOf(seller, '/customers', party('Prüfstand GmbH'));
  const neighbourId = await idOf(anna, '/customers', party('Nachbar GmbH'));
  return {
    on, refused, inDatabase, person, idOf, installation, anna, bert, seller,
    providerId: String(providerId), resellerId, partnerId, soldId, neighbourId,
    partner: await person(partnerId, 'technical', 'Paul Partner'),
    owner: await person(soldId, 'owner', 'Olga Owner'),
    neighbour: await person(neighbourId, 'owner', 'Nora Nachbar'),
    later: (hours: number) => on.clock.advanceTo(on.clock.now().add({ hours })),
    /** Anna asks for what needs two, Bert approves it. */
    together: async (method: string, path: string, body?: object) => {
      const waiting = await anna.ask(method, path, body, { 'if-match': '*' });
      if (waiting.status !== 202) throw new Error(JSON.stringify(waiting.json));
      await bert.get('POST', `/approvals/${String(waiting.json['approvalId'])}/approval`);
    },
  };
}
