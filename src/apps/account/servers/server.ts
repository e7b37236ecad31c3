import { useMay, useMe } from '../me.ts';
import type { Answer, ReadPath } from '../read.ts';

export type Server = Answer<'/api/v1/servers/{id}'>;

/** What a run on a server changes of what screens read. */
export const serverReadings: readonly ReadPath[] = [
  '/api/v1/servers', '/api/v1/servers/{id}', '/api/v1/servers/{id}/snapshots', '/api/v1/servers/{id}/addresses',
  '/api/v1/servers/{id}/forwards', '/api/v1/volumes', '/api/v1/volumes/{id}', '/api/v1/runs',
];

type Actions = readonly Pick<Server['actions'][number], 'action' | 'allowed' | 'reason' | 'next'>[];

/** Why an action can't be done with a thing now: the API's own sentence; undefined where it can. */
export function whyNot({ actions }: { readonly actions: Actions }, action: string): string | undefined {
  const row = actions.find((each) => each.action === action);
  return row && !row.allowed ? [row.reason, row.next].filter(Boolean).join(' ') : undefined;
}

/** Whether the reader is of the customer: whoever else acts for it names causes, and how it declared something. */
export function useActsForItself({ customerId }: Pick<Server, 'customerId'>): boolean {
  return useMe().organisations.some(({ id }) => id === customerId);
}

/** As `whyNot`, and whether this person may at all. */
export function useWhyNot(
  server: Server, permission: Parameters<typeof useMay>[0],
): (action: string) => string | undefined {
  const { reason } = useMay(permission);
  return (action) => reason ?? whyNot(server, action);
}
