import { Input, Select, TextArea } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';

/** The ways a declaration reaches the staff; what customers declare themselves comes by the portal or the API. */
type Channel = 'email' | 'letter';

export function ChannelField() {
  const { t } = useLanguage();
  return (
    <Select name="channel" label={t({ de: 'Eingegangen per', en: 'Received by' })}
      choices={[
        { value: 'email', label: t({ de: 'E-Mail', en: 'E-mail' }) }, { value: 'letter', label: t({ de: 'Brief', en: 'Letter' }) },
      ]} />
  );
}

/** Who declared something, how it came in, and its words, which are kept as proof (A16 (1)). */
export function DeclarationFields() {
  const { t } = useLanguage();
  return (
    <>
      <ChannelField />
      <Input name="byName" label={t({ de: 'Erklärt von', en: 'Declared by' })} maxLength={200} />
      <TextArea name="content" label={t({ de: 'Wortlaut', en: 'Wording' })}
        hint={t({ de: 'Wird als Beleg aufbewahrt (§ A16 Abs. 1).', en: 'Is kept as proof (§ A16 (1)).' })} />
    </>
  );
}

export function readDeclaration(values: FormValues) {
  return { channel: values.text('channel') as Channel, byName: values.text('byName'), content: values.text('content') };
}
