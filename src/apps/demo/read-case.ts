import { readFileSync, statSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { limits } from '../../kernel/limits.ts';
import { isMoney, parseMoney } from '../../kernel/money.ts';
import { bic, country, date, email, iban, line, vatId } from '../../kernel/wire.ts';
import { availabilityClasses, flavours, images } from '../../modules/catalogue/index.ts';
import { checkSshKey } from '../../modules/contracts/index.ts';
import { network } from '../../modules/network/index.ts';
import { agreementFaults } from './check-agreement.ts';

/** A sentence about the line of the case file that is to blame. */
export interface CaseFault {
  readonly line: number;
  /** Where in the file, `offer.server.flavour`. */
  readonly path: string;
  readonly sentence: string;
}

/** One line without control characters, as everywhere in the program; blanks around it are only a habit of typing. */
const text = z.string().trim().pipe(line('one line of text'));
const emailAddress = z.string().refine((value) => email.safeParse(value).success, 'is not an e-mail address');
const phone = z.string().refine((value) => /^\+?[0-9][0-9 ()/-]*$/.test(value) && value.replace(/\D/g, '').length >= 5,
  'is not a telephone number such as +49 621 5550 0');
const website = z.string().refine((value) => z.url({ protocol: /^https?$/ }).max(limits.nameCharacters).safeParse(value)
  .success, 'is not a web address such as https://www.hafenstadt-it.example');
const countryCode = z.string().refine((value) => country.safeParse(value).success,
  'must be a country code of two capitals, such as DE');
const vat = z.string().refine((value) => vatId.safeParse(value).success, 'is not a VAT id such as DE123456788');
const publicNetwork = z.string().refine((value) => network.safeParse(value).success,
  'must be an IPv4 network by its first address, such as 203.0.113.0/24, from /16 to /30');

const price = z.string('must be an amount in quotes, such as "89.00"')
  .refine(isMoney, 'must be an amount with two decimals, such as "89.00"')
  .refine((value) => !isMoney(value) || parseMoney(value) >= 0n, 'a price cannot be negative');

const oneOf = (names: readonly string[], what: string) =>
  z.string().refine((value) => names.includes(value), `there is no such ${what}; choose one of ${names.join(', ')}`);

const hostname = z.string().regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a host name: letters, digits, hyphens');
const channel = z.enum(['email', 'letter', 'portal', 'api']);

const sshKey = z.string().superRefine((value, context) => {
  if (value === 'generate') return;
  const checked = checkSshKey(value, '/order/sshKey');
  if (!checked.ok) context.addIssue({ code: 'custom', message: `${checked.refusal.message.en} ${checked.refusal.next.en}` });
});

const caseSchema = z.strictObject({
  provider: z.strictObject({
    name: text, street: text, postcode: text, city: text, country: countryCode, vatId: vat, taxNumber: text,
    email: emailAddress, electronicAddress: emailAddress, phone, website, iban, bic, bankName: text,
    registerCourt: text, registerNumber: text, managingDirectors: text, contactName: text,
    network: publicNetwork, gateway: z.ipv4('must be an IPv4 address'),
  }),
  customer: z.strictObject({
    name: text,
    business: z.literal(true, 'a consumer cannot become a customer: the terms hold for businesses only (A1 (1))'),
    street: text, postcode: text, city: text,
    country: z.literal('DE', 'customers outside Germany cannot be invoiced yet'), vatId: vat.optional(),
    email: emailAddress, electronicAddress: emailAddress,
    buyerReference: text.optional(),
    contact: z.strictObject({ name: text, email: emailAddress, phone },
      'the customer must name at least one competent contact before work starts (A3 (3))'),
  }),
  offer: z.strictObject({
    on: date, binding: z.boolean(), weeks: z.int().min(1).max(52).optional(), minimumMonths: z.int().min(1).max(120),
    server: z.strictObject({
      flavour: oneOf(flavours.map((flavour) => flavour.name), 'size'),
      image: oneOf(images.map((image) => image.name), 'image'),
      managed: z.boolean(), availabilityClass: z.enum(availabilityClasses),
      publicIpv4: z.literal(true, 'other connections than a public IPv4 address come with a later release'),
      monthlyNet: price, setupNet: price,
    }),
  }),
  order: z.strictObject({ on: date, channel, hostname, sshKey }),
  notice: z.strictObject({ on: date, channel }),
});

export type Case = z.infer<typeof caseSchema>;

/**
 * Reads and checks a case file before anything is created. Every fault is named with its line; an unreadable file is
 * a fault on line 1.
 */
export function readCase(file: string): { case: Case } | { faults: CaseFault[] } {
  let source: string;
  try {
    if (statSync(file).size > limits.requestBytes) throw new Error(`is larger than ${limits.requestBytes} bytes`);
    source = readFileSync(file, 'utf8');
  } catch (error) {
    return { faults: [{ line: 1, path: '', sentence: `cannot be read: ${(error as Error).message}` }] };
  }
  return checkCase(source);
}

/** As `readCase`, from the text itself. */
export function checkCase(source: string): { case: Case } | { faults: CaseFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    return { faults: document.errors.map((error) =>
      ({ line: lines.linePos(error.pos[0]).line, path: '', sentence: error.message.split('\n')[0] ?? '' })) };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 }); // a case has no use for aliases, and they can grow without bound
  } catch (error) {
    return { faults: [{ line: 1, path: '', sentence: (error as Error).message }] };
  }
  const parsed = caseSchema.safeParse(data);
  if (parsed.success) {
    const faults = agreementFaults(parsed.data).map(({ path, message }) =>
      ({ line: lineOf(document, lines, path), path: path.join('.'), sentence: message }));
    return faults.length > 0 ? { faults } : { case: parsed.data };
  }
  const faults = parsed.error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = [...issue.path, ...keys.slice(0, 1)];
    return { line: lineOf(document, lines, path), path: path.join('.'), sentence: issue.message };
  });
  return { faults: faults.sort((a, b) => a.line - b.line) };
}

/** Line of the value at `path`, or of the nearest thing around it where it is missing. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
