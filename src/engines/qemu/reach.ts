import { EngineError } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { withGuestAgent } from './guest-agent.ts';
import { engineLimits } from './limits.ts';
import { readRecord } from './records.ts';

/** Seconds in which a connection within one host is there, or will not be. */
const PATIENCE_SECONDS = 5;
/** What an emulated guest on a busy host may need beside that. */
const ASKING_MILLISECONDS = 20_000;

/** Whether the guest gets a TCP connection; its own shell opens one, so that nothing has to be installed for that. */
export async function reaches({ layout }: Context, serverId: string, address: string, port: number): Promise<boolean> {
  if (!(await readRecord(layout.record('server', serverId)))) {
    throw new EngineError('missing', `there is no server ${serverId}`);
  }
  const connect = ['bash', '-c', 'exec 3<>"/dev/tcp/$1/$2"', 'bash', address, String(port)];
  const outcome = await withGuestAgent(
    `${layout.sockets(serverId)}/agent`,
    (agent) => agent.run('/usr/bin/timeout', [String(PATIENCE_SECONDS), ...connect], ASKING_MILLISECONDS),
    engineLimits.monitorMilliseconds,
  );
  if (outcome === null) throw new EngineError('failed', `the guest agent of ${serverId} does not answer`);
  return outcome.code === 0;
}
