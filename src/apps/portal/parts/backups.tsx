import { api } from '../../account/api.ts';
import { useAction } from '../../account/action.ts';
import { useList } from '../../account/list.ts';
import { useMay } from '../../account/me.ts';
import type { RowOf } from '../../account/read.ts';
import { consistencies, nameOf } from '../../account/things/kinds.ts';
import { StateBadge, states } from '../../account/things/states.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { EmptyState } from '../../ui/layout.tsx';
import { navigate } from '../../ui/router/location.ts';
import { Table, type Column } from '../../ui/table.tsx';
import { Bytes, InstantText } from '../../ui/values.tsx';

type Backup = RowOf<'/api/v1/backups'>;

/** Copies of a server's disk; a verified one can be restored beside the original to see what is in it. */
export function Backups({ serverId }: { readonly serverId: string }) {
  const { t } = useLanguage();
  const list = useList('/api/v1/backups', { fixed: { serverId }, takes: ['sort'] });
  return (
    <Table label={t({ de: 'Sicherungen', en: 'Backups' })} list={list} rowKey={({ id }) => id} columns={useColumns()}
      empty={(
        <EmptyState title={t({ de: 'Noch keine Sicherung', en: 'No backup yet' })}>
          <p>{t({
            de: 'Mit „Jetzt sichern“ entsteht eine Kopie der Festplatte, die gleich geprüft wird.',
            en: 'With “Back up now” a copy of the disk is made and checked at once.',
          })}</p>
        </EmptyState>
      )} />
  );
}

function useColumns(): Column<Backup>[] {
  const { t } = useLanguage();
  return [
    {
      key: 'takenAt', title: t({ de: 'Gesichert', en: 'Taken' }), isName: true,
      cell: ({ takenAt, createdAt }) => <InstantText at={takenAt ?? createdAt} />,
    },
    {
      key: 'state', title: t({ de: 'Zustand', en: 'State' }),
      cell: ({ state }) => <StateBadge of={states.backup} state={state} />,
    },
    {
      key: 'consistent', title: t({ de: 'Stand', en: 'Consistency' }),
      cell: ({ consistent }) => (consistent ? nameOf(consistencies, consistent, t) : '–'),
    },
    {
      key: 'bytes', title: t({ de: 'Größe', en: 'Size' }), align: 'end',
      cell: ({ bytes }) => (bytes === null ? '–' : <Bytes size={bytes} />),
    },
    { key: 'check', title: t({ de: 'Prüfung', en: 'Check' }), cell: (backup) => <CheckRestore backup={backup} /> },
  ];
}

const PATHS_AT_MOST = 50;

/** Restores a copy beside the original and hashes files in it; the run's page shows what came out. */
function CheckRestore({ backup }: { readonly backup: Backup }) {
  const { t } = useLanguage();
  const may = useMay('backup:make');
  const check = useAction((paths: string[]) => api.POST('/api/v1/backups/{id}/restore-check', {
    params: { path: { id: backup.id } }, body: { paths },
  }), {
    changes: ['/api/v1/runs'],
    onDone: ({ runId }: { runId: string }) => navigate(`/runs/${runId}`),
  });
  if (backup.state === 'deleted') return null;
  const notYet = t({ de: 'Erst wenn die Sicherung geprüft ist.', en: 'Once the copy has been verified.' });
  return (
    <Dialog open={t({ de: 'Wiederherstellung prüfen', en: 'Check a restore' })} look="quiet"
      title={t({ de: 'Wiederherstellung prüfen', en: 'Check a restore' })}
      reason={may.reason ?? (backup.state === 'verified' ? undefined : notYet)}>
      {() => (
        <Form submit={t({ de: 'Prüfen', en: 'Check' })}
          send={(values) => check.run(values.text('paths').split('\n').map((path) => path.trim()).filter(Boolean))}>
          <p>{t({
            de: 'Die Sicherung wird neben dem Original wiederhergestellt, die genannten Dateien werden gelesen, danach wird alles wieder entfernt. Ihr Server läuft unberührt weiter.',
            en: 'The copy is restored beside the original, the files named are read, and all of it is removed again. Your server keeps running untouched.',
          })}</p>
          <TextArea name="paths" label={t({ de: 'Dateien', en: 'Files' })} isOptional
            hint={t({
              de: `Ein absoluter Pfad je Zeile, höchstens ${PATHS_AT_MOST}; deren Prüfsummen werden gezeigt.`,
              en: `One absolute path a line, ${PATHS_AT_MOST} at most; their checksums are shown.`,
            })} />
        </Form>
      )}
    </Dialog>
  );
}
