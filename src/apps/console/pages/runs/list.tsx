import { useLanguage } from '../../../ui/language.tsx';
import { Page } from '../../../ui/page.tsx';
import { RunTable } from '../../tables/runs.tsx';

export default function Runs() {
  const { t } = useLanguage();
  return (
    <Page title={t({ de: 'Vorgänge', en: 'Runs' })}
      lead={t({
        de: 'Jeder Ablauf, Schritt für Schritt: was getan ist, was hängt, was zurückgenommen wurde.',
        en: 'Every workflow, step by step: what is done, what hangs, what was undone.',
      })}>
      <RunTable />
    </Page>
  );
}
