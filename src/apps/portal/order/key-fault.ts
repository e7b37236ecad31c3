import { ApiError } from '../../../api/client/index.ts';

/** The keys are written into one field: what the server says of one of them is shown there. */
export async function atKeyField<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const move = (pointer: string) => pointer.replace(/^\/sshKeys\/\d+$/, '/sshKeys');
    const { pointer, errors, ...rest } = error.problem;
    throw new ApiError({
      ...rest,
      ...(pointer === undefined ? {} : { pointer: move(pointer) }),
      ...(errors === undefined ? {} : { errors: errors.map((fault) => ({ ...fault, pointer: move(fault.pointer) })) }),
    });
  }
}

/** The keys of the field, one a line. */
export function keysOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
