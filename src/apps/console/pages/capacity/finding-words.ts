import type { Text } from '../../../../kernel/text.ts';
import type { RowOf } from '../../../account/read.ts';

type Finding = RowOf<'/api/v1/findings'>;

/** What is wrong with a thing. */
export const problems: Readonly<Record<Finding['problem'], Text>> = {
  unowned: { de: 'gehört niemandem', en: 'belongs to nobody' },
  missing: { de: 'fehlt', en: 'is missing' },
  different: { de: 'weicht ab', en: 'differs' },
};

/** What things are called. */
export const kinds: Readonly<Record<Finding['kind'], Text>> = {
  server: { de: 'Server', en: 'server' },
  volume: { de: 'Volume', en: 'volume' },
  nic: { de: 'Netzanschluss', en: 'interface' },
  network: { de: 'privates Netz', en: 'private network' },
  firewall: { de: 'Firewall', en: 'firewall' },
  snapshot: { de: 'Snapshot', en: 'snapshot' },
  backup: { de: 'Sicherung', en: 'backup' },
  address: { de: 'Adresse', en: 'address' },
};
