import { expect, test } from 'vitest';
import { checkTarget } from './check-target.ts';

test.each([
  // target                                 fault (English), or null                              loopback allowed
  ['https://betrieb.example/hook?a=1',       null,                                                 false],
  ['https://betrieb.example:8443/',          null,                                                 false],
  ['https://93.184.216.34/',                 null,                                                 false],
  ['https://[2606:2800:220:1::1]/',          null,                                                 false],
  ['http://127.0.0.1:9999/hook',             null,                                                 true],
  ['http://[::1]:9999/hook',                 null,                                                 true],
  ['betrieb.example',                        'it is not a complete URL',                           false],
  ['http://betrieb.example/',                'it does not begin with https://',                    false],
  ['ftp://betrieb.example/',                 'it does not begin with https://',                    false],
  ['file:///etc/passwd',                     'it does not begin with https://',                    true],
  ['http://betrieb.example/',                'it does not begin with https://',                    true],
  ['https://mara:geheim@betrieb.example/',   'it contains a user name or password',                false],
  ['https://betrieb.example:22/',            'only ports 443 and 8443 are allowed',                false],
  ['https://betrieb.example:80/',            'only ports 443 and 8443 are allowed',                false],
  ['https://localhost/',                     'it does not lead to the internet',                   false],
  ['https://router.local/',                  'it does not lead to the internet',                   false],
  ['https://metadata.google.internal./',     'it does not lead to the internet',                   false],
  ['https://127.0.0.1/',                     'it does not lead to the internet',                   false],
  ['https://2130706433/',                    'it does not lead to the internet',                   false],
  ['https://0x7f.1/',                        'it does not lead to the internet',                   false],
  ['https://169.254.169.254/latest',         'it does not lead to the internet',                   false],
  ['https://[::ffff:10.0.0.1]/',             'it does not lead to the internet',                   false],
  ['https://[::1]/',                         'it does not lead to the internet',                   false],
  ['https://10.0.0.1/',                      'it does not lead to the internet',                   true],
])('%s: %s', (url, fault, allowsLoopback) => {
  const result = checkTarget(url, { allowsLoopback });
  expect(result.ok ? null : result.refusal).toEqual(fault === null ? null : expect.objectContaining({
    code: 'webhooks.bad_target', path: '/url',
    message: expect.objectContaining({ en: `Nothing is delivered to this address: ${fault}.` }),
  }));
});
