import { useEffect, type ReactNode } from 'react';
import { useBranding } from '../ui/branding.tsx';
import { useLanguage } from '../ui/language.tsx';
import { OuterLink } from '../ui/link.tsx';
import { Brand } from '../ui/shell.tsx';
import { LanguageSwitch } from '../ui/theme.tsx';

/** A page before the sign-in: one sheet, one task, and whom to call if it doesn't work. */
export function Gate({ title, lead, children }: {
  readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const { name, phone, email } = useBranding();
  // The task changes without a change of page, as from the password to the code: it is read out all the same.
  useEffect(() => { document.getElementById('gate-title')?.focus(); }, [title]);
  return (
    <div className="gate">
      <title>{`${title} · ${name}`}</title>
      <header className="gate-head"><Brand /><LanguageSwitch /></header>
      <main className="gate-main">
        <div className="gate-sheet">
          <div>
            <h1 id="gate-title" tabIndex={-1}>{title}</h1>
            {lead && <p className="page-lead">{lead}</p>}
          </div>
          {children}
        </div>
      </main>
      <footer className="gate-foot">
        {(phone ?? email) && <span>{t({ de: 'Hilfe:', en: 'Help:' })}</span>}
        {phone && <OuterLink href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</OuterLink>}
        {email && <OuterLink href={`mailto:${email}`}>{email}</OuterLink>}
      </footer>
    </div>
  );
}
