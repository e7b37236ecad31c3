import { afterAll, beforeAll, expect, test } from 'vitest';
import { declareAcceptance, type AcceptanceDeclaration } from '../modules/contracts/index.ts';
import { setDeadline } from '../modules/deadlines/index.ts';
import { deadlineActions } from './deadline-actions.ts';
import { contractInService, openTestSale, type TestSale } from './test-sale.ts';

let sale: TestSale;
beforeAll(async () => {
  sale = await openTestSale();
});
afterAll(() => sale.database.drop());

/** A service presented on Tuesday 14 July: the period runs until Tuesday 28 July. */
async function presented(): Promise<string> {
  const contractId = await contractInService(sale, '2026-07-14');
  await sale.on('2026-07-14', (ctx) => setDeadline(ctx, {
    tenant: sale.customerId, clause: 'A8.3', subjectId: contractId, action: 'acceptance-deemed', dueOn: '2026-07-28',
    because: [],
  }));
  return contractId;
}

function declare(contractId: string, day: string, declared: Partial<AcceptanceDeclaration>) {
  return sale.on(day, (ctx) => declareAcceptance(ctx, {
    contractId, channel: 'email', byName: 'Mara Prüfer', content: 'Erklärung zur Abnahme', verdict: 'accepted',
    ...declared,
  }));
}

async function read(contractId: string) {
  const { db } = sale.database;
  const contract = await db.selectFrom('contract').select(['acceptedOn', 'acceptanceRefusedOn'])
    .where('id', '=', contractId).executeTakeFirstOrThrow();
  const deadline = await db.selectFrom('deadline').select('state').where('subjectId', '=', contractId)
    .where('action', '=', 'acceptance-deemed').executeTakeFirstOrThrow();
  return { accepted: contract.acceptedOn, refused: contract.acceptanceRefusedOn, deadline: deadline.state };
}

// on            declared                                                      → reason           accepted       refused        deadline     math
test.each([
  ['2026-07-20', { verdict: 'accepted' },                                      'declared',        '2026-07-20',  null,          'cancelled', 'declared that day'],
  ['2026-07-20', { verdict: 'accepted', productiveUseOn: '2026-07-16' },       'productiveUse',   '2026-07-16',  null,          'cancelled', 'used before it was declared'],
  ['2026-07-28', { verdict: 'refused' },                                       'refused',         null,          '2026-07-28',  'cancelled', 'the 14th day is still in time'],
  ['2026-07-20', { verdict: 'refused', productiveUseOn: '2026-07-16' },        'productiveUse',   '2026-07-16',  null,          'cancelled', 'what is used productively can no longer be refused'],
  ['2026-07-20', { verdict: 'refused', defects: 'insignificant' },             'period',          null,          null,          'open',      'runs on until 29 July'],
  ['2026-07-29', { verdict: 'refused' },                                       'period',          '2026-07-29',  null,          'cancelled', 'a day late; 29 July is the day after the period'],
] as const)('A8.3 on %s %o: %s', async (day, declared, reason, accepted, refused, deadline, math) => {
  const contractId = await presented();
  const made = await declare(contractId, day, declared);
  expect(made, math).toMatchObject({ ok: true, value: { reason } });
  expect(await read(contractId), math).toEqual({ accepted, refused, deadline });
  const { kind } = await sale.database.db.selectFrom('declaration').select('kind')
    .where('subjectId', '=', contractId).where('direction', '=', 'received').executeTakeFirstOrThrow();
  expect(kind).toBe(declared.verdict === 'accepted' ? 'acceptance' : 'acceptance-refusal');
});

const fire = (contractId: string) => sale.on('2026-07-29', (ctx) =>
  deadlineActions['acceptance-deemed'](ctx, { subjectId: contractId } as never, {} as never));

test('A8.3 silence accepts on the day after the period', async () => {
  const contractId = await presented();
  expect(await fire(contractId)).toEqual({
    de: 'ohne Verweigerung abgenommen am 29.07.2026', en: 'accepted on 29 July 2026, for nobody refused',
  });
  expect((await read(contractId)).accepted).toBe('2026-07-29');
  expect(await declare(contractId, '2026-07-30', { verdict: 'refused' }))
    .toMatchObject({ refusal: { code: 'contracts.already_accepted' } });
});

test('A8.3 a refused service is not deemed accepted, calls a person, and can be accepted later', async () => {
  const contractId = await presented();
  await declare(contractId, '2026-07-20', { verdict: 'refused' });
  expect(await fire(contractId)).toMatchObject({ de: 'Abnahme am 20.07.2026 verweigert' });
  expect((await read(contractId)).accepted).toBeNull();
  const alarm = await sale.database.db.selectFrom('alarm').select('kind').where('subjectId', '=', contractId).execute();
  expect(alarm).toEqual([{ kind: 'acceptance-refused' }]);
  await declare(contractId, '2026-08-03', { verdict: 'refused' });
  expect((await read(contractId)).refused).toBe('2026-07-20');
  await declare(contractId, '2026-08-10', { verdict: 'accepted' });
  expect((await read(contractId)).accepted).toBe('2026-08-10');
});

test.each(['2026-07-13', '2026-07-21'])('A8.3 productive use on %s, before the start or after today, is refused', async (day) => {
  const contractId = await presented();
  expect(await declare(contractId, '2026-07-20', { productiveUseOn: day }))
    .toMatchObject({ refusal: { code: 'contracts.use_outside_service', path: '/productiveUseOn' } });
});
