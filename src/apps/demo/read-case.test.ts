import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCase } from './read-case.ts';

const good = readFileSync(join(import.meta.dirname, '../../../cases/first-server.yaml'), 'utf8');

/** The line that a change touches, counted in the changed file. */
function faultsAfter(find: string | RegExp, replacement: string) {
  const changed = good.replace(find, replacement);
  expect(changed).not.toBe(good);
  const checked = checkCase(changed);
  return 'faults' in checked ? checked.faults.map((fault) => `${fault.line} ${fault.path}: ${fault.sentence}`) : [];
}

const lineOf = (text: string) => good.slice(0, good.indexOf(text)).split('\n').length;

test('the case that comes with the program is accepted', () => {
  expect(checkCase(good)).toHaveProperty('case');
});

// what is changed                                  into                                line of            what is said
test.each([
  ['an unknown flavour',    'flavour: normal-s',     'flavour: normal-q',                'flavour:',        'no such size'],
  ['a private customer',    'business: true',        'business: false',                  'business:',       'A1 (1)'],
  ['a negative price',      'monthlyNet: "89.00"',   'monthlyNet: "-89.00"',             'monthlyNet:',     'cannot be negative'],
  ['a price as a float',    'monthlyNet: "89.00"',   'monthlyNet: 89.0',                 'monthlyNet:',     'in quotes'],
  ['three decimals',        'setupNet: "49.00"',     'setupNet: "49.001"',               'setupNet:',       'two decimals'],
  ['a date without a day',  'on: 2026-07-14',        'on: 2026-02-30',                   'on: 2026-07-14',  'not a date that exists'],
  ['an order before',       'on: 2026-07-14',        'on: 2026-06-14',                   'on: 2026-07-14',  'lies before'],
  ['a broken key',          'sshKey: generate',      'sshKey: ssh-ed25519 AAAAC3Nz x',   'sshKey:',         'incomplete'],
  ['a private key',         'sshKey: generate',      'sshKey: -----BEGIN OPENSSH PRIVATE KEY-----', 'sshKey:', 'private key'],
  ['an unknown image',      'image: debian-12',      'image: windows-95',                'image:',          'no such image'],
  ['a wrong IBAN',          'DE02120300000000202051', 'DE02120300000000202052',          'iban:',           'not a valid IBAN'],
  ['an unknown field',      'hostname: weinshop',    'hostname: weinshop\n  colour: red', 'channel: email\n  hostname', 'Unrecognized key'],
  ['a BIC that is none',    'bic: BYLADEM1001',      'bic: KAUPUTT',                     'bic:',            'not a valid BIC'],
  ['a word as telephone',   'phone: +49 621 5550 0', 'phone: abc',                       'phone:',          'not a telephone number'],
  ['a gateway elsewhere',   'gateway: 203.0.113.1',  'gateway: 203.0.114.1',             'gateway:',        'not a usable address of 203.0.113.0/24'],
  ['the broadcast address', 'gateway: 203.0.113.1',  'gateway: 203.0.113.255',           'gateway:',        'not a usable address'],
  ['host bits',             'network: 203.0.113.0/24', 'network: 203.0.113.7/24',        'network:',        'by its first address'],
  ['a single address',      'network: 203.0.113.0/24', 'network: 203.0.113.1/32',        'network:',        'from /16 to /30'],
  ['a late order',          'on: 2026-07-14',        'on: 2026-07-30',                   'on: 2026-07-14',  'the offer stands until 2026-07-29'],
  ['a short offer',         'binding: true',         'weeks: 1\n  binding: true',        'on: 2026-07-14',  'the offer stands until 2026-07-08'],
  ['weeks without a bond',  'binding: true',         'weeks: 1\n  binding: false',       'binding:',        'does not bind'],
  ['notice before order',   'on: 2026-11-20',        'on: 2026-07-13',                   'on: 2026-11-20',  'lies too early'],
  ['notice before invoice', 'on: 2026-11-20',        'on: 2026-08-01',                   'on: 2026-11-20',  'first invoice, of 2026-08-01'],
  ['a control character',   'name: Jonas Rebstock',  'name: "Jonas\\u0007Rebstock"',     'name: Jonas',     'characters that are not allowed'],
  ['a name of blanks',      'city: Ludwigshafen',    'city: "  "',                       'city:',           'expected string'],
  ['a web address',         'website: https://www.hafenstadt-it.example', 'website: javascript:alert(1)', 'website:', 'not a web address'],
  ['years without data',    /on: 2026-/g,            'on: 2926-',                        'on: 2026-07-01',  'cannot be computed'],
  ['a bad host name',       'hostname: weinshop',    'hostname: wein_shop!',             'hostname:',       'host name'],
])('%s is refused with its line and the reason', (_, find, replacement, anchor, sentence) => {
  const [first] = faultsAfter(find, replacement);
  expect(first).toContain(sentence);
  const line = Number(first?.split(' ')[0]);
  expect(Math.abs(line - lineOf(anchor))).toBeLessThanOrEqual(2);
});

test('A3.3 a missing contact is refused at the customer', () => {
  const changed = faultsAfter(/  contact:[\s\S]*?\n\noffer:/, '\noffer:');
  expect(changed.join()).toContain('A3 (3)');
});

test.each([
  ['no YAML at all', '{{{{'],
  ['an empty file', ''],
  ['a list', '- a\n- b'],
  ['a key twice', 'provider: 1\nprovider: 2'],
  ['an alias bomb', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]`],
])('%s is a fault, never an exception', (_, source) => {
  const checked = checkCase(source);
  expect('faults' in checked && checked.faults.length).toBeGreaterThan(0);
});
