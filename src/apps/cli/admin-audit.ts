import { ok, refuse, type RefusalTable } from '../../kernel/result.ts';
import { spoken } from '../../kernel/text.ts';
import type { Database } from '../../database/index.ts';
import { auditNow } from '../../workflows/index.ts';
import { engineHandle, type EngineName } from '../server/open-engine.ts';
import { engineOfHost } from './choose-engine.ts';
import { callerFor, withDatabase, type Lines } from './in-database.ts';
import { cacheDirectory, dataDirectory } from './installation.ts';
import { terminalLanguage } from './refusal-text.ts';

const refusals = {
  'admin.audit_found': {
    status: 409,
    message: {
      de: 'Datenbank und Engine stimmen an {count} Stellen nicht überein:\n{list}',
      en: 'Database and engine differ in {count} places:\n{list}',
    },
    next: {
      de: 'In der Konsole oder mit der API (/findings) übernehmen, beiseitestellen oder löschen lassen; von selbst wird nichts gelöscht.',
      en: 'Adopt, quarantine or have removed in the console or by the API (/findings); nothing is removed by itself.',
    },
  },
} satisfies RefusalTable<string>;

const tell = (line: string): void => console.error(line);

/** The reverse audit, now, whether or not the program runs: database against engine against network. */
export function audit(): Lines {
  return withDatabase(1, async (db) => {
    const engine = await engineHandle(await engineName(db), {
      purpose: 'up', dataDirectory: dataDirectory(), cacheDirectory: cacheDirectory(), log: tell,
      // It looks and starts nothing.
      allowEmulation: true,
    }).open();
    try {
      const found = await auditNow(db, callerFor('admin audit'), engine);
      if (!found.ok) return found;
      const rows = found.value;
      if (rows.length === 0) return ok(['Database, engine and network agree.']);
      const list = rows.map(({ kind, thingId, problem, state, details, detailsDe }) =>
        `${kind} ${thingId} ${problem}${state === 'quarantined' ? ' (quarantined)' : ''}: `
        + spoken(terminalLanguage(), details, detailsDe)).join('\n');
      return refuse(refusals, 'admin.audit_found', { count: rows.length, list });
    } finally {
      await engine.close();
    }
  });
}

/** That of the servers there are, else that of this host. */
async function engineName(db: Database): Promise<EngineName> {
  const row = await db.selectFrom('server').select('engine').where('state', '<>', 'deleted').limit(1)
    .executeTakeFirst();
  return (row?.engine as EngineName | undefined) ?? engineOfHost(tell);
}
