import { expect, test } from 'vitest';
import { clientConfiguration, configurationFile, type Vpn, type VpnAccess } from './configuration.ts';

const vpn: Vpn = {
  publicKey: 'xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=', port: 51_820, endpoints: ['203.0.113.2', '203.0.113.3'],
  cidr: '10.0.0.0/24', items: [],
};
const access: VpnAccess = {
  id: 'vpn_1', name: 'Laptop Rebstock', publicKey: 'TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0=', address: '100.64.0.2',
  state: 'live', createdAt: '2026-07-14T08:00:00Z',
};

test('what a client is told: its own key and address, the endpoint’s key and first address, the network it reaches', () => {
  expect(clientConfiguration(vpn, access, 'gI6EdUSYvn8ugXOt8QQD6Yc+JyiZxIhp3GInSWRfWGE=')).toBe(`[Interface]
PrivateKey = gI6EdUSYvn8ugXOt8QQD6Yc+JyiZxIhp3GInSWRfWGE=
Address = 100.64.0.2/32

[Peer]
PublicKey = xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=
AllowedIPs = 10.0.0.0/24
Endpoint = 203.0.113.2:51820
PersistentKeepalive = 25
`);
});

test.each<[string, Partial<Vpn>, Partial<VpnAccess>]>([
  // why                                    of the network        of the access
  ['the endpoint’s key is not known yet',   { publicKey: null },  {}],
  ['no server has a public address',        { endpoints: [] },    {}],
  ['it is being opened',                    {},                   { state: 'creating' }],
])('no configuration is told while %s', (_why, network, one) => {
  expect(clientConfiguration({ ...vpn, ...network }, { ...access, ...one }, 'k')).toBeNull();
});

test.each([
  // name                            file
  ['Laptop Rebstock',                'Laptop-Rebstock.conf'],
  ['J. Rebstock, Büro (groß)',       'J-Rebstock-Buro.conf'],
  ['„Häuschen“',                     'Hauschen.conf'],
  ['../../etc/wg0',                  'etc-wg0.conf'],
  ['网络',                            'vpn.conf'],
])('the file of “%s” has a name that is an interface’s, too', (name, file) => {
  expect(configurationFile(name)).toBe(file);
});
