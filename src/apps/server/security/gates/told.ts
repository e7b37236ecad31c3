import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asSystem } from '../../../../modules/identity/test-people.ts';
import { openHttp } from '../../http.ts';
import { leaksIn } from './leaks.ts';
import type { Person } from './make-people.ts';
import { bearer } from './requests.ts';
import type { World } from './two-tenants.ts';

/** Texts a spreadsheet would run, as names of who declared something to or for A. */
const formulas = ['=1+1', '+49', '-2+3', '@SUM(A1)', '=HYPERLINK("https://evil.example")'];

/** Cells of every list as a file that a spreadsheet would take for a formula, with such texts in the rows. */
export async function formulaCells(world: World): Promise<{ live: string[]; quoted: number }> {
  const { database: { ownerDb }, organisations: { a }, people, app, endpoints } = world;
  await asSystem(ownerDb, world.clock, async (ctx) => {
    const ids = await ctx.tx.selectFrom('declaration').select('id').where('tenant', '=', a).limit(formulas.length).execute();
    for (const [n, { id }] of ids.entries()) {
      await ctx.tx.updateTable('declaration').set({ byName: formulas[n] as string }).where('id', '=', id).execute();
    }
  });
  const { key } = people.get('a owner') as Person;
  const live: string[] = [];
  let quoted = 0;
  for (const { path } of endpoints.filter(({ method, answer }) => method === 'GET' && answer instanceof z.ZodObject)) {
    const url = `/api/v1${path.replace('{id}', a)}`;
    const answer = await app.inject({ url, headers: { ...bearer(key), accept: 'text/csv' } });
    if (!String(answer.headers['content-type']).startsWith('text/csv')) continue;
    for (const [, inQuotes, bare] of answer.body.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(?:,|\r\n)/g)) {
      const cell = inQuotes ?? bare ?? '';
      if (/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell)) live.push(`${path}: ${cell}`);
      if (cell.startsWith("'")) quoted++;
    }
  }
  return { live, quoted };
}

/** What an operator reads after endpoints failed whose requests were full of secrets. */
export async function logOfFailures(world: World): Promise<string> {
  const lines: string[] = [];
  const boom = async () => { throw new Error('boom'); };
  const app = await openHttp({
    ...world.http, log: (line) => lines.push(line), served: world.endpoints.map((one) => ({ ...one, handle: boom, fourEyes: boom })),
  });
  const secret = 'S3cretS3cretS3cretS3cretS3cretS3cretS3cretX';
  const { key, session } = world.people.get('a owner') as Person;
  const ask = (method: 'GET' | 'POST', url: string, payload?: object) => app.inject({
    method, url: `/api/v1${url}`, ...(payload ? { payload } : {}), headers: { ...bearer(key), cookie: `__Host-hafenamt=${session}` },
  });
  await ask('GET', `/sso/callback?state=${secret}&code=${secret}`);
  await ask('POST', '/session', { email: 'mara@pruefstand.example', password: secret });
  await ask('POST', '/password-resets', { token: secret, password: secret });
  await ask('GET', `/servers?q=${secret}`);
  await app.close();
  const text = lines.join('\n');
  if (lines.length < 3) throw new Error(`only ${lines.length} failures were told: ${text}`);
  return text.replaceAll(secret, 'SECRET').replaceAll(key, 'SECRET').replaceAll(session, 'SECRET');
}

/** What the log of the whole test and the mails to A tell that is secret, or B's. */
export function leaksOutside(world: World): string[] {
  const mails = readdirSync(world.mailDirectory).map((name) => readFileSync(join(world.mailDirectory, name), 'utf8'));
  const toA = mails.filter((mail) => mail.includes('@anker.example'));
  if (toA.length === 0) throw new Error('no mail was sent to A');
  const a = world.people.get('a owner') as Person;
  return [
    ...world.log.flatMap((line) => leaksIn(world, { ...a, organisation: 'provider' }, line)),
    ...toA.flatMap((mail) => [
      ...leaksIn(world, a, mail), ...(/boje/i.test(withoutFiles(mail)) ? ['a mail to A names B'] : []),
    ]),
  ];
}

/** Four letters stand by chance in the base64 of a PDF. */
function withoutFiles(mail: string): string {
  return mail.replace(/^Content-Disposition: attachment[^]*?(?=^--)/gm, '');
}
