import { readFileSync } from 'node:fs';

/**
 * A process as `pid-starttime`: the kernel gives a pid again, but never with the same start time (field 22 of
 * /proc/PID/stat, in clock ticks since boot; proc(5)).
 */
export type ProcessMark = `${number}-${string}`;

/** The mark of a living process; null if there is none with this pid, or it only waits to be reaped. */
export function markOf(pid: number): ProcessMark | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The second field is the command in brackets and may itself contain spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${pid}-${fields[19] ?? ''}`;
}

/** Whether the process that `mark` names still lives. */
export function isAlive(mark: string): boolean {
  const pid = Number(mark.split('-')[0]);
  return Number.isSafeInteger(pid) && pid > 0 && markOf(pid) === mark;
}
