import type { RefusalTable } from '../../kernel/result.ts';

const checkRequest = {
  de: 'Die Anfrage berichtigen und erneut senden.',
  en: 'Correct the request and send it again.',
};

/** What any endpoint may answer, before or beside its use case. */
export const apiRefusals = {
  'api.malformed': {
    status: 400,
    message: { de: 'Die Anfrage ist nicht lesbar.', en: 'The request cannot be read.' },
    next: checkRequest,
  },
  'api.unauthenticated': {
    status: 401,
    message: {
      de: 'Die Anmeldung oder der API-Schlüssel ist nicht (mehr) gültig.',
      en: 'The sign-in or the API key is not valid (any more).',
    },
    next: {
      de: 'Neu anmelden, oder einen gültigen Schlüssel senden: „Authorization: Bearer hfn_…“.',
      en: 'Sign in again, or send a valid key: “Authorization: Bearer hfn_…”.',
    },
  },
  'api.cross_site': {
    status: 403,
    message: {
      de: 'Diese Anfrage kam von einer anderen Website und wurde nicht ausgeführt.',
      en: 'This request came from another website and was not carried out.',
    },
    next: { de: 'Die Seite hier neu laden und von hier aus handeln.', en: 'Load the page here again and act from here.' },
  },
  'api.not_found': {
    status: 404,
    message: { de: 'Das gibt es hier nicht.', en: 'There is no such thing here.' },
    next: { de: 'Pfad und Kennung prüfen: /api/v1/openapi.json.', en: 'Check the path and the id: /api/v1/openapi.json.' },
  },
  'api.conflict': {
    status: 409,
    message: {
      de: 'Zur selben Zeit hat eine andere Anfrage dasselbe angelegt.',
      en: 'At the same time another request made the same thing.',
    },
    next: { de: 'Den Stand ansehen und gegebenenfalls erneut senden.', en: 'Look at what is there and send it again if needed.' },
  },
  'api.changed': {
    status: 412,
    message: {
      de: 'Das wurde inzwischen von jemand anderem geändert; Ihre Änderung wurde nicht übernommen.',
      en: 'Somebody else has changed this in the meantime; your change was not taken.',
    },
    next: { de: 'Den neuen Stand laden und erneut ändern.', en: 'Load what is there now and change it again.' },
  },
  'api.precondition_required': {
    status: 428,
    message: {
      de: 'Eine Änderung muss sagen, welchen Stand sie ändert.',
      en: 'A change must say which state it changes.',
    },
    next: {
      de: 'Zuerst mit GET lesen und dessen „ETag“ als „If-Match“ mitsenden.',
      en: 'Read it with GET first and send its “ETag” as “If-Match”.',
    },
  },
  'api.too_large': {
    status: 413,
    message: { de: 'Die Anfrage ist zu groß.', en: 'The request is too large.' },
    next: { de: 'Die Anfrage teilen.', en: 'Split the request.' },
  },
  'api.media_type': {
    status: 415,
    message: { de: 'Der Inhalt muss application/json sein.', en: 'The content must be application/json.' },
    next: checkRequest,
  },
  'api.invalid_request': {
    status: 422,
    message: { de: 'Fehler in der Anfrage: {faults}.', en: 'Faults in the request: {faults}.' },
    next: {
      de: 'Die unter „errors“ genannten Stellen berichtigen.',
      en: 'Correct the places named under “errors”.',
    },
  },
  'api.too_many_failures': {
    status: 429,
    message: {
      de: 'Von dieser Adresse kamen zu viele ungültige Schlüssel oder Anmeldungen.',
      en: 'Too many invalid keys or sign-ins came from this address.',
    },
    next: { de: 'Eine Minute warten.', en: 'Wait a minute.' },
  },
  'api.too_many_requests': {
    status: 429,
    message: { de: 'Das waren zu viele Anfragen in kurzer Zeit.', en: 'Those were too many requests in a short time.' },
    next: { de: 'Eine Minute warten.', en: 'Wait a minute.' },
  },
  'api.internal': {
    status: 500,
    message: { de: 'Hier ist etwas fehlgeschlagen.', en: 'Something failed here.' },
    next: {
      de: 'Die Kennung „correlation“ an den Betreiber geben.',
      en: 'Give the id in “correlation” to the operator.',
    },
  },
  'api.unavailable': {
    status: 503,
    message: { de: 'Die Datenbank antwortet gerade nicht.', en: 'The database does not answer at the moment.' },
    next: { de: 'Gleich noch einmal versuchen.', en: 'Try again in a moment.' },
  },
} satisfies RefusalTable<string>;
