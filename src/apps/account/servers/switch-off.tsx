import type { paths } from '../../../api/client/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorView } from '../../ui/error-view.tsx';
import { Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useAction } from '../action.ts';
import { api } from '../api.ts';
import { choicesOf } from '../things/states.tsx';
import { outageCauses } from '../things/kinds.ts';
import { serverReadings, useActsForItself, useWhyNot, type Server } from './server.ts';

type Body = paths['/api/v1/servers/{id}/stop']['post']['requestBody']['content']['application/json'];

const ways = {
  'stop': {
    title: { de: 'Herunterfahren', en: 'Shut down' }, look: 'normal',
    done: { de: 'Der Server wird heruntergefahren.', en: 'The server is being shut down.' },
  },
  'power-off': {
    title: { de: 'Ausschalten', en: 'Power off' }, look: 'danger',
    done: { de: 'Der Server wird ausgeschaltet.', en: 'The server is being powered off.' },
  },
} as const;

/**
 * Switches a server off, gently or at once. Its customer just does it, asked twice where something may be lost; whoever
 * else does says why, since that decides whether the time counts as downtime (A4 (4)).
 */
export function SwitchOff({ server, how }: { readonly server: Server; readonly how: keyof typeof ways }) {
  const { t } = useLanguage();
  const { title, look, done } = ways[how];
  const params = { params: { path: { id: server.id } } };
  const isOwn = useActsForItself(server);
  const reason = useWhyNot(server, 'server:operate')(how);
  const off = useAction((body: Body) => (how === 'stop'
    ? api.POST('/api/v1/servers/{id}/stop', { ...params, body })
    : api.POST('/api/v1/servers/{id}/power-off', { ...params, body })), { done, changes: serverReadings });
  if (isOwn && how === 'stop') {
    return (
      <>
        <Button look={look} isBusy={off.isBusy} reason={reason} onClick={() => off.start({})}>{t(title)}</Button>
        <ErrorView error={off.error} takesFocus />
      </>
    );
  }
  return (
    <Dialog open={t(title)} title={t(title)} look={look} reason={reason}>
      {(close) => (
        <Form submit={t(title)} look={look === 'danger' ? 'danger' : 'primary'}
          send={async (values) => {
            await off.run(isOwn ? {} : { cause: values.text('cause') as Exclude<Body['cause'], undefined> });
            close();
          }}>
          {how === 'power-off' && (
            <p>{t({
              de: 'Der Strom fällt sofort weg. Was der Server noch nicht geschrieben hat, geht verloren.',
              en: 'The power goes off at once. What the server has not written yet is lost.',
            })}</p>
          )}
          {!isOwn && <CauseField />}
        </Form>
      )}
    </Dialog>
  );
}

function CauseField() {
  const { t } = useLanguage();
  return (
    <Select name="cause" label={t({ de: 'Ursache', en: 'Cause' })} value="planned" choices={choicesOf(outageCauses, t)}
      hint={t({
        de: 'Sie entscheidet, ob die Zeit als Ausfall zählt (A 4 Abs. 4).',
        en: 'It decides whether the time counts as downtime (A 4 (4)).',
      })} />
  );
}
