import { ApiError } from '../../api/client/index.ts';

/**
 * Where a form's fields aren't the values that are sent: what the server says of a value is said of the field that
 * `move` names for its JSON pointer.
 */
export async function atFields<T>(work: Promise<T>, move: (pointer: string) => string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { pointer, errors, ...rest } = error.problem;
    throw new ApiError({
      ...rest,
      ...(pointer === undefined ? {} : { pointer: move(pointer) }),
      ...(errors === undefined ? {} : { errors: errors.map((fault) => ({ ...fault, pointer: move(fault.pointer) })) }),
    });
  }
}
