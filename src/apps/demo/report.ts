import { performance } from 'node:perf_hooks';

export interface ReportedStep {
  readonly name: string;
  readonly clause: string;
  readonly seconds: number;
  readonly engine: string;
  readonly result: string;
}

/** A step that takes longer than this says that it is still at work. */
const SILENCE_MILLISECONDS = 2_000;

/** Tells a person what happens while it happens, and keeps it for the summary. All of it goes to standard error. */
export class Report {
  readonly steps: ReportedStep[] = [];
  readonly #engine: string;

  constructor(engine: string) {
    this.#engine = engine;
  }

  heading(text: string): void {
    this.line(`\n${text}`);
  }

  line(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  /** Runs one step under its name and clause; `tell` turns its value into the line a person reads. */
  async step<T>(
    name: string, clause: string, work: () => Promise<T>, tell: (value: T) => string = () => '',
  ): Promise<T> {
    const started = performance.now();
    const timer = setInterval(() => {
      this.line(`         … ${name}, ${Math.round((performance.now() - started) / 1000)} s so far`);
    }, SILENCE_MILLISECONDS);
    try {
      const value = await work();
      clearInterval(timer);
      this.done(name, clause, (performance.now() - started) / 1000, tell(value));
      return value;
    } finally {
      clearInterval(timer);
    }
  }

  /** Notes a step that was done elsewhere, with its measured duration. */
  done(name: string, clause: string, seconds: number, result: string): void {
    this.steps.push({ name, clause, seconds: Math.round(seconds * 1000) / 1000, engine: this.#engine, result });
    const time = `${seconds.toFixed(1).padStart(6)} s`;
    this.line(`${time}  ${name}${result ? `: ${result}` : ''}  [${clause}]`);
  }
}
