import { Input } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** A new password, with the rules it is judged by. */
export function NewPassword({ name = 'password' }: { readonly name?: string }) {
  const { t } = useLanguage();
  return (
    <Input name={name} type="password" label={t({ de: 'Neues Passwort', en: 'New password' })} autoComplete="new-password"
      hint={t({
        de: 'Mindestens 12 Zeichen, etwa vier Wörter. Keines, das bekannt ist oder Ihren Namen enthält.',
        en: 'At least 12 characters, such as four words. None that is well known or has your name in it.',
      })} />
  );
}
