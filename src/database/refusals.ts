import type { RefusalTable } from '../kernel/result.ts';

export type DatabaseRefusal =
  | 'schema_changed'
  | 'schema_newer'
  | 'schema_unbacked'
  | 'backup_missing'
  | 'backup_newer'
  | 'backup_external';

/** For operators: the database and this program don't fit together. Nothing was changed when one of these is given. */
export const databaseRefusals: RefusalTable<DatabaseRefusal> = {
  schema_changed: {
    status: 500,
    message: {
      de: 'Die Migration {number} ({name}) wurde in dieser Datenbank mit anderem Inhalt angewendet.',
      en: 'Migration {number} ({name}) was applied to this database with other content.',
    },
    next: {
      de: 'Stellen Sie die Datei der veröffentlichten Version wieder her; eine angewendete Migration ändert sich nie.',
      en: 'Put back the file of the released version; an applied migration never changes.',
    },
  },
  schema_newer: {
    status: 500,
    message: {
      de: 'Die Datenbank hat Schema {database}, dieses Programm kennt nur Schema {program}.',
      en: 'The database has schema {database}, this program knows only schema {program}.',
    },
    next: {
      de: 'Starten Sie die neuere Programmversion, oder kehren Sie zu einer Sicherung zurück: ./hafenamt admin go-back',
      en: 'Start the newer version of the program, or return to a backup: ./hafenamt admin go-back',
    },
  },
  schema_unbacked: {
    status: 409,
    message: {
      de: 'Die Datenbank an DATABASE_URL muss von Schema {database} auf {program} gehoben werden.',
      en: 'The database at DATABASE_URL has to be raised from schema {database} to {program}.',
    },
    next: {
      de: 'Sichern Sie sie mit Ihren Werkzeugen (pg_dump) und starten Sie dann mit --backed-up.',
      en: 'Back it up with your own tools (pg_dump), then start with --backed-up.',
    },
  },
  backup_missing: {
    status: 404,
    message: { de: 'Unter {directory} liegt keine Sicherung „{name}“.', en: 'There is no backup “{name}” in {directory}.' },
    next: { de: 'Vorhanden: {available}', en: 'There are: {available}' },
  },
  backup_newer: {
    status: 409,
    message: {
      de: 'Die Sicherung „{name}“ hat Schema {backup}, dieses Programm kennt nur Schema {program}.',
      en: 'The backup “{name}” has schema {backup}, this program knows only schema {program}.',
    },
    next: { de: 'Verwenden Sie die neuere Programmversion.', en: 'Use the newer version of the program.' },
  },
  backup_external: {
    status: 409,
    message: {
      de: 'Die Datenbank an DATABASE_URL sichert und stellt ihr Betreiber wieder her, nicht dieses Programm.',
      en: 'The database at DATABASE_URL is backed up and restored by its operator, not by this program.',
    },
    next: { de: 'Verwenden Sie pg_restore oder Ihr Sicherungssystem.', en: 'Use pg_restore or your backup system.' },
  },
};
