import { useAction } from '../../account/action.ts';
import { api } from '../../account/api.ts';
import { useMay } from '../../account/me.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { navigate } from '../../ui/router/location.ts';

/** Restores a copy beside its original, hashes files in it and removes it again (C-4.6.10). */
export function RestoreCheck({ backupId, state }: { readonly backupId: string; readonly state: string }) {
  const { t } = useLanguage();
  const may = useMay('backup:make');
  const check = useAction((paths: string[]) => api.POST('/api/v1/backups/{id}/restore-check', {
    params: { path: { id: backupId } }, body: { paths },
  }), { changes: ['/api/v1/runs'], onDone: ({ runId }) => navigate(`/runs/${runId}`) });
  const reason = may.reason ?? (state === 'verified' ? undefined : t({
    de: 'Nur eine geprüfte Sicherung lässt sich wiederherstellen.', en: 'Only a verified backup can be restored.',
  }));
  return (
    <Dialog look="quiet" open={t({ de: 'Prüfen …', en: 'Check …' })} reason={reason}
      title={t({ de: 'Wiederherstellung prüfen', en: 'Check the restore' })}>
      {() => (
        <Form submit={t({ de: 'Prüfung starten', en: 'Start the check' })}
          send={(values) => check.run(values.text('paths').split('\n').map((line) => line.trim()).filter(Boolean))}>
          <p>{t({
            de: 'Die Kopie wird neben dem Server wiederhergestellt, gestartet, verglichen und wieder entfernt. Der Server selbst bleibt unberührt.',
            en: 'The copy is restored beside the server, started, compared and removed again. The server itself stays untouched.',
          })}</p>
          <TextArea name="paths" label={t({ de: 'Dateien, deren Prüfsumme gebildet wird', en: 'Files to be hashed' })} isOptional
            hint={t({ de: 'Je Zeile ein absoluter Pfad.', en: 'One absolute path a line.' })} value="/etc/hostname" />
        </Form>
      )}
    </Dialog>
  );
}
