import { z } from 'zod';
import { count, date, words } from '../../kernel/wire.ts';
import { ok } from '../../kernel/result.ts';
import { endpoint, type Endpoint } from '../identity/index.ts';
import { flavours } from './flavours.ts';
import { images } from './images.ts';
import { availabilityClasses } from './products.ts';

const size = z.int().meta({ examples: [8_589_934_592] });

export const catalogueRoutes: readonly Endpoint[] = [
  endpoint({
    method: 'GET', path: '/catalogue', operationId: 'readCatalogue', permission: 'catalogue:read', tag: 'catalogue',
    summary: 'Sizes, operating systems and availability classes that can be offered',
    answer: z.object({
      flavours: z.array(z.object({
        name: words('normal-s'), title: words('Normal S'), vcpus: count, memoryBytes: size, diskBytes: size,
      })),
      images: z.array(z.object({
        name: words('debian-12'), title: words('Debian 12'), longTermSupport: z.boolean().meta({ examples: [true] }),
        endOfLife: date,
      })),
      availabilityClasses: z.array(words('business')),
    }),
    handle: async () => ok({
      flavours: [...flavours], images: [...images], availabilityClasses: [...availabilityClasses],
    }),
  }),
];
