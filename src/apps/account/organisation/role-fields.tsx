import { CheckboxGroup } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { roleName, roles, rolesIn } from '../roles.ts';

/** The roles an organisation has, to be ticked; each says what it may do. */
export function RoleFields({ kind, held = [] }: { readonly kind: string; readonly held?: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <CheckboxGroup name="roles" label={t({ de: 'Rollen', en: 'Roles' })} checked={held}
      choices={rolesIn(kind).map((role) => ({
        value: role, label: t(roleName(role)), hint: roles[role] && t(roles[role].may),
      }))} />
  );
}
