import { useAction } from '../../../account/action.ts';
import { api } from '../../../account/api.ts';
import { useMay } from '../../../account/me.ts';
import type { Project } from '../../../account/projects/work-packages.tsx';
import { useRead } from '../../../account/read.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, Select, TextArea } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { readTitles } from './new.tsx';

/** Name, hardware, and before it begins what was agreed beside section 5.2. */
export function ChangeProject({ project }: { readonly project: Project }) {
  const { t } = useLanguage();
  const may = useMay('project:manage');
  return (
    <Dialog open={t({ de: 'Ändern', en: 'Change' })} title={project.name} reason={may.reason}>
      {(close) => <ChangeForm project={project} close={close} />}
    </Dialog>
  );
}

function ChangeForm({ project: { id, name, groupId, state, customerId, workPackages }, close }: {
  readonly project: Project; readonly close: () => void;
}) {
  const { t } = useLanguage();
  const groups = (useRead('/api/v1/target-groups').data?.items ?? []).filter(({ reservedFor }) => reservedFor === customerId);
  const extras = workPackages.filter(({ kind }) => kind === 'extra').map(({ title }) => title);
  const change = useAction((body: { name: string; groupId: string | null; extraPackages: string[] }) =>
    api.PUT('/api/v1/projects/{id}', { params: { path: { id }, header: { 'if-match': '*' } }, body }), {
    done: { de: 'Gespeichert.', en: 'Saved.' }, changes: ['/api/v1/projects/{id}', '/api/v1/projects'],
  });
  return (
    <Form key={groups.length} submit={t({ de: 'Speichern', en: 'Save' })}
      send={async (values) => {
        await change.run({
          name: values.text('name').trim(), groupId: values.optional('groupId') ?? null,
          extraPackages: state === 'planned' ? readTitles(values.text('extraPackages')) : extras,
        });
        close();
      }}>
      <Input name="name" label={t({ de: 'Name', en: 'Name' })} value={name} maxLength={200} />
      <Select name="groupId" isOptional label={t({ de: 'Hardware: Gruppe von Hosts', en: 'Hardware: group of hosts' })} value={groupId ?? ''}
        choices={groups.map((group) => ({ value: group.id, label: `${group.name}, ${group.locationName}` }))}
        hint={t({ de: 'Zur Wahl steht, was unter „Kapazität“ für diesen Kunden reserviert ist.', en: 'What is reserved for this customer under “Capacity”.' })} />
      {state === 'planned' && (
        <TextArea name="extraPackages" isOptional rows={3} label={t({ de: 'Weitere Arbeitspakete', en: 'Further work packages' })}
          value={extras.join('\n')} hint={t({ de: 'Je Zeile eines. Mit dem ersten begonnenen Paket stehen sie fest.', en: 'One a line. With the first package begun they are settled.' })} />
      )}
    </Form>
  );
}
