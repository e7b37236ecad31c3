import { newId } from '../../kernel/ids.ts';
import { fill, type Language, type Text } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import { accountLetters, type AccountLetter } from './account-letters.ts';
import type { Account } from './accounts.ts';

export interface AccountMail {
  readonly tenant: string;
  readonly recipient: string;
  /** What the reader reads first; the other language follows below. */
  readonly language: Language;
  readonly letter: AccountLetter;
  /** What the letter's placeholders stand for, beside {provider}. */
  readonly values: Readonly<Record<string, string | Text>>;
}

/**
 * Puts a mail about an account into the outbox. It is no declaration between the parties; its text, which may carry a
 * link that opens something, is wiped once it went out (contracts/send-mail.ts).
 */
export async function sendAccountMail(ctx: Ctx, mail: AccountMail): Promise<void> {
  const { subject, body } = accountLetters[mail.letter];
  const provider = await ctx.tx.selectFrom('organisation').select('name').where('kind', '=', 'provider')
    .executeTakeFirst();
  const write = (text: Text, language: Language): string => {
    const spoken = Object.entries(mail.values).map(([name, value]) =>
      [name, typeof value === 'string' ? value : value[language]] as const);
    return fill(text[language], { provider: provider?.name ?? 'Hafenamt', ...Object.fromEntries(spoken) }, language);
  };
  const other = mail.language === 'de' ? 'en' : 'de';
  const id = newId('mail', ctx.clock);
  await ctx.tx.insertInto('mail').values({
    id, tenant: mail.tenant, declarationId: null, messageId: `<${id}@hafenamt>`, recipient: mail.recipient,
    subject: write(subject, mail.language), body: `${write(body, mail.language)}\n\n-- \n\n${write(body, other)}\n`,
    state: 'queued',
  }).execute();
}

/** Tells the owner of an account of a change to its ways to sign in, so that one made by somebody else is noticed. */
export async function notify(
  ctx: Ctx, account: Account, letter: Exclude<AccountLetter, 'invitation' | 'password-reset' | 'email-change'>,
  recipient: string = account.email,
): Promise<void> {
  await sendAccountMail(ctx, {
    tenant: account.tenant, recipient, language: account.language, letter, values: { name: account.name },
  });
}
