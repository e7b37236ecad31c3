import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { limits } from '../../kernel/limits.ts';
import { refuse, RefusalError } from '../../kernel/result.ts';
import { apiRefusals } from './api-refusals.ts';

/**
 * Bodies are JSON of bounded depth: what walks a value by recursion (schemas, JSON.stringify) must not run out of
 * stack. `__proto__` and `constructor` as keys are refused. Other media types are not taken.
 */
export function takeJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (depthOf(text) > limits.jsonDepth) {
      done(new RefusalError(refuse(apiRefusals, 'api.malformed').refusal));
      return;
    }
    request.bodyHash = hashOf(text);
    void parse(request, text, done); // it answers by `done`
  });
}

/** SHA-256 of a body as it came; of the empty text where there was none. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** How deep arrays and objects nest in a JSON text; brackets inside strings don't count. */
export function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}
