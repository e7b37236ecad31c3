import { must, ok } from '../../kernel/result.ts';
import { transaction } from '../../database/index.ts';
import { addPerson, newTotp, totpCode, type Role } from '../../modules/identity/index.ts';
import { answered, openApi, type Api } from '../../api/client/index.ts';
import { testIdentity, type TestApi } from './test-api.ts';

const PASSWORD = 'Sieben Fässer im Keller';
const TOTP_SECONDS = 30;

let people = 0;

export interface TestPerson {
  readonly account: string;
  /** Speaks with this person's session cookie, as the screens do. */
  readonly api: Api;
  readonly headers: Readonly<Record<string, string>>;
}

/** Adds a person with both factors to an organisation and signs it in, by the API. */
export async function signInPerson(on: TestApi, organisationId: string, ...roles: readonly Role[]): Promise<TestPerson> {
  const email = `person-${people++}@haus.example`;
  const { secret } = newTotp('Hafenamt', email);
  const caller = { actor: 'system:test', cause: 'test', correlation: 'test', clock: on.clock };
  const account = must(await transaction(on.system.db, caller, async (ctx) => ok(await addPerson(
    ctx, { organisationId, name: 'Mara Prüfer', email, roles, password: PASSWORD, totpSecret: secret }, testIdentity.sealKey))));
  let cookie = '';
  const speak = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    const answer = await on.app.inject({
      method: request.method as 'GET', url: pathname + search,
      headers: { ...Object.fromEntries(request.headers), cookie, 'sec-fetch-site': 'same-origin' },
      ...(body === '' ? {} : { payload: body }),
    });
    const [set] = [answer.headers['set-cookie'] ?? []].flat();
    if (set) cookie = set.split(';')[0] ?? '';
    return new Response(answer.rawPayload.length > 0 ? new Uint8Array(answer.rawPayload) : null, {
      status: answer.statusCode, headers: answer.headers as Record<string, string>,
    });
  };
  const api = openApi({ url: 'http://localhost', fetch: speak });
  await answered(api.POST('/api/v1/session', { body: { email, password: PASSWORD } }));
  on.clock.advanceTo(on.clock.now().add({ seconds: TOTP_SECONDS }));
  await answered(api.POST('/api/v1/session/second-factor', {
    body: { method: 'totp', code: totpCode(secret, on.clock.now()) },
  }));
  return { account, api, get headers() { return { cookie, 'sec-fetch-site': 'same-origin' }; } };
}
