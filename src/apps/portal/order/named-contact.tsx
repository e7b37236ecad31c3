import type { ReactNode } from 'react';
import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useMay, useMe } from '../../account/me.ts';
import { useRead, type Answer } from '../../account/read.ts';
import { ReadPart } from '../../account/things/reading.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Section } from '../../ui/layout.tsx';
import { NewContactFields, readNewContact } from '../parts/new-contact.tsx';

export type Contact = Answer<'/api/v1/customers/{id}/contacts'>['items'][number];

/**
 * Nothing is ordered without a named contact (A3 (3)). Whoever has none is told so, and names one on the spot;
 * then what needs one is shown.
 */
export function WithContact({ customerId, children }: {
  readonly customerId: string; readonly children: (contacts: readonly Contact[]) => ReactNode;
}) {
  const reading = useRead('/api/v1/customers/{id}/contacts', { params: { path: { id: customerId } } });
  return (
    <ReadPart reading={reading}>
      {({ items }) => {
        const named = items.filter((contact) => contact.named && contact.leftAt === null);
        return named.length === 0 ? <NameContact customerId={customerId} /> : children(named);
      }}
    </ReadPart>
  );
}

function NameContact({ customerId }: { readonly customerId: string }) {
  const { t } = useLanguage();
  const { account } = useMe();
  const may = useMay('contact:name');
  const name = useAction((body: ReturnType<typeof readNewContact>) =>
    api.POST('/api/v1/customers/{id}/contacts', { params: { path: { id: customerId } }, body }), {
    changes: ['/api/v1/customers/{id}/contacts'],
    done: { de: 'Ansprechpartner benannt.', en: 'Contact named.' },
  });
  return (
    <Section title={t({ de: 'Zuerst: Wen dürfen wir fragen?', en: 'First: whom may we ask?' })}>
      <Notice tone="warn">
        <p>{t({
          de: 'Für Ihr Unternehmen ist noch kein Ansprechpartner benannt. Bevor wir für Sie arbeiten, brauchen wir eine sachkundige Person, die entscheiden oder Entscheidungen herbeiführen darf (§ A3 Abs. 3).',
          en: 'Your company has not named a contact yet. Before we work for you we need a competent person who may decide, or get decisions made (§ A3 (3)).',
        })}</p>
      </Notice>
      <Form submit={t({ de: 'Benennen', en: 'Name this person' })} reason={may.reason}
        send={(values) => name.run(readNewContact(values))}>
        <NewContactFields name={account.name} email={account.email ?? ''} />
      </Form>
    </Section>
  );
}
