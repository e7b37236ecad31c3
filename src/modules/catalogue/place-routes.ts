import { z } from 'zod';
import { date, defined, id, instant, line, listQuery, pageOf, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, someOf, type Endpoint } from '../identity/index.ts';
import { partyRefusals } from '../parties/index.ts';
import { addCertificate, certificateList, listCertificates, withdrawCertificate } from './certificates.ts';
import { addLocation, changeLocation, listLocations, locationList, readLocation } from './locations.ts';
import { catalogueRefusals } from './refusals.ts';

const handOverPoint = line('Ausgang des Routers im Rechenzentrum zum Internet')
  .describe('Up to where what runs there is connected (D1 (3)).');

const newLocation = z.strictObject({
  name: line('Rechenzentrum Ludwigshafen'), city: line('Ludwigshafen am Rhein'),
  handOverPoint: handOverPoint.optional(),
});

const newCertificate = z.strictObject({
  standard: line('ISO/IEC 27001:2022'), number: line('27001-4711'), issuer: line('TÜV Musterland GmbH'),
  validFrom: date, validUntil: date.describe('The last day on which it is valid.').meta({ examples: ['2029-07-13'] }),
});

const certificate = z.object({
  id: id('certificate'), locationId: id('location'), ...newCertificate.shape,
  withdrawnAt: instant.nullable().meta({ examples: [null] }),
});

const location = z.object({
  id: id('location'), ...newLocation.shape, handOverPoint, country: words('DE'), createdAt: instant,
  certificates: z.array(certificate).describe('Those valid today (C 3.1).'),
});

const certificateWithPlace = certificate.extend({ locationName: newLocation.shape.name });

const one = z.object({ id: id('location') });
const tag = 'locations';

/** promise C-3.1, C-4.3: where servers run and what certifies it. Everybody reads it, staff writes it. */
export const placeRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/locations', operationId: 'listLocations', permission: 'catalogue:read', tag,
    summary: 'Data centres, each with the certificates valid today',
    query: listQuery(locationList, {}), answer: pageOf(location),
    handle: async (ctx, { query }) => ok(await listLocations(ctx, query)),
  }),
  endpoint({
    method: 'POST', path: '/locations', operationId: 'addLocation', permission: 'capacity:change', tag, status: 201,
    summary: 'Adds a data centre in Germany (C 4.3)', body: newLocation, answer: location,
    refusals: {
      ...someOf(partyRefusals, 'parties.no_provider'), ...someOf(catalogueRefusals, 'catalogue.location_exists'),
    },
    handle: (ctx, { body }) => addLocation(ctx, defined(body)),
  }),
  endpoint({
    method: 'GET', path: '/locations/{id}', operationId: 'readLocation', permission: 'catalogue:read', tag,
    summary: 'A data centre', params: one, answer: location,
    refusals: someOf(catalogueRefusals, 'catalogue.unknown_location'),
    handle: (ctx, { params }) => readLocation(ctx, params.id),
  }),
  endpoint({
    method: 'PUT', path: '/locations/{id}', operationId: 'changeLocation', permission: 'capacity:change', tag,
    summary: 'Corrects the name of a data centre', params: one, body: newLocation, answer: location,
    refusals: someOf(catalogueRefusals, 'catalogue.unknown_location', 'catalogue.location_exists'),
    handle: (ctx, { params, body }) => changeLocation(ctx, params.id, defined(body)),
  }),
  endpoint({
    method: 'GET', path: '/certificates', operationId: 'listCertificates', permission: 'capacity:read', tag,
    summary: 'Every certificate on record, the next to end first',
    query: listQuery(certificateList, { locationId: id('location').optional() }), answer: pageOf(certificateWithPlace),
    handle: async (ctx, { query }) => ok(await listCertificates(ctx, query)),
  }),
  endpoint({
    method: 'POST', path: '/locations/{id}/certificates', operationId: 'addCertificate', permission: 'capacity:change',
    tag, status: 201, summary: 'Enters a certificate; an alarm comes 60 and 14 days before its end, and after it',
    params: one, body: newCertificate, answer: certificateWithPlace,
    refusals: someOf(catalogueRefusals, 'catalogue.unknown_location', 'catalogue.certificate_ends_early'),
    handle: (ctx, { params, body }) => addCertificate(ctx, params.id, body),
  }),
  endpoint({
    method: 'POST', path: '/certificates/{id}/withdrawal', operationId: 'withdrawCertificate',
    permission: 'capacity:change', tag, summary: 'Takes a certificate back before its end; customers no longer see it',
    params: z.object({ id: id('certificate') }), answer: certificateWithPlace,
    refusals: someOf(catalogueRefusals, 'catalogue.unknown_certificate'),
    handle: (ctx, { params }) => withdrawCertificate(ctx, params.id),
  }),
];
