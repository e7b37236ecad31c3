import { Input, Select } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Stack } from '../../ui/layout.tsx';
import { Copyable } from '../../ui/values.tsx';
import { useMe } from '../me.ts';

/** What a new key is to be: a name, what it may do at most, until when. */
export function KeyFields({ isForProgram = false }: { readonly isForProgram?: boolean }) {
  const { t } = useLanguage();
  const { permissions } = useMe();
  return (
    <Stack>
      <Input name="name" label={t({ de: 'Name', en: 'Name' })} maxLength={64} autoComplete="off"
        hint={isForProgram
          ? t({ de: 'Welches Programm es ist, etwa „Monitoring“.', en: 'Which program it is, such as “Monitoring”.' })
          : t({ de: 'Wofür der Schlüssel ist.', en: 'What the key is for.' })} />
      <Select name="scope" label={t({ de: 'Darf höchstens', en: 'May at most' })}
        choices={[
          { value: 'all', label: t({ de: 'alles, was das Konto darf', en: 'do whatever the account may' }) },
          { value: 'read', label: t({ de: 'lesen', en: 'read' }) },
          ...Object.keys(permissions).toSorted().map((permission) => ({ value: permission, label: permission })),
        ]} />
      <Input name="expiresOn" type="date" isOptional label={t({ de: 'Letzter Tag', en: 'Last day' })}
        hint={t({ de: 'Spätestens in einem Jahr; ohne Angabe dann.', en: 'In a year at the latest; then, unless said.' })} />
    </Stack>
  );
}

/** What was written into `KeyFields`, as the API wants it. */
export function readKeyFields(values: FormValues, held: readonly string[]) {
  const scope = values.text('scope');
  const readable = held.filter((permission) => permission.endsWith(':read'));
  const scopes = scope === 'all' ? null : scope === 'read' ? readable : [scope];
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
