import { EngineError, type VolumeReading, type VolumeSpec } from '../modules/compute/index.ts';
import type { Scope, Step } from './runtime/index.ts';
import type { Services } from './services.ts';

interface StepWords {
  readonly stage: string;
  readonly clause: string;
}

/**
 * promise C-4.6.2: size and ceiling are read back from the engine, which enforces them; what differs from what was
 * wanted fails the step, and nothing is recorded or billed.
 */
export function readBackStep<P, O>(
  engine: Services['engine'], words: StepWords, wanted: (on: Scope<P, O>) => VolumeSpec,
): Step<P, O> {
  return {
    ...words, name: 'read-back', clause: 'C-4.6.2',
    title: { de: 'Größe und IOPS-Grenze zurücklesen', en: 'Read size and IOPS limit back' },
    act: async (on) => {
      const { id, bytes, iopsLimit } = wanted(on);
      const reading = await engine.readVolume(id);
      if (!isAsWanted(reading, { bytes, iopsLimit })) {
        const read = reading ? `${reading.bytes} bytes and ${reading.iopsLimit} IOPS` : 'no such volume';
        throw new EngineError('failed', `${id} is to have ${bytes} bytes and ${iopsLimit} IOPS, the engine reads ${read}`);
      }
      return { bytes, iopsLimit };
    },
    undo: { none: 'looking changes nothing' },
  };
}

function isAsWanted(reading: VolumeReading | null, wanted: Pick<VolumeSpec, 'bytes' | 'iopsLimit'>): boolean {
  return reading !== null && reading.bytes === wanted.bytes && reading.iopsLimit === wanted.iopsLimit;
}
