import type { SecretSettings } from './services.ts';

/** For tests: the same in every process, so that a worker opens what another sealed. */
export const testSecrets: SecretSettings = { sealKey: Buffer.alloc(32, 7), origin: 'http://localhost' };
