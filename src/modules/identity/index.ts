export { hasApiKeys, identify, issueApiKey, type Identity } from './api-keys.ts';
