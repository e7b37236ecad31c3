import { must, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import {
  EngineError, nicSpec, readServer, type Command, type NicReading, type NicSpec,
} from '../modules/compute/index.ts';
import { mustNotBeRestricted } from '../modules/network/index.ts';
import { enterServer, type OnServer } from './change-server.ts';
import { output, workflow, type Scope, type Step, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer } from './start-on-server.ts';

/** An interface as it is and as it is to be; only the run that holds the server changes either. */
export interface NicChange {
  readonly was: NicSpec;
  readonly wanted: NicSpec;
}

/** What a server's interface is, by its rows. */
export async function nicOf(ctx: Ctx, serverId: string): Promise<NicSpec> {
  return nicSpec(ctx, (await readServer(ctx, serverId)).nicId);
}

/** The interface without one of its addresses; without its last IPv6 address it has no way out for those either. */
export function withoutAddress(nic: NicSpec, address: string): NicSpec {
  const addresses = nic.addresses.filter((one) => one.address !== address);
  return { ...nic, addresses, gateway6: addresses.some((one) => one.address.includes(':')) ? nic.gateway6 : null };
}

interface StepWords {
  readonly stage: string;
  readonly clause: string;
  readonly title: Step<unknown, unknown>['title'];
}

/**
 * Makes an interface as wanted and reads it back; nothing is recorded that the engine does not enforce. Its undo makes
 * it what it was. Whether it is connected is as its row says at that moment, unless that is what is changed: a run that
 * was stuck while the server was cut off must not connect it again (D4 (4)).
 */
export function changeNicStep<P, O>(
  engine: Services['engine'], words: StepWords, change: (on: Scope<P, O>) => NicChange,
  record: (ctx: Ctx, on: Scope<P, O>) => Promise<unknown>,
): Step<P, O> {
  const connectedOf = async (ctx: Ctx, on: Scope<P, O>): Promise<boolean> => {
    const { connected } = await ctx.tx.selectFrom('nic').select('connected').where('id', '=', change(on).was.id)
      .executeTakeFirstOrThrow();
    return connected;
  };
  const make = (on: Scope<P, O>, which: keyof NicChange) => {
    const { was, wanted } = change(on);
    const connected = was.connected === wanted.connected ? on.prepared as boolean : change(on)[which].connected;
    return makeNic(engine, on.command, { ...change(on)[which], connected });
  };
  return {
    ...words, name: 'change-nic', prepare: connectedOf, act: (on) => make(on, 'wanted'),
    record: async (ctx, on) => (await record(ctx, on)) ?? {},
    undo: { prepare: connectedOf, act: (on) => make(on, 'was') },
  };
}

async function makeNic(engine: Services['engine'], command: Command, nic: NicSpec): Promise<void> {
  await engine.changeNic(command, nic);
  const differs = differenceOf(nic, await engine.readNic(nic.id));
  if (differs !== null) throw new EngineError('failed', `${nic.id} is not as it was told: ${differs}`);
}

const sorted = (list: readonly string[]) => list.toSorted().join(' ');

/** What the engine enforces otherwise than wanted; null if nothing. Pure. */
export function differenceOf(nic: NicSpec, read: NicReading | null): string | null {
  if (read === null) return 'it is not there';
  const rows: readonly (readonly [string, unknown, unknown])[] = [
    ['network', nic.networkId, read.networkId],
    ['towards the guest', nic.bitsPerSecond, read.toGuest],
    ['from the guest', nic.bitsPerSecond, read.fromGuest],
    ['anti-spoofing', true, read.antiSpoof],
    ['connected', nic.connected, read.connected],
    ['addresses', sorted(nic.addresses.map(({ address }) => address)), sorted(read.addresses)],
  ];
  const other = rows.find(([, wanted, enforced]) => wanted !== enforced);
  return other ? `${other[0]} ${String(other[2])} instead of ${String(other[1])}` : null;
}

/** In each direction, in bits per second. */
interface RateParameters extends OnServer {
  readonly bitsPerSecond: number;
}

interface RateOutputs {
  'check-server': NicChange;
}

export type ChangeRate = Workflow<RateParameters, RateOutputs>;

/** Another limit; not while one stands under fair use (C-4.2.7). */
export async function requestRate(ctx: Ctx, parameters: RateParameters, change: ChangeRate): Promise<Result<string>> {
  const free = await mustNotBeRestricted(ctx, parameters.serverId);
  return free.ok ? requestOnServer(ctx, 'network', change, parameters) : free;
}

/** promise C-4.2.6: another limit of a server's interface, enforced in both directions and read back. */
export function changeRate({ engine }: Services): ChangeRate {
  const words = { stage: 'network', clause: 'C-4.2.6' } as const;
  return workflow<RateParameters, RateOutputs>({
    name: 'change-rate',
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Server prüfen', en: 'Check the server' },
        record: async (ctx, on) => {
          await enterServer(ctx, on, 'network');
          must(await mustNotBeRestricted(ctx, on.parameters.serverId));
          const was = await nicOf(ctx, on.parameters.serverId);
          return { was, wanted: { ...was, bitsPerSecond: on.parameters.bitsPerSecond } };
        },
        undo: { none: 'looking changes nothing' },
      },
      changeNicStep(
        engine, { ...words, title: { de: 'Bandbreite setzen und zurücklesen', en: 'Set the rate and read it back' } },
        (on) => output(on, 'check-server'),
        (ctx, on) => ctx.tx.updateTable('nic').set({ bitsPerSecond: BigInt(on.parameters.bitsPerSecond) })
          .where('id', '=', output(on, 'check-server').was.id).execute().then(() => undefined),
      ),
    ],
  });
}
