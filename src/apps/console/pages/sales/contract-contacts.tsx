import type { Answer } from '../../../account/read.ts';
import { useRead } from '../../../account/read.ts';
import { ReadPart } from '../../../account/things/reading.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Facts, Section } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';

/** Whom to call about the contract (A3 (3)). */
export function ContractContacts({ contract }: { readonly contract: Answer<'/api/v1/contracts/{id}'> }) {
  const { t } = useLanguage();
  const reading = useRead('/api/v1/contracts/{id}/contacts', { params: { path: { id: contract.id } } });
  return (
    <Section title={t({ de: 'Ansprechpartner', en: 'Contacts' })}
      actions={<Link to={`/customers/${contract.customerId}?tab=contacts`}>{t({ de: 'Benennen und ändern', en: 'Name and change' })}</Link>}>
      <ReadPart reading={reading}>
        {({ items }) => (
          <Facts facts={items.map(({ name, phone, email }) => ({ term: name, value: `${phone} · ${email}` }))} />
        )}
      </ReadPart>
    </Section>
  );
}
