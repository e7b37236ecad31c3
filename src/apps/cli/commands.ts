/** What `--help` says. */
export interface Help {
  readonly sentence: string;
  readonly usage: readonly string[];
  readonly options: readonly (readonly [option: string, sentence: string])[];
  readonly examples: readonly (readonly [command: string, sentence: string])[];
}

/** A command: where it lives and what `--help` says about it. This file is all that `--help` loads. */
export interface Command extends Help {
  readonly name: string;
  /** File beside this one; it exports `entry`, given the arguments after the command, returning the exit code. */
  readonly file: string;
  readonly entry: string;
  /** Those of its tasks that take much. */
  readonly tasks?: readonly (Help & { readonly name: string })[];
  /** Its own help knows more than this table. */
  readonly helpsItself?: boolean;
}

export const commands: readonly Command[] = [
  {
    name: 'up', file: 'up.ts', entry: 'run',
    sentence: 'Starts database, server and workers, and stays until Ctrl-C.',
    usage: ['up [--cast] [--port N] [--engine qemu|simulated] [--backed-up]', 'up --clean'],
    options: [
      ['--cast', 'puts the demo’s provider and customers into an empty installation, and says how they sign in'],
      ['--clean', 'removes an installation that was begun with --cast: servers, database, files; no other'],
      ['--port N', 'where it listens on 127.0.0.1; 8420 unless said'],
      ['--engine NAME', 'qemu (real machines) or simulated'],
      ['--backed-up', 'with DATABASE_URL: you have a backup, an older schema may be raised'],
    ],
    examples: [
      ['up', 'on the database under data/'],
      ['up --cast', 'with somebody to try it as'],
      ['up --engine simulated', 'without QEMU'],
      ['DATABASE_URL=postgres://… ./hafenamt up', 'on a PostgreSQL of your own'],
    ],
  },
  {
    name: 'demo', file: 'demo.ts', entry: 'run',
    sentence: 'Plays a case from the offer to the deletion certificate, each step live.',
    usage: ['demo [CASE] [--engine qemu|simulated] [--keep] [--json]', 'demo --clean'],
    options: [
      ['CASE', 'a case file; cases/first-server.yaml unless said'],
      ['--engine NAME', 'qemu (real machines) or simulated'],
      ['--keep', 'leaves the server running and says how to log in'],
      ['--json', 'ends with one JSON object on standard output'],
      ['--clean', 'removes what a kept or killed demo left; the next demo does so by itself'],
    ],
    examples: [
      ['demo', 'the first server, on a real machine where QEMU can be had'],
      ['demo --engine simulated', 'as an ordinary user, without any Debian package'],
      ['demo my-case.yaml --json', 'a case of your own, for a script'],
    ],
  },
  {
    name: 'test', file: 'test.ts', entry: 'run',
    sentence: 'Runs everything CI runs: tidy, map, types, lint, tests, promises.',
    usage: ['test [--all] [PATTERN…]'],
    options: [
      ['--all', 'every kill point and every row; writes docs/evidence/last-full-run.md'],
      ['PATTERN', 'only the tests of files whose path contains it, and none of the other checks'],
    ],
    examples: [
      ['test', 'before a commit'],
      ['test src/terms', 'one part'],
      ['test --all', 'before a release'],
    ],
  },
  {
    name: 'clause', file: 'clause.ts', entry: 'runClause', helpsItself: true,
    sentence: 'Computes a clause of the terms: deadlines, credits, interest, pro-rata amounts, with their because.',
    usage: ["clause ID '<json>'", 'clause --batch < requests.jsonl', 'clause --list'],
    options: [],
    examples: [["clause A2.4 '{\"receivedOn\": \"2026-11-20\"}'", 'when an order lapses']],
  },
  {
    name: 'server', file: 'server.ts', entry: 'run', helpsItself: true,
    sentence: 'Looks at servers and changes them, through the API of a program that runs, with an API key.',
    usage: ['server VERB [ARGUMENT…] [--OPTION VALUE…] [--wait] [--json]'],
    options: [],
    examples: [['server list', 'with HAFENAMT_URL and HAFENAMT_KEY set'], ['server restart weinshop --wait', '']],
  },
  {
    name: 'replay', file: 'replay.ts', entry: 'run',
    sentence: 'Lists the cases, or plays one on the simulated engine.',
    usage: ['replay [CASE]'],
    options: [['CASE', 'a file in cases/, or a path']],
    examples: [
      ['replay', 'what there is'],
      ['replay first-server', 'plays cases/first-server.yaml'],
    ],
  },
  {
    name: 'admin', file: 'admin.ts', entry: 'run',
    sentence: 'For operators: the database, its backups, the way back from an upgrade, API keys.',
    usage: ['admin status', 'admin backups', 'admin go-back [BACKUP]', 'admin stop-database', 'admin keys',
      'admin issue-key NAME', 'admin revoke-key ID', 'admin invite EMAIL', 'admin sign-ins',
      'admin one-time-code EMAIL', 'admin audit', 'admin image import FILE …'],
    options: [
      ['status', 'where the database is, its schema, and whether it runs'],
      ['backups', 'the backups that upgrades made'],
      ['go-back', 'returns to a backup; what is there now is kept as another'],
      ['stop-database', 'stops the embedded PostgreSQL, whoever uses it'],
      ['keys', 'the API keys there are, without their tokens'],
      ['issue-key NAME', 'makes a key and prints its token, this once'],
      ['revoke-key ID', 'from then on the key opens nothing'],
      ['invite EMAIL', 'makes a link by which the first of the provider’s people joins, as management'],
      ['sign-ins', 'how the demo’s people sign in'],
      ['one-time-code EMAIL', 'the second factor of one of them, for half a minute'],
      ['audit', 'compares database, engine and network; what differs is listed and nothing is removed. Ends with 1 then'],
      ['image import FILE', 'checks a qcow2 file and puts it into the catalogue; admin image --help says more'],
    ],
    tasks: [
      {
        name: 'image',
        sentence: 'Checks a qcow2 file, lays it where the engine finds it, and puts it into the catalogue.',
        usage: ['admin image import FILE.qcow2 --name NAME --title TITLE --os OS --licence KIND [OPTION…]'],
        options: [
          ['--name NAME', 'what orders call it: windows-2022'],
          ['--title TITLE', 'what people read: “Windows Server 2022”'],
          ['--os OS', 'linux or windows'],
          ['--licence KIND', 'none, spla, own or commercial-linux'],
          ['--end-of-life DAY', 'last day with security updates, 2031-10-14; left out where its maker names none'],
          ['--lts', 'that is the end of long-term support'],
          ['--boot KIND', 'bios or uefi; bios unless said'],
          ['--no-agent', 'no QEMU guest agent runs in it: nobody sets its password or asks it anything'],
          ['--drivers KIND', 'virtio or standard (SATA, Intel network card); virtio unless said'],
        ],
        examples: [
          ['admin image import w2k22.qcow2 --name windows-2022 --title "Windows Server 2022" --os windows --licence spla', ''],
        ],
      },
    ],
    examples: [
      ['admin status', ''],
      ['admin issue-key backup-script', 'a key of its own for each script'],
      ['admin go-back', 'to the newest backup this version can open'],
    ],
  },
];
