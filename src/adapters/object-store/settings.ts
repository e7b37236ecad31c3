import { ok, refuse, type RefusalTable, type Result } from '../../kernel/result.ts';

/** Where documents are kept, as the operator set it. */
export interface StoreSettings {
  readonly bucket: string;
  /** Address of the store without the bucket, `https://s3.example.de`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  /** Asks the store to refuse deletion until the law no longer asks for a document (S3 Object Lock). */
  readonly lock?: 'compliance' | 'governance' | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

export const storeRefusals = {
  'object_store_setting': {
    status: 500,
    message: {
      de: 'HAFENAMT_OBJECT_STORE ist nicht lesbar: {reason}.',
      en: 'HAFENAMT_OBJECT_STORE cannot be read: {reason}.',
    },
    next: {
      de: 'Etwa so angeben: s3://eimer?endpoint=https://s3.example.de&region=eu-central-1',
      en: 'Give it like this: s3://bucket?endpoint=https://s3.example.de&region=eu-central-1',
    },
  },
  'object_store_keys': {
    status: 500,
    message: {
      de: 'Für den Objektspeicher fehlen AWS_ACCESS_KEY_ID oder AWS_SECRET_ACCESS_KEY.',
      en: 'AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY of the object store is missing.',
    },
    next: { de: 'Beide in der Umgebung setzen.', en: 'Set both in the environment.' },
  },
} satisfies RefusalTable<string>;

const PARAMETERS = ['endpoint', 'region', 'lock'];
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Reads `s3://bucket?endpoint=https://…&region=…&lock=compliance|governance` and the usual AWS_* keys; null where
 * `text` is empty. Refuses with `object_store_setting` and `object_store_keys`.
 */
export function readStoreSettings(text: string | undefined, environment: Environment): Result<StoreSettings | null> {
  if (!text) return ok(null);
  const wrong = (reason: string) => refuse(storeRefusals, 'object_store_setting', { reason });
  if (!URL.canParse(text)) return wrong('no address');
  const { protocol, hostname: bucket, username, password, pathname, searchParams } = new URL(text);
  if (protocol !== 's3:') return wrong(`${protocol}// is not s3://`);
  if (username || password) return wrong('keys do not belong in it');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return wrong(`“${bucket}” is no name of a bucket`);
  if (pathname.replace('/', '') !== '') return wrong(`“${pathname}” after the bucket means nothing`);
  const unknown = [...searchParams.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return wrong(`“${unknown}” means nothing`);
  const region = searchParams.get('region') ?? 'us-east-1';
  if (!/^[a-z0-9-]{1,40}$/.test(region)) return wrong(`“${region}” is no region`);
  const endpoint = readEndpoint(searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`);
  if (endpoint === null) return wrong('the endpoint is no https address');
  const lock = searchParams.get('lock') ?? undefined;
  if (lock !== undefined && lock !== 'compliance' && lock !== 'governance') {
    return wrong(`“${lock}” is no lock; there are compliance and governance`);
  }
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (!accessKeyId || !secretAccessKey) return refuse(storeRefusals, 'object_store_keys');
  const sessionToken = environment['AWS_SESSION_TOKEN'] || undefined;
  return ok({ bucket, endpoint, region, accessKeyId, secretAccessKey, sessionToken, lock });
}

/** Documents travel encrypted, but for a store on the same machine. */
function readEndpoint(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, origin, pathname, search } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  return isSafe && pathname === '/' && search === '' ? origin : null;
}
