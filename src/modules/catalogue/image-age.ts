import { Temporal } from 'temporal-polyfill';
import { fillText } from '../../kernel/text.ts';
import type { Ctx } from '../../database/index.ts';
import { cancelDeadline, openDueOn, raiseAlarm, setDeadline, settleAlarmOf, type Outcome } from '../deadlines/index.ts';
import { readProvider } from '../parties/index.ts';
import { endOfLifeWarning, WARNING_MONTHS } from './images.ts';
import { allImages, imageByName, type CatalogueImage } from './offered-images.ts';

/** Before its end of life, when somebody is told: a renewal's length, two months, and the day after. */
const STAGES = [{ months: WARNING_MONTHS }, { months: 2 }, { days: -1 }] as const;

/** Sets the next day on which somebody is told that an image ages (promise C-4.1); its name is the subject. */
export async function watchAge(ctx: Ctx, { name, endOfLife, state }: CatalogueImage): Promise<void> {
  const provider = await readProvider(ctx);
  if (!provider.ok) return;
  const days = endOfLife === null || state === 'withdrawn' ? []
    : STAGES.map((before) => Temporal.PlainDate.from(endOfLife).subtract(before).toString());
  const dueOn = days.find((day) => day > ctx.today);
  const open = await openDueOn(ctx, name, 'image-ages');
  if (open === (dueOn ?? null)) return;
  if (dueOn === undefined) {
    return cancelDeadline(ctx, name, 'image-ages', {
      de: 'Image zurückgezogen oder ohne Ende', en: 'image withdrawn or without an end',
    });
  }
  await setDeadline(ctx, {
    tenant: provider.value.id, clause: 'C-4.1', subjectId: name, action: 'image-ages', dueOn, at: 'start', because: [],
  });
}

/** For those that come with the program, once there is a provider to be told. */
export async function watchAges(ctx: Ctx): Promise<void> {
  for (const image of await allImages(ctx)) await watchAge(ctx, image);
}

/** A day has come on which somebody is to be told; says which servers run it. */
export async function tellOfAge(ctx: Ctx, name: string): Promise<Outcome> {
  const image = await imageByName(ctx, name);
  const provider = await readProvider(ctx);
  if (!image || !provider.ok) return { de: 'Image gibt es nicht mehr', en: 'the image is gone' };
  const servers = await ctx.tx.selectFrom('server').select('id').where('image', '=', name)
    .where('state', '<>', 'deleted').execute();
  await settleAlarmOf(ctx, 'image-ages', name);
  const warning = endOfLifeWarning(image, ctx.today)
    ?? fillText({ de: 'Die Zeit von {title} läuft ab.', en: '{title} has an end of life.' }, { title: image.title });
  await raiseAlarm(ctx, {
    tenant: provider.value.id, kind: 'image-ages', subjectId: name,
    sentence: {
      de: `${warning.de} Server, auf denen es läuft: ${servers.length}. Bieten Sie den Nachfolger an, sagen Sie es deren`
        + ' Kunden und ziehen Sie es rechtzeitig zurück (C 4.1).',
      en: `${warning.en} Servers that run it: ${servers.length}. Offer its successor, tell their customers, and withdraw it`
        + ' in time (C 4.1).',
    },
  });
  await watchAge(ctx, image);
  return { de: `betroffene Server: ${servers.length}`, en: `servers concerned: ${servers.length}` };
}
