import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { openQemuEngine } from '../../engines/qemu/index.ts';
import type { Point, Workflow } from '../runtime/index.ts';
import type { Scene } from './stage.ts';
import type { Subject } from './subject.ts';
import type { Tamper } from './tamper.ts';

type QemuOptions = Parameters<typeof openQemuEngine>[0];

/** A moment in a run at which a process can be hit. */
export interface Shot {
  readonly point: Point;
  readonly step: string;
  readonly direction: 'do' | 'undo';
}

/** What a child process is told. */
export interface Job {
  readonly module: string;
  readonly url: string;
  readonly engineDirectory: string;
  /** The world is real: this instance of the QEMU engine instead of the pretended one. */
  readonly real?: QemuOptions;
  readonly runId: string;
  readonly kill?: Shot;
  /** It stops there with SIGSTOP, as if its machine had frozen, and goes on with SIGCONT. */
  readonly pause?: Shot;
  readonly tamper?: Tamper;
}

/** Real time a run may take in a gate; the pretended world takes none, a busy machine does. */
export const RUN_MILLISECONDS = 30_000;
/** The same where guests really boot, in emulation and on a busy machine. */
export const REAL_RUN_MILLISECONDS = 240_000;

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const POINTS = ['before-effect', 'after-effect', 'after-commit'] as const;

/** All points of a workflow in the order in which a run passes them. */
export function shotsOf(workflow: Workflow): Shot[] {
  return workflow.steps.flatMap(({ name }) =>
    POINTS.map((point) => ({ point, step: name, direction: 'do' as const })),
  );
}

export function isShot(wanted: Shot | undefined, here: Shot): boolean {
  if (wanted === undefined) return false;
  return wanted.point === here.point && wanted.step === here.step && wanted.direction === here.direction;
}

export function nameOf({ point, step, direction }: Shot): string {
  return `${direction} ${step} ${point}`;
}

export interface Child {
  readonly pid: number;
  /** How it ended: the signal, or the exit code and what it said. */
  readonly ended: Promise<string>;
  /** Resolves when it stands still by SIGSTOP; false if it ended instead. */
  stopped(): Promise<boolean>;
}

/** Starts a worker process on the scene. */
export function startChild(
  scene: Pick<Scene, 'url' | 'engineDirectory'>,
  subject: Subject,
  job: Omit<Job, 'module' | 'url' | 'engineDirectory'>,
): Child {
  const { url, engineDirectory } = scene;
  const told: Job = { module: subject.module, url, engineDirectory, ...job };
  const child = spawn(process.execPath, [CHILD, JSON.stringify(told)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = collect(child);
  const ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) =>
    signal === null ? `exit ${code}${code === 0 ? '' : `: ${said()}`}` : String(signal),
  );
  return {
    pid: child.pid ?? -1,
    ended,
    async stopped() {
      while (child.exitCode === null && child.signalCode === null) {
        if (processState(child.pid ?? -1) === 'T') return true;
        await pause(5);
      }
      return false;
    },
  };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (piece: Buffer) => {
    text += piece.toString();
  });
  return () => text;
}

/** The state letter of /proc/PID/stat; it stands behind the name in parentheses. */
function processState(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0];
  } catch {
    return undefined;
  }
}
