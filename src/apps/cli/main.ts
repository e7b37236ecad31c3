import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type Command } from './commands.ts';
import { ROOT } from './installation.ts';
import { helpAll, helpFor, nearest } from './help.ts';

// Node says nothing about what works; only what goes wrong is said, in a sentence.
const EXIT_USAGE = 2;
const EXIT_FAILED = 1;

/** Runs one command line; returns the exit code: 0 done, 1 failed or refused, 2 not understood. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const topic = commands.find((command) => command.name === rest[0]);
    console.log(topic ? helpFor(topic) : helpAll(commands));
    return 0;
  }
  if (name === '--version' || name === 'version') {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    console.log(`hafenamt ${version}`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const meant = nearest(name, commands.map((candidate) => candidate.name));
    console.error(
      `hafenamt: There is no command “${name}”; ${meant === null ? './hafenamt --help lists them.' : `did you mean “${meant}”?`}`,
    );
    return EXIT_USAGE;
  }
  const end = rest.indexOf('--');
  const options = end === -1 ? rest : rest.slice(0, end);
  if (command.helpsItself !== true && (options.includes('--help') || options.includes('-h'))) {
    const word = options.find((option) => !option.startsWith('-'));
    console.log(helpFor(command.tasks?.find((task) => task.name === word) ?? command));
    return 0;
  }
  return run(command, rest);
}

async function run(command: Command, argv: readonly string[]): Promise<number> {
  try {
    // Loaded here and not above: a command starts as fast as what it needs.
    const module = (await import(`./${command.file}`)) as Record<string, (argv: readonly string[]) => Promise<number>>;
    const entry = module[command.entry];
    if (entry === undefined) throw new Error(`${command.file} exports no ${command.entry}`);
    return await entry([...argv]);
  } catch (error) {
    return report(command, error);
  }
}

function report(command: Command, error: unknown): number {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error));
  console.error(`hafenamt ${command.name}: ${message}`);
  if (name === 'UsageError') {
    console.error(`./hafenamt ${command.name} --help shows what it understands.`);
    return EXIT_USAGE;
  }
  if (name === 'ExpectedError') return EXIT_FAILED;
  if (process.env['HAFENAMT_DEBUG'] === '1') console.error(stack, cause ?? '');
  else console.error('HAFENAMT_DEBUG=1 shows where this came from.');
  return EXIT_FAILED;
}

// Not process.exit: what a command wrote reaches a slow reader first.
process.exitCode = await main(process.argv.slice(2));
