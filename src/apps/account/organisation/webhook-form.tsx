import { CheckboxGroup, Input } from '../../ui/field.tsx';
import type { FormValues } from '../../ui/form-values.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Stack } from '../../ui/layout.tsx';
import { eventWords, TEST_EVENT } from './event-words.ts';

/** Where to, and what is told. */
export function WebhookFields({ url, events }: { readonly url?: string; readonly events?: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <Stack>
      <Input name="url" type="url" label={t({ de: 'Adresse', en: 'Address' })} {...(url === undefined ? {} : { value: url })}
        placeholder="https://" maxLength={2000} autoComplete="off"
        hint={t({ de: 'Ein öffentlich erreichbarer Server, der mit 2xx antwortet.', en: 'A public server that answers 2xx.' })} />
      <CheckboxGroup name="events" label={t({ de: 'Ereignisse', en: 'Events' })} {...(events ? { checked: events } : {})}
        choices={Object.entries(eventWords).filter(([type]) => type !== TEST_EVENT)
          .map(([value, text]) => ({ value, label: t(text) }))} />
    </Stack>
  );
}

export function readWebhookFields(values: FormValues): { readonly url: string; readonly events: string[] } {
  return { url: values.text('url').trim(), events: values.all('events') };
}
