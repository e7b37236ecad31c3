import { nearest } from './help.ts';
import { parseFlags, UsageError } from './flags.ts';
import { ApiRefusal, callApi, idOf, namedIn, waitForRun, type Answer } from './server-call.ts';
import { argumentName, helpOf, helpOfAll } from './server-help.ts';
import { flagsOf, readOperations, toValue, type Operation } from './server-operation.ts';
import { linesOf, tableOf } from './server-print.ts';
import { verbs, type Verb } from './server-verbs.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** `./hafenamt server VERB …`: a verb is an operation of the API (server-verbs.ts), asked for with an API key. */
export async function run(argv: readonly string[]): Promise<number> {
  const operations = readOperations();
  const verb = verbs.filter(({ words }) => words.split(' ').every((word, i) => argv[i] === word))
    .toSorted((a, b) => b.words.length - a.words.length)[0];
  const asksForHelp = argv.includes('--help') || argv.includes('-h');
  if (!verb) {
    if (argv.length > 0 && !asksForHelp) throw unknownVerb(argv);
    console.log(helpOfAll(operations));
    return 0;
  }
  const operation = operations.get(verb.operationId);
  if (!operation) throw new Error(`the API's description has no ${verb.operationId}`);
  if (asksForHelp) {
    console.log(helpOf(verb, operation));
    return 0;
  }
  try {
    await obey(verb, operation, argv.slice(verb.words.split(' ').length));
    return 0;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    console.error(error.message);
    return 1;
  }
}

function unknownVerb(argv: readonly string[]): UsageError {
  const given = argv.filter((word) => !word.startsWith('-')).slice(0, 2).join(' ');
  const known = verbs.map(({ words }) => words);
  const meant = nearest(given, known) ?? nearest(argv[0] ?? '', known);
  return new UsageError(`There is no “server ${given}”${meant === null ? '.' : `; did you mean “${meant}”?`}`);
}

async function obey(verb: Verb, operation: Operation, argv: readonly string[]): Promise<void> {
  const { flags, rest } = parseFlags(argv, { ...flagsOf(operation), wait: 'switch', json: 'switch' });
  const { wait, json, ...values } = flags as Values & { readonly wait: boolean; readonly json: boolean };
  const { path, body } = await requestOf(verb, operation, rest, values);
  const answer = await callApi(operation.method, path, body);
  const ended = wait ? await waitForRuns(answer) : [];
  if (json) console.log(JSON.stringify(ended.length > 0 ? { ...answer, runs: ended } : answer, null, 2));
  else for (const line of linesFor(verb, answer, ended)) console.log(line);
  if (typeof answer['next'] === 'string') console.error(`There are more: --cursor ${answer['next']}`);
}

/** The runs an answer names, once they came to a good end. */
async function waitForRuns({ runId, runIds }: Answer): Promise<Answer[]> {
  const ended: Answer[] = [];
  for (const id of [runId, ...(Array.isArray(runIds) ? runIds : [])]) {
    if (typeof id === 'string') ended.push(await waitForRun(id));
  }
  return ended;
}

/** The address and the body of a request; throws `UsageError` where something is missing or too much. */
async function requestOf({ words }: Verb, operation: Operation, rest: readonly string[], values: Values) {
  const { params, options, hasBody } = operation;
  if (rest.length > params.length) throw new UsageError(`“${rest[params.length] ?? ''}” is one word too many.`);
  const missing = params.findIndex((_, i) => rest[i] === undefined);
  if (missing >= 0) {
    throw new UsageError(`“server ${words}” needs a ${argumentName(operation.path, params[missing] ?? '', missing)}.`);
  }
  const absent = options.find(({ flag, required }) => required && values[flag] === undefined);
  if (absent) throw new UsageError(`“server ${words}” needs --${absent.flag}.`);
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  for (const option of options) {
    const text = values[option.flag];
    if (text === undefined && option.orNull) put(body, option.path, null);
    if (text === undefined) continue;
    const value = option.path.at(-1) === 'serverId' ? await idOf('servers', text) : toValue(option, text);
    if (option.in === 'query') query.set(option.path[0] ?? '', String(value));
    else put(body, option.path, value);
  }
  return { path: await addressOf(operation, rest, query), body: hasBody ? body : undefined };
}

function put(body: Record<string, unknown>, [name = '', ...inner]: readonly string[], value: unknown): void {
  if (inner.length === 0) body[name] = value;
  else put((body[name] ??= {}) as Record<string, unknown>, inner, value);
}

async function addressOf(
  { path, params }: Operation, rest: readonly string[], query: URLSearchParams,
): Promise<string> {
  const where = namedIn(path);
  let filled = path;
  for (const [i, name] of params.entries()) {
    const given = rest[i] ?? '';
    const value = i === 0 && where !== null ? await idOf(where, given) : given;
    filled = filled.replace(`{${name}}`, encodeURIComponent(value));
  }
  return query.size === 0 ? filled : `${filled}?${query}`;
}

function linesFor({ columns }: Verb, answer: Answer, ended: readonly Answer[]): string[] {
  if (columns) {
    const { items, next: _, ...beside } = answer;
    const above = linesOf(beside);
    return [...above, ...(above.length > 0 ? [''] : []), ...tableOf(items as Answer[], columns)];
  }
  const lines = linesOf(answer);
  return ended.length > 0 ? [...lines, ended.length > 1 ? 'The runs are done.' : 'The run is done.'] : lines;
}
