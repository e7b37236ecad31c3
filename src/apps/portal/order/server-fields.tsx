import { Checkbox, Input, RadioCards, TextArea } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** What every server needs to be ordered: its name, keys for those who log in, and how it is connected (C-4.2.8). */
export function ServerFields({ managed }: { readonly managed: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      <Input name="hostname" label={t({ de: 'Rechnername', en: 'Host name' })} maxLength={63} autoComplete="off"
        hint={t({
          de: 'Kleinbuchstaben, Ziffern und Bindestriche, etwa „webshop“ oder „db-1“.',
          en: 'Lower-case letters, digits and hyphens, such as “webshop” or “db-1”.',
        })} />
      <TextArea name="sshKeys" label={t({ de: 'Öffentlicher SSH-Schlüssel', en: 'Public SSH key' })} rows={3}
        isOptional={managed}
        hint={(
          <>
            {t({
              de: 'Damit melden Sie sich an, Kennwörter gibt es nicht. Auf Ihrem Rechner steht er meist in ',
              en: 'You log in with it; there are no passwords. On your computer it is usually in ',
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
      <RadioCards name="topology" label={t({ de: 'Netzanbindung', en: 'Connection' })} value="public"
        choices={[
          {
            value: 'public', label: t({ de: 'Öffentliche Adresse', en: 'Public address' }),
            hint: t({
              de: 'Der Server steht direkt im Internet; davor ist nur die Firewall seines Betriebssystems.',
              en: 'The server stands in the internet itself; before it is only its operating system’s firewall.',
            }),
          },
          {
            value: 'private', label: t({ de: 'Hinter unserer Firewall', en: 'Behind our firewall' }),
            hint: t({
              de: 'Der Server hat eine private Adresse; von außen ist offen, was Sie weiterleiten. SSH ist es von Anfang an.',
              en: 'The server has a private address; open to the outside is what you forward. SSH is from the start.',
            }),
          },
        ]} />
      <Checkbox name="ipv6" label={t({ de: 'IPv6 dazu (ein /64)', en: 'With IPv6 (a /64)' })} />
    </>
  );
}
