import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessWords } from './access-words.ts';

// What nobody does to another organisation's data: one's own sign-in and keys, what is public, what is the provider's.
const own = [
  'acceptInvitation', 'approveRequest', 'beginPasskey', 'beginPasskeySignIn', 'calculateClause', 'changeEmail', 'changeMe',
  'changePassword', 'completeSso', 'confirmEmail', 'confirmTotp', 'endAgreement', 'exportMyData', 'followEvents',
  'issueKey', 'listAgreements', 'listClauses', 'listKeys', 'listPasskeys', 'listSessions', 'listWorkflows',
  'measureToday', 'readAgreement', 'readAgreementDocument', 'readBranding', 'readCalendar', 'readCatalogue',
  'readHealth', 'readInvitation', 'readMe', 'readOpenApi', 'readProvider', 'readTerms', 'refuseRequest',
  'registerAgreement', 'registerPartner', 'registerPasskey', 'registerReseller', 'removePasskey', 'removeTotp',
  'renewRecoveryCodes', 'requestPasswordReset', 'resetPassword', 'returnFromSso', 'revokeKey', 'revokeSession',
  'setUpProvider', 'setUpTotp', 'showSecondFactor', 'signIn', 'signInWithPasskey', 'signOut', 'startSso', 'verifyAudit',
];

test('every operation of the access log is a sentence', () => {
  const lines = readFileSync('src/api/endpoints.txt', 'utf8').split('\n').filter((line) => /^[A-Z]+ \/api/.test(line));
  const operations = lines.map((line) => line.split(' ')[2] as string);
  expect(operations.length).toBeGreaterThan(100);
  expect(operations.filter((name) => !(name in accessWords) && !own.includes(name))).toEqual([]);
  expect([...Object.keys(accessWords), ...own].filter((name) => !operations.includes(name)), 'no such operation').toEqual([]);
});
