import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainFault } from './plain-faults.ts';

test.each([
  // schema                        what was sent   at the field
  [z.array(z.string()).min(1),     [],             'mindestens eine Angabe fehlt'],
  [z.array(z.string()).min(2),     ['a'],          'mindestens 2 angeben'],
  [z.array(z.string()).max(1),     ['a', 'b'],     'höchstens 1 angeben'],
  [z.string().min(1),              '',             'darf nicht leer sein'],
  [z.string().max(3),              'abcd',         'höchstens 3 Zeichen'],
  [z.int().min(1),                 0,              'mindestens 1'],
  [z.int().max(8),                 9,              'höchstens 8'],
  [z.email(),                      'jonas',        'ist keine E-Mail-Adresse'],
  [z.url(),                        'weinkontor',   'ist keine Adresse wie https://…'],
  [z.string(),                     3,              undefined],
])('%# is told plainly: %s', (schema, sent, told) => {
  const issue = schema.safeParse(sent).error?.issues[0];
  expect(issue && plainFault(issue)?.de).toBe(told);
});
