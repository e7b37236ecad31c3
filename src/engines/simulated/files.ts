import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a directory of the simulated engine holds; everything else in it belongs to nobody. */
export interface Files {
  /** Canonical path of the directory: the identity of its process. */
  readonly directory: string;
  /** The append-only effect log, JSON Lines. */
  readonly effects: string;
  /** Held by the living process through flock(1); the kernel lets it go when the process dies. */
  readonly lock: string;
  /** Who serves this directory and where; it may be stale. */
  readonly mark: string;
  /** What the process had to say before it ended. */
  readonly complaints: string;
}

export interface Mark {
  readonly pid: number;
  readonly socket: string;
}

// sun_path of unix(7) has 108 bytes with its terminating zero.
const SOCKET_PATH_BYTES = 107;
const OWNER_ONLY = 0o700;

/** The files of `directory`, which must exist. */
export function filesIn(directory: string): Files {
  const real = realpathSync(directory);
  return {
    directory: real,
    effects: join(real, 'effects.jsonl'),
    lock: join(real, 'process.lock'),
    mark: join(real, 'process.json'),
    complaints: join(real, 'process.err'),
  };
}

/**
 * Where the process of `directory` listens: inside it, or, if that path is too long for a socket, under a short
 * name in a directory of the temporary one that only this user can enter.
 */
export function socketPath(directory: string): string {
  const inside = join(directory, 'engine.sock');
  if (Buffer.byteLength(inside) <= SOCKET_PATH_BYTES) return inside;
  const uid = process.getuid?.() ?? 0;
  const short = join(tmpdir(), `hafenamt-sim-${uid}`);
  mkdirSync(short, { recursive: true, mode: OWNER_ONLY });
  const { uid: owner, mode } = statSync(short);
  if (owner !== uid || (mode & 0o077) !== 0) throw new Error(`${short} can be entered by others; remove it`);
  return join(short, createHash('sha256').update(directory).digest('hex').slice(0, 16));
}

export function readMark(files: Files): Mark | null {
  const text = readIfThere(files.mark);
  return text === null ? null : (JSON.parse(text) as Mark);
}

/** Whole or not at all: a reader never sees half a mark. */
export function writeMark(files: Files, mark: Mark): void {
  const temporary = `${files.mark}.${mark.pid}`;
  writeFileSync(temporary, JSON.stringify(mark));
  renameSync(temporary, files.mark);
}

export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function removeAll(files: Files): void {
  rmSync(files.directory, { recursive: true, force: true });
}
