import { atFields } from '../../account/at-fields.ts';

/** The keys are written into one field: what the server says of one of them is shown there. */
export function atKeyField<T>(work: Promise<T>): Promise<T> {
  return atFields(work, (pointer) => pointer.replace(/^\/sshKeys\/\d+$/, '/sshKeys'));
}

/** The keys of the field, one a line. */
export function keysOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
