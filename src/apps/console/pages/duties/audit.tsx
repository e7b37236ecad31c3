import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../account/me.ts';
import { reading } from '../../../account/read.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorView } from '../../../ui/error-view.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { AuditTable } from '../../tables/audit.tsx';

const faults = {
  hash: { de: 'ein Eintrag wurde verändert', en: 'an entry was changed' },
  link: { de: 'ein Eintrag hängt nicht am vorigen', en: 'an entry does not hang on the one before' },
  gap: { de: 'ein Eintrag fehlt', en: 'an entry is missing' },
  head: { de: 'das Ende wurde abgeschnitten', en: 'the end was cut off' },
} as const;

export default function Audit() {
  const { t } = useLanguage();
  const may = useMay('audit:verify');
  const verify = useQuery({ ...reading('/api/v1/audit/verify'), enabled: false, staleTime: 0 });
  const { data } = verify;
  return (
    <Page title={t({ de: 'Prüfprotokoll', en: 'Audit trail' })}
      lead={t({
        de: 'Jede Änderung mit Zeit, Akteur und Anlass; jeder Eintrag enthält die Prüfsumme des vorigen.',
        en: 'Every change with time, actor and cause; each entry holds the hash of the one before.',
      })}
      actions={(
        <Button reason={may.reason} isBusy={verify.isFetching} onClick={() => void verify.refetch()}>
          {t({ de: 'Kette prüfen', en: 'Verify the chain' })}
        </Button>
      )}>
      <div role="status">
        {data?.intact === true && (
          <Notice tone="good"><p>{t({ de: 'Die Kette ist unversehrt: Jeder Eintrag jedes Mandanten wurde nachgerechnet.', en: 'The chain is intact: every entry of every tenant was recomputed.' })}</p></Notice>
        )}
        {data?.intact === false && (
          <Notice tone="warn">
            <p>{t({ de: 'Die Kette ist verletzt. Sichern Sie die Datenbank und rufen Sie die Revision.', en: 'The chain is broken. Secure the database and call the auditor.' })}</p>
            <ul>
              {data.broken.map(({ tenant, number, fault }) => (
                <li key={`${tenant}-${number}`}><code>{tenant}</code> {t({ de: 'Eintrag', en: 'entry' })} {number}: {t(faults[fault])}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <ErrorView error={verify.error} />
      <AuditTable />
    </Page>
  );
}
