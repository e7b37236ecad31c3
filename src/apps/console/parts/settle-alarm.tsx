import { useAction } from '../../account/action.ts';
import { api } from '../../account/api.ts';
import { useMay } from '../../account/me.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** Takes a matter off the list, with what was done about it. */
export function SettleAlarm({ alarm }: { readonly alarm: { readonly id: string; readonly sentence: string } }) {
  const { t } = useLanguage();
  const may = useMay('alarm:settle');
  const settle = useAction((settlement: string) => api.POST('/api/v1/alarms/{id}/settle', {
    params: { path: { id: alarm.id } }, body: { settlement },
  }), {
    done: { de: 'Als erledigt vermerkt.', en: 'Noted as settled.' }, changes: ['/api/v1/alarms', '/api/v1/metrics/today'],
  });
  return (
    <Dialog open={t({ de: 'Erledigen', en: 'Settle' })} reason={may.reason}
      title={t({ de: 'Was wurde getan?', en: 'What was done?' })}>
      {(close) => (
        <Form submit={t({ de: 'Als erledigt vermerken', en: 'Note as settled' })}
          send={async (values) => {
            await settle.run(values.text('settlement'));
            close();
          }}>
          <p>{alarm.sentence}</p>
          <TextArea name="settlement" label={t({ de: 'Getan', en: 'Done' })} maxLength={500} rows={3}
            hint={t({ de: 'Steht danach beim Alarm, für die, die später fragen.', en: 'Stands with the alarm afterwards, for those who ask later.' })} />
        </Form>
      )}
    </Dialog>
  );
}
