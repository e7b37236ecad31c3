import type { core } from 'zod';
import type { Text } from '../../kernel/text.ts';

const say = (de: string, en: string): Text => ({ de, en });

/** What people read at a field instead of the schema library's sentence; null where that one is good enough. */
export function plainFault(issue: core.$ZodIssue): Text | null {
  switch (issue.code) {
    case 'too_small': return tooSmall(issue.origin, issue.minimum);
    case 'too_big': return tooBig(issue.origin, issue.maximum);
    case 'invalid_format':
      if (issue.format === 'email') return say('ist keine E-Mail-Adresse', 'is not an e-mail address');
      return issue.format === 'url' ? say('ist keine Adresse wie https://…', 'is not an address such as https://…') : null;
    default: return null;
  }
}

function tooSmall(origin: string, least: number | bigint): Text | null {
  if (origin === 'array') {
    return least === 1
      ? say('mindestens eine Angabe fehlt', 'choose at least one')
      : say(`mindestens ${least} angeben`, `give at least ${least}`);
  }
  if (origin === 'string') {
    return least === 1
      ? say('darf nicht leer sein', 'must not be empty')
      : say(`mindestens ${least} Zeichen`, `at least ${least} characters`);
  }
  return isNumber(origin) ? say(`mindestens ${least}`, `at least ${least}`) : null;
}

function tooBig(origin: string, most: number | bigint): Text | null {
  if (origin === 'array') return say(`höchstens ${most} angeben`, `give at most ${most}`);
  if (origin === 'string') return say(`höchstens ${most} Zeichen`, `at most ${most} characters`);
  return isNumber(origin) ? say(`höchstens ${most}`, `at most ${most}`) : null;
}

function isNumber(origin: string): boolean {
  return ['number', 'int', 'bigint'].includes(origin);
}
