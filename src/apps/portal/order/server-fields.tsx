import { NetworkFields } from '../../account/servers/network-fields.tsx';
import { SuppliedSoftware } from '../../account/servers/supplied-software.tsx';
import { Input, TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** What every server needs to be ordered: its name, keys for those who log in, and how it is connected (C-4.2.8). */
export function ServerFields({ customerId, managed }: { readonly customerId: string; readonly managed: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <Input name="hostname" label={t({ de: 'Rechnername', en: 'Host name' })} maxLength={63} autoComplete="off"
        hint={t({
          de: 'Kleinbuchstaben, Ziffern und Bindestriche, etwa „webshop“ oder „db-1“.',
          en: 'Lower-case letters, digits and hyphens, such as “webshop” or “db-1”.',
        })} />
      <KeyField managed={managed} />
      <NetworkFields customerId={customerId} />
      <SuppliedSoftware />
    </>
  );
}

/** Keys of those who log in. */
export function KeyField({ managed }: { readonly managed: boolean }) {
  const { t } = useLanguage();
  return (
    <TextArea name="sshKeys" label={t({ de: 'Öffentlicher SSH-Schlüssel', en: 'Public SSH key' })} rows={3}
      isOptional={managed}
      hint={(
        <>
          {t({
            de: 'Damit melden Sie sich per SSH an; ein Kennwort gilt dort nicht. Auf Ihrem Rechner steht er meist in ',
            en: 'You log in with it by SSH, which takes no password. On your computer it is usually in ',
          })}
          <code>~/.ssh/id_ed25519.pub</code>
          {t({ de: '; gibt es ihn nicht, erzeugt ihn ', en: '; if there is none, make it with ' })}
          <code>ssh-keygen -t ed25519</code>
          {t({
            de: '. Einfügen, was mit „ssh-ed25519“ beginnt; mehrere untereinander.',
            en: '. Paste what begins with “ssh-ed25519”; several below each other.',
          })}
        </>
      )} />
  );
}
