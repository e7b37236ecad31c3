import { newId } from '../../kernel/ids.ts';
import { systemClock } from '../../kernel/clock.ts';

const ID_CHARACTERS = newId('correlation', systemClock).length;

/** An address without what may open something: no query, and of its parts none that is as long as a token. */
export function loggable(url: string): string {
  return (url.split('?')[0] as string).split('/').map((part) => (part.length > ID_CHARACTERS ? '…' : part)).join('/');
}
