import { z } from 'zod';
import { bytes, checked, id, instant, line, oneOf, pageOf, pageQuery, words } from '../../kernel/wire.ts';
import { catalogueRefusals } from '../catalogue/index.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import { readProbeAddress } from './probe-address.ts';
import { monitoringRefusals } from './refusals.ts';
import { addUplink, listUplinkOutages, listUplinks, retireUplink } from './uplinks.ts';

const PROBE_CHARACTERS = 50;

const probeAddress = checked(z.string().max(PROBE_CHARACTERS), (text) => readProbeAddress(text) !== null, {
  de: 'muss eine IP-Adresse sein, mit oder ohne Port: 203.0.113.1, 203.0.113.1:179, [2001:db8::1]:179',
  en: 'must be an IP address with or without a port: 203.0.113.1, 203.0.113.1:179, [2001:db8::1]:179',
}).meta({ examples: ['203.0.113.1'] })
  .describe('What answers behind this line alone: to an echo request (ICMP), or with a port to a connection (TCP).');

const newUplink = z.strictObject({
  name: line('Carrier A, Faser Nord'),
  bitsPerSecond: z.int().min(1_000_000).max(10_000_000_000_000).meta({ examples: [10_000_000_000] })
    .describe('C 4.2.5 promises 10 Gbit/s.'),
  probeAddress,
});

const uplink = z.object({
  id: id('uplink'), locationId: id('location'), name: words('Carrier A, Faser Nord'),
  bitsPerSecond: bytes.meta({ examples: [10_000_000_000] }), probeAddress: words('203.0.113.1'),
  state: oneOf('unknown', 'up', 'down').meta({ examples: ['up'] }),
  probedAt: instant.nullable(), changedAt: instant.nullable().describe('Since when it is in this state.'),
  retiredAt: instant.nullable().meta({ examples: [null] }), createdAt: instant,
});

const outage = z.object({
  id: id('uplinkOutage'), uplinkId: id('uplink'), fromAt: instant,
  untilAt: instant.nullable().meta({ examples: [null] }),
});

const place = z.object({ id: id('location') });
const one = z.object({ id: id('uplink') });
const tag = 'uplinks';

/** promise C-4.2.5: the lines of a location to the backbone, each watched. For the provider's staff. */
export const uplinkRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/locations/{id}/uplinks', operationId: 'listUplinks', permission: 'capacity:read', tag,
    summary: 'The uplinks of a location, and whether they are redundant as C 4.2.5 promises', params: place,
    answer: z.object({
      items: z.array(uplink),
      redundancy: oneOf('short', 'redundant', 'at-risk', 'cut-off').meta({ examples: ['redundant'] })
        .describe('short: fewer than two of 10 Gbit/s are registered; redundant: as promised; at-risk: not now, some'
          + ' don’t answer, or haven’t yet; cut-off: none answers any more.'),
    }),
    refusals: someOf(catalogueRefusals, 'catalogue.unknown_location'),
    handle: (ctx, { params }) => listUplinks(ctx, params.id),
  }),
  endpoint({
    method: 'POST', path: '/locations/{id}/uplinks', operationId: 'addUplink', permission: 'capacity:change', tag,
    status: 201, summary: 'Registers an uplink of a location; it is probed from now on',
    description: 'An alarm comes when it is down, and a graver one when none of the location answers.',
    params: place, body: newUplink, answer: uplink,
    refusals: {
      ...someOf(partyRefusals, 'parties.no_provider'), ...someOf(catalogueRefusals, 'catalogue.unknown_location'),
      ...someOf(monitoringRefusals, 'monitoring.uplink_exists', 'monitoring.same_probe', 'monitoring.too_many_uplinks'),
    },
    handle: (ctx, { params, body }) => addUplink(ctx, params.id, body),
  }),
  endpoint({
    method: 'POST', path: '/uplinks/{id}/retirement', operationId: 'retireUplink', permission: 'capacity:change', tag,
    summary: 'Retires an uplink that was given up; its probes stop', params: one, answer: uplink,
    refusals: someOf(monitoringRefusals, 'monitoring.unknown_uplink'),
    handle: (ctx, { params }) => retireUplink(ctx, params.id),
  }),
  endpoint({
    method: 'GET', path: '/uplinks/{id}/outages', operationId: 'listUplinkOutages', permission: 'capacity:read', tag,
    summary: 'When an uplink was down, newest first', params: one, query: pageQuery, answer: pageOf(outage),
    refusals: someOf(monitoringRefusals, 'monitoring.unknown_uplink'),
    handle: (ctx, { params, query }) => listUplinkOutages(ctx, params.id, query),
  }),
];
