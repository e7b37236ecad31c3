import { must, type Result } from '../kernel/result.ts';
import type { Ctx } from '../database/index.ts';
import { endItem } from '../modules/contracts/index.ts';
import { bare, readExtraAddress, releaseAddress } from '../modules/network/index.ts';
import { changeNicStep, nicOf, withoutAddress, type NicChange } from './change-nic.ts';
import { enterServer, type OnServer } from './change-server.ts';
import { confirmAddress } from './confirm-address.ts';
import { output, workflow, type Scope, type Workflow } from './runtime/index.ts';
import type { Services } from './services.ts';
import { requestOnServer, serverFor } from './start-on-server.ts';

interface RemoveAddressParameters extends OnServer {
  readonly addressId: string;
}

interface RemoveAddressOutputs {
  'check-server': NicChange;
}

export type RemoveAddress = Workflow<RemoveAddressParameters, RemoveAddressOutputs>;

/** Gives an address back that a server has beside its own. */
export async function requestRemoval(
  ctx: Ctx, parameters: RemoveAddressParameters, remove: RemoveAddress,
): Promise<Result<string>> {
  const server = await serverFor(ctx, parameters.serverId, 'network');
  if (!server.ok) return server;
  const address = await readExtraAddress(ctx, parameters.serverId, parameters.addressId);
  return address.ok ? requestOnServer(ctx, 'network', remove, parameters) : address;
}

/** The address leaves the interface, rests, and is billed no more. */
export function removeAddress({ engine }: Services): RemoveAddress {
  const words = { stage: 'network', clause: 'C-4.6.3' } as const;
  return workflow<RemoveAddressParameters, RemoveAddressOutputs>({
    name: 'remove-address',
    version: 1,
    steps: [
      {
        ...words, name: 'check-server', title: { de: 'Server und Adresse prüfen', en: 'Check server and address' },
        record: async (ctx, on) => {
          const { serverId, addressId } = on.parameters;
          await enterServer(ctx, on, 'network');
          const { address } = must(await readExtraAddress(ctx, serverId, addressId));
          const was = await nicOf(ctx, serverId);
          return { was, wanted: withoutAddress(was, bare(address)) };
        },
        undo: { none: 'looking changes nothing' },
      },
      changeNicStep(
        engine,
        { ...words, title: { de: 'Adresse entziehen und zurücklesen', en: 'Take the address and read it back' } },
        (on) => output(on, 'check-server'), giveBack,
      ),
    ],
  });
}

async function giveBack(ctx: Ctx, on: Scope<RemoveAddressParameters, RemoveAddressOutputs>): Promise<void> {
  const { serverId, addressId } = on.parameters;
  const { contractItemId, block } = must(await readExtraAddress(ctx, serverId, addressId));
  await releaseAddress(ctx, addressId);
  if (contractItemId === null) return;
  const item = await ctx.tx.selectFrom('contractItem').selectAll().where('id', '=', contractItemId)
    .executeTakeFirstOrThrow();
  await endItem(ctx, contractItemId);
  const { hostname } = await ctx.tx.selectFrom('server').select('hostname').where('id', '=', serverId)
    .executeTakeFirstOrThrow();
  await confirmAddress(ctx, {
    itemId: contractItemId, hostname, block, isThere: false,
    price: { option: item.flavour, quantity: item.quantity, unitNet: item.monthlyNet, unitSetupNet: 0n },
  });
}
