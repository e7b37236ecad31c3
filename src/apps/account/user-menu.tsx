import { useLanguage } from '../ui/language.tsx';
import { Link } from '../ui/link.tsx';
import { Popover } from '../ui/popover.tsx';
import { LanguageSwitch, ThemeSwitch } from '../ui/theme.tsx';
import { useMe, useSignOut } from './me.ts';

/** The person's name and what belongs to it. */
export function UserMenu() {
  const { t } = useLanguage();
  const { account, organisations } = useMe();
  const signOut = useSignOut();
  return (
    <Popover className="user"
      label={<>
        <span className="user-mark" aria-hidden="true">{initialsOf(account.name)}</span>
        <span className="unseen">{t({ de: 'Konto von', en: 'Account of' })} </span>
        <span className="user-name">{account.name}</span>
      </>}>
      <div className="user-menu">
        <p><strong>{account.name}</strong><br />{account.email}</p>
        <p className="user-organisations">{organisations.map(({ name }) => name).join(' · ')}</p>
        <ul>
          <li><Link to="/account" look="nav">{t({ de: 'Mein Konto', en: 'My account' })}</Link></li>
          <li><Link to="/account/security" look="nav">{t({ de: 'Anmeldung und Sicherheit', en: 'Sign-in and security' })}</Link></li>
        </ul>
        <LanguageSwitch />
        <ThemeSwitch />
        <button type="button" className="button button-normal" onClick={() => void signOut()}>
          {t({ de: 'Abmelden', en: 'Sign out' })}
        </button>
      </div>
    </Popover>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase();
}
