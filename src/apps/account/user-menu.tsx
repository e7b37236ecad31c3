import { use } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { Link, OuterLink } from '../ui/link.tsx';
import { Popover } from '../ui/popover.tsx';
import { LanguageSwitch, ThemeSwitch } from '../ui/theme.tsx';
import { useMe, useSignOut, type Me } from './me.ts';
import { FaceKinds } from './organisation.tsx';

/** The person's name and what belongs to it. */
export function UserMenu() {
  const { t } = useLanguage();
  const { account, organisations } = useMe();
  const signOut = useSignOut();
  const other = otherFace(use(FaceKinds), organisations);
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
        {other && <p><OuterLink href={other.href}>{t(other.text)}</OuterLink></p>}
        <LanguageSwitch />
        <ThemeSwitch />
        <button type="button" className="button button-normal" onClick={() => void signOut()}>
          {t({ de: 'Abmelden', en: 'Sign out' })}
        </button>
      </div>
    </Popover>
  );
}

/** The other face, for those who are customers and work for others, too. */
function otherFace(kinds: readonly string[], organisations: Me['organisations']) {
  const isElsewhere = organisations.some(({ kind }) => !kinds.includes(kind));
  if (!isElsewhere) return null;
  return kinds.includes('customer')
    ? { href: '/console/', text: { de: 'Zum Leitstand', en: 'To the console' } }
    : { href: '/', text: { de: 'Zum Portal', en: 'To the portal' } };
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase();
}
