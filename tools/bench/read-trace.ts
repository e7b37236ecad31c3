interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, of the wall and of the thread's own processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the main thread runs, one after the other: Chromium's name for a task of its event loop. */
const TASK = /RunTask$/;

/**
 * Milliseconds the busiest renderer's main thread worked in a trace of Chromium (Trace Event Format): the sum of its
 * outermost tasks. Processor time where the trace has it, so that other programs on the machine don't count.
 */
export function mainThreadMilliseconds(trace: Buffer): number {
  const { traceEvents: events } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = events.filter(({ ph, name, args }) =>
    ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain');
  const sums = threads.map((thread) => {
    const tasks = events
      .filter(({ ph, name, pid, tid }) => ph === 'X' && TASK.test(name) && pid === thread.pid && tid === thread.tid)
      .toSorted((a, b) => a.ts - b.ts);
    let end = 0;
    let sum = 0;
    for (const { ts, dur = 0, tdur = dur } of tasks) {
      if (ts < end) continue; // inside the one before
      end = ts + dur;
      sum += tdur;
    }
    return sum / 1000;
  });
  return Math.max(0, ...sums);
}
