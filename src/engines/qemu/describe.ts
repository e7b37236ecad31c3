import type { Text } from '../../kernel/text.ts';
import type { EngineDescription } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { readHost } from './host.ts';
import { listImages } from './images.ts';
import { hasWindows } from './imported-image.ts';
import { isRoot } from './layout.ts';
import { runOk } from './run.ts';

export async function describe({ layout, acceleration, memoryDivisor }: Context): Promise<EngineDescription> {
  const version = /version (\S+)/.exec(await runOk(['qemu-system-x86_64', '--version']))?.[1] ?? 'unknown';
  const host = readHost();
  return {
    engine: 'qemu',
    version,
    acceleration,
    hostCpus: host.cpus,
    hostMemoryBytes: host.memoryBytes,
    memoryDivisor,
    images: await listImages(layout),
    unproven: unproven({ acceleration, memoryDivisor, root: isRoot(), windows: await hasWindows(layout) }),
  };
}

interface Host {
  readonly acceleration: 'kvm' | 'tcg';
  readonly memoryDivisor: number;
  readonly root: boolean;
  /** Whether a system of Windows can be ordered. */
  readonly windows: boolean;
}

/** What an engine on such a host cannot show, in plain sentences; pure. */
export function unproven({ acceleration, memoryDivisor: divisor, root, windows }: Host): Text[] {
  return [
    {
      de: 'Alle Server laufen auf einem Host; dass ein Server dessen Ausfall übersteht, ist nicht gezeigt.',
      en: 'All guests run on one host: that a server survives the loss of its host is not shown.',
    },
    {
      de: 'Die Adressen gelten nur in einem abgeschlossenen Netz; die Erreichbarkeit aus dem Internet ist nicht gezeigt.',
      en: 'The addresses live in a private network namespace: that they are reachable from the internet is not shown.',
    },
    ...(acceleration === 'tcg'
      ? [{
          de: 'Die Server werden in Software nachgebildet; Tempo und Trennung sind nicht die einer Hardware-Virtualisierung.',
          en: 'Guests are emulated in software: neither speed nor isolation is that of hardware virtualisation.',
        }]
      : []),
    ...(divisor > 1
      ? [{
          de: `Jeder Server hat 1/${divisor} des beauftragten Arbeitsspeichers, weil dieser Host klein ist.`,
          en: `Each guest has 1/${divisor} of the ordered memory, because this host is small.`,
        }]
      : []),
    ...(windows
      ? [{
          de: 'Die Abfrage betreuter Windows-Systeme ist nach der Dokumentation ihres Herstellers gebaut und an keinem erprobt.',
          en: 'How managed Windows systems are asked was built from their maker’s documentation and tried on none of them.',
        }]
      : []),
    ...(root
      ? []
      : [{
          de: 'Die Server laufen ohne Administratorrechte in einem abgeschlossenen Bereich; das Netz des Hosts ist unbeteiligt.',
          en: 'The engine runs without root, in a user namespace: the host’s own network is not involved.',
        }]),
  ];
}
