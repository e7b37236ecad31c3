import { z } from 'zod';
import { words } from '../kernel/wire.ts';
import type { Refusal } from '../kernel/result.ts';
import type { Language, Text } from '../kernel/text.ts';

/** An action as an answer tells it: a disabled button knows its reason, and what to do about it. */
export const openAction = z.object({
  action: words('grow'), title: words('Vergrößern'), allowed: z.boolean().meta({ examples: [true] }),
  reason: words('Der Server wird gerade bereitgestellt und ist noch nicht übergeben.').nullable()
    .describe('Why it may not be done now; null if it may.'),
  next: words('Die Bereitstellungsanzeige abwarten.').nullable().describe('What to do about it.'),
});

export function asAction(action: string, title: Text, against: Refusal | null, language: Language) {
  return {
    action, title: title[language], allowed: against === null, reason: against?.message[language] ?? null,
    next: against?.next[language] ?? null,
  };
}
