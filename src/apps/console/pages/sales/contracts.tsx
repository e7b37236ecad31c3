import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { ContractTable } from '../../tables/contracts.tsx';

export default function Contracts() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Verträge', en: 'Contracts' })}>
      <ContractTable />
    </Page>
  );
}
