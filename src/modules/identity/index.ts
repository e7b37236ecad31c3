export {
  hasApiKeys, identify, issueApiKey, issueNamedKey, listApiKeys, revokeApiKey, type Identity,
} from './api-keys.ts';
export { endpoint, fileEndpoint, someOf, type Asked, type Endpoint, type FileAnswer } from './endpoint.ts';
