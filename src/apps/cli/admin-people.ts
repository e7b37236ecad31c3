import { systemClock } from '../../kernel/clock.ts';
import { ok, refuse, type RefusalTable } from '../../kernel/result.ts';
import { makeLink, totpCode } from '../../modules/identity/index.ts';
import { readProvider } from '../../modules/parties/index.ts';
import { tabulate } from '../cast/offer-cast.ts';
import { readSignIns, signInsFile } from '../cast/sign-ins.ts';
import { inDatabase, type Lines } from './in-database.ts';
import { dataDirectory } from './installation.ts';
import { DEFAULT_PORT, readOrigin } from './origin.ts';

const refusals = {
  'admin.no_email': {
    status: 422,
    message: { de: '„{email}“ ist keine E-Mail-Adresse.', en: '“{email}” is no e-mail address.' },
    next: { de: 'Eine Adresse wie k.lotse@example.de angeben.', en: 'Give one such as k.lotse@example.de.' },
  },
  'admin.no_such_sign_in': {
    status: 404,
    message: { de: '„{email}“ gehört nicht zu den Leuten der Vorführung.', en: '“{email}” is none of the demo’s people.' },
    next: {
      de: 'Nachsehen, wer dazugehört: ./hafenamt admin sign-ins', en: 'Look who is: ./hafenamt admin sign-ins',
    },
  },
  'admin.no_second_factor': {
    status: 409,
    message: {
      de: '„{email}“ meldet sich ohne zweiten Faktor an.', en: '“{email}” signs in without a second factor.',
    },
    next: {
      de: 'Adresse und Kennwort genügen; das Kennwort steht in: ./hafenamt admin sign-ins',
      en: 'Address and password are enough; the password is in: ./hafenamt admin sign-ins',
    },
  },
} satisfies RefusalTable<string>;

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** A link by which one of the provider's people joins as management: how the first of them gets in. */
export async function invite([email = '']: readonly string[]): Lines {
  if (!EMAIL.test(email)) return refuse(refusals, 'admin.no_email', { email });
  const origin = readOrigin(process.env['HAFENAMT_ORIGIN']) ?? `http://localhost:${DEFAULT_PORT}`;
  return inDatabase('invite', async (ctx) => {
    const provider = await readProvider(ctx);
    if (!provider.ok) return provider;
    const { url, until } = await makeLink(
      ctx, { kind: 'invitation', tenant: provider.value.id, accountId: null, email, roles: ['management'] }, origin);
    return ok([url, `It works once, until ${until.en}.`]);
  });
}

/** How the demo's people sign in, if they are here. */
export async function signIns(): Lines {
  const all = readSignIns(dataDirectory());
  if (all.length === 0) return ok(['The demo’s people are not here; ./hafenamt up --cast brings them into an empty installation.']);
  return ok([...tabulate(all), `* with a second factor: ./hafenamt admin one-time-code EMAIL   (${signInsFile(dataDirectory())})`]);
}

/** The code an authenticator app would show for one of the demo's people now. */
export async function oneTimeCode([email = '']: readonly string[]): Lines {
  const person = readSignIns(dataDirectory()).find((one) => one.email === email.toLowerCase());
  if (!person) return refuse(refusals, 'admin.no_such_sign_in', { email });
  if (!person.totpSecret) return refuse(refusals, 'admin.no_second_factor', { email });
  return ok([totpCode(person.totpSecret, systemClock.now())]);
}
