import { pairUpdates } from '../../precondition.ts';
import { idsOf, sampleFor } from './ids-of.ts';
import type { Person } from './make-people.ts';
import { browser, makeRequest, send, withIds } from './requests.ts';
import { mayCall } from './role-matrix.ts';
import type { World } from './two-tenants.ts';

const callers = ['a owner', 'reseller owner', 'provider management', 'provider operations'];

export interface Tried {
  readonly wrong: string[];
  /** Updates of something that was there. */
  readonly updates: string[];
}

/** Every update of what is there: without the state it changes, with another, and with the one GET told. */
export async function updateEverything(world: World): Promise<Tried> {
  const { database: { ownerDb }, organisations, people, trial } = world;
  const tried: Tried = { wrong: [], updates: [] };
  for (const [update, read] of pairUpdates(world.endpoints)) {
    for (const own of ['a', 'reseller', 'provider'] as const) {
      const ids = await idsOf(ownerDb, organisations[own]);
      const person = callers.map((name) => people.get(name) as Person).find((one) => mayCall(update, one) && mayCall(read, one));
      if (!person) continue;
      const made = withIds(makeRequest(update), ({ prefix }) => sampleFor(ids, update.path, prefix));
      const ask = (one: typeof update, ifMatch?: string) => send(trial, one, one === read ? { ...made, body: null, query: {} } : made,
        { ...browser(person.session), ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) }, false);
      const present = await ask(read);
      if (present.statusCode !== 200) continue;
      const etag = String(present.headers['etag']);
      const codes = [await ask(update), await ask(update, '"another"'), await ask(update, etag)].map(({ statusCode }) => statusCode);
      tried.updates.push(update.operationId);
      const [without, other, right] = codes;
      if (without !== 428 || other !== 412 || right === 428 || right === 412) tried.wrong.push(`${update.operationId}: ${codes.join()}`);
      break;
    }
  }
  return tried;
}
