import type { FastifyHelmetOptions } from '@fastify/helmet';

const nothing = ["'none'"];

/** An answer of the API is data: nothing in it is ever run, framed or loaded. Pages have a policy of their own. */
export const forData: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: nothing, baseUri: nothing, formAction: nothing, frameAncestors: nothing },
  },
  frameguard: { action: 'deny' },
};

/** Passkeys are all that a page of ours asks a device for. */
const permissionsPolicy = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), '
  + 'publickey-credentials-create=(self), publickey-credentials-get=(self)';

/** What every answer has, also one that comes before Helmet's. */
export const bareHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsPolicy, 'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
} as const;
