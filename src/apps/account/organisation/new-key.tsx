import { useState } from 'react';
import { CheckboxGroup, Input, Select } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Stack } from '../../ui/layout.tsx';
import { Copyable } from '../../ui/values.tsx';
import { OuterLink } from '../../ui/link.tsx';
import { useMe } from '../me.ts';
import { permissionGroups } from './permission-words.ts';

/** What a new key is to be: a name, what it may do at most, until when. */
export function KeyFields({ isForProgram = false }: { readonly isForProgram?: boolean }) {
  const { t } = useLanguage();
  const { permissions } = useMe();
  const [scope, setScope] = useState('all');
  return (
    <Stack>
      <Input name="name" label={t({ de: 'Name', en: 'Name' })} maxLength={64} autoComplete="off"
        hint={isForProgram
          ? t({ de: 'Welches Programm es ist, etwa „Monitoring“.', en: 'Which program it is, such as “Monitoring”.' })
          : t({ de: 'Wofür der Schlüssel ist.', en: 'What the key is for.' })} />
      <Select name="scope" label={t({ de: 'Darf höchstens', en: 'May at most' })} value={scope} onChange={setScope}
        choices={[
          { value: 'all', label: t({ de: 'alles, was das Konto darf', en: 'do whatever the account may' }) },
          { value: 'read', label: t({ de: 'lesen', en: 'read' }) },
          { value: 'chosen', label: t({ de: 'nur, was ich auswähle …', en: 'only what I choose …' }) },
        ]} />
      {scope === 'chosen' && permissionGroups.map(({ title, words }) => {
        const choices = Object.entries(words).filter(([permission]) => permission in permissions)
          .map(([value, text]) => ({ value, label: t(text), hint: <code>{value}</code> }));
        return choices.length > 0 && <CheckboxGroup key={title.de} name="scopes" label={t(title)} choices={choices} />;
      })}
      <Input name="expiresOn" type="date" isOptional label={t({ de: 'Letzter Tag', en: 'Last day' })}
        hint={t({
          de: 'Danach gilt der Schlüssel nicht mehr. Höchstens ein Jahr; ohne Angabe gilt er ein Jahr.',
          en: 'After it the key no longer works. A year at most; left empty, it works for a year.',
        })} />
    </Stack>
  );
}

/** What was written into `KeyFields`, as the API wants it. */
export function readKeyFields(values: FormValues, held: readonly string[]) {
  const scope = values.text('scope');
  const readable = held.filter((permission) => permission.endsWith(':read'));
  const scopes = scope === 'all' ? null : scope === 'read' ? readable : values.all('scopes');
  const expiresOn = values.optional('expiresOn');
  return { name: values.text('name').trim(), scopes: scopes as never, ...(expiresOn ? { expiresOn } : {}) };
}

/** A secret that is shown this once. */
export function OnceShown({ secret, children }: { readonly secret: string; readonly children?: React.ReactNode }) {
  const { t } = useLanguage();
  return (
    <Notice tone="good">
      <Stack gap="small">
        <p><strong>{t({ de: 'Nur jetzt zu sehen: bitte aufbewahren.', en: 'Shown only now: please keep it.' })}</strong></p>
        <Copyable text={secret} />
        {children}
      </Stack>
    </Notice>
  );
}

/** A new key, and how a script uses it. */
export function NewKey({ token }: { readonly token: string }) {
  const { t } = useLanguage();
  const command = `curl -H 'Authorization: Bearer ${token}' ${window.location.origin}/api/v1/me`;
  return (
    <OnceShown secret={token}>
      <p>{t({ de: 'So ruft ein Skript die API damit auf:', en: 'This is how a script calls the API with it:' })}</p>
      <Copyable text={command} />
      <p>
        {t({ de: 'Alle Aufrufe, zum Lesen und für Generatoren:', en: 'All calls, to read and for generators:' })}{' '}
        <OuterLink href="/api/v1/openapi.json" inNewTab>{t({
          de: 'Beschreibung der API (OpenAPI)', en: 'Description of the API (OpenAPI)',
        })}</OuterLink>
      </p>
    </OnceShown>
  );
}
