import { z } from 'zod';
import { bytes, checked, count, date, id, instant, line, money, oneOf, words } from '../kernel/wire.ts';
import { netAmount } from '../modules/catalogue/index.ts';
import {
  IOPS_AT_LEAST, IOPS_AT_MOST, UNIT_GIGABYTES, UNITS_AT_MOST, volumeClassNames,
} from '../modules/storage/index.ts';
import { openAction } from './open-actions.ts';

/** Parts of volumes as they travel, shared by the endpoints of volumes. */

export const volumeClass = z.enum(volumeClassNames).meta({ examples: ['standard'] });

const AT_MOST = UNITS_AT_MOST * UNIT_GIGABYTES;

/** promise C-4.6.2: storage is allocated in steps of a hundred gigabytes. */
export const gigabytes = checked(z.int().min(UNIT_GIGABYTES).max(AT_MOST), (value) => value % UNIT_GIGABYTES === 0, {
  de: 'muss ein Vielfaches von 100 sein', en: 'must be a multiple of 100',
}).meta({ examples: [200] });

export const individual = z.strictObject({
  iopsLimit: z.int().min(IOPS_AT_LEAST).max(IOPS_AT_MOST).meta({ examples: [25_000] }),
  monthlyNet: netAmount.describe('Per 100 GB and month.'),
}).describe('What was agreed with the customer; of the class individual only, and named by who sells it (C 4.6.2).');

/** As it is told; what is asked for is checked to be one of them. */
const classTold = oneOf(...volumeClassNames).meta({ examples: ['standard'] });

export const volumeName = line('daten');

export const volume = z.object({
  id: id('volume'), customerId: id('organisation'), customerName: words('Weinkontor Pfalz GmbH'),
  name: words('daten'), class: classTold, bytes,
  iopsLimit: count.nullable().describe('Operations per second the engine holds it to.'),
  state: oneOf('creating', 'live', 'deleted', 'quarantined'), protected: z.boolean().meta({ examples: [false] }),
  boots: z.boolean().describe('Whether its server boots from it.').meta({ examples: [false] }),
  serverId: id('server').nullable(), hostname: words('weinshop').nullable(),
  contractId: id('contract').nullable().describe('Which contract it belongs to; null while it is created or was not.'),
  contractNumber: words('V-2026-00001').nullable(),
  runId: id('run').nullable().describe('The run that works on it; others wait their turn.'),
  deletedAt: instant.nullable(),
});

export const volumeInDetail = volume.extend({ actions: z.array(openAction) });

export const volumePreview = z.object({
  class: classTold, gigabytes: count.meta({ examples: [200] }), bytes, iopsLimit: count.nullable(),
  option: words('volume-standard').nullable().describe('Null where it comes with its server.'),
  title: words('vSSD Standard, je 100 GB').nullable(),
  quantity: count.describe('Pieces of 100 GB that are charged.'), unitNet: money.describe('Per piece and month.'),
  monthlyNet: money, setupNet: money,
  monthlyNetNow: money.nullable().describe('What it costs a month until then; null if it is not there yet.'),
  from: date.describe('Today: the day from which it is so.'),
  needsRestart: z.boolean().describe('Never: all of this is done while the server runs (C 4.6.2).')
    .meta({ examples: [false] }),
  remark: words('Die ersten 100 GB Essential sind im Preis des Servers enthalten.').nullable(),
});
