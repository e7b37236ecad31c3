export { openS3 } from './s3.ts';
export { readStoreSettings, type StoreSettings } from './settings.ts';
