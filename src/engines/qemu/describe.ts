import type { EngineDescription } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { readHost } from './host.ts';
import { isRoot } from './layout.ts';
import { runOk } from './run.ts';

export async function describe({ acceleration, memoryDivisor }: Context): Promise<EngineDescription> {
  const version = /version (\S+)/.exec(await runOk(['qemu-system-x86_64', '--version']))?.[1] ?? 'unknown';
  const host = readHost();
  return {
    engine: 'qemu',
    version,
    acceleration,
    hostCpus: host.cpus,
    hostMemoryBytes: host.memoryBytes,
    memoryDivisor,
    unproven: unproven(acceleration, memoryDivisor, isRoot()),
  };
}

function unproven(acceleration: 'kvm' | 'tcg', divisor: number, root: boolean): string[] {
  return [
    'All guests run on one host: that a server survives the loss of its host is not shown.',
    'The addresses live in a private network namespace: that they are reachable from the internet is not shown.',
    ...(acceleration === 'tcg'
      ? ['Guests are emulated in software: neither their speed nor their isolation is that of hardware virtualisation.']
      : []),
    ...(divisor > 1 ? [`Each guest has one ${divisor}th of the ordered memory, because this host is small.`] : []),
    ...(root ? [] : ['The engine runs without root, in a user namespace: the host’s own network is not involved.']),
  ];
}
