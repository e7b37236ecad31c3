import { checkHost } from '../../engines/qemu/index.ts';
import type { EngineName } from '../server/open-engine.ts';
import { UsageError } from './flags.ts';

/** The engine `asked` for with --engine, or undefined where nothing was asked. Throws `UsageError` on another word. */
export function readEngineName(asked: string | undefined): EngineName | undefined {
  if (asked !== undefined && asked !== 'qemu' && asked !== 'simulated') {
    throw new UsageError(`There is no engine “${asked}”; there are qemu and simulated.`);
  }
  return asked;
}

/** The real engine where this host can run it; else the simulated one, and said so. */
export function engineOfHost(tell: (line: string) => void): EngineName {
  const host = checkHost();
  if (host.usable) return 'qemu';
  const missing = host.missing.length > 0 ? ` It lacks ${host.missing.join(', ')}.` : '';
  const notes = host.notes.map((note) => ` ${note[0]?.toUpperCase()}${note.slice(1)}.`).join('');
  tell(`This host cannot run real servers.${missing}${notes} The simulated engine stands in for it.`);
  return 'simulated';
}
