import { stat } from 'node:fs/promises';
import { type Command, EngineError, type GuestLogin } from '../../modules/compute/ports.ts';
import type { Context } from './context.ts';
import { fenced } from './fence.ts';
import { withGuestAgent } from './guest-agent.ts';
import { engineLimits } from './limits.ts';
import { guestPid } from './process.ts';
import { isHalted, onWatch } from './running.ts';
import { readServerRecord } from './servers.ts';

/** What Linux and Windows both take for a name, such as `root` and `Administrator`. */
const USER = /^[a-z_][a-z0-9_-]{0,31}$/i;

/**
 * Sets a user's password through the guest agent, which takes it in base64 on its socket: it stands in no record, no
 * argument of a process, no log and no error. A guest without agent is `failed`.
 */
export async function setGuestPassword(
  { layout }: Context,
  command: Command,
  serverId: string,
  { user, password }: GuestLogin,
): Promise<void> {
  const { least, most } = engineLimits.passwordCharacters;
  if (!USER.test(user)) throw new EngineError('failed', `“${user}” is no name of a user`);
  // chpasswd reads lines; what no keyboard types could not be typed at the login either.
  if (!/^[\x20-\x7e]*$/.test(password) || password.length < least || password.length > most)
    throw new EngineError('failed', `a password has ${least} to ${most} printable ASCII characters`);
  await fenced(layout, command, { kind: 'server', id: serverId }, [], async () => {
    if (!(await readServerRecord(layout, serverId))) throw new EngineError('missing', `there is no server ${serverId}`);
    const wanted = { username: user, password: Buffer.from(password).toString('base64'), crypted: false };
    const outcome = await withGuestAgent(`${layout.sockets(serverId)}/agent`, (agent) =>
      agent.execute('guest-set-user-password', wanted, engineLimits.passwordMilliseconds),
    );
    if (outcome === null) throw new EngineError('failed', `the guest agent of ${serverId} does not answer`);
  });
}

/** The guest's screen, which stands in a directory only the engine's own user may enter; null while none runs. */
export async function consoleSocket({ layout }: Context, serverId: string): Promise<string | null> {
  if ((await guestPid(layout, serverId)) === null) return null;
  if ((await onWatch(layout, serverId, isHalted)) !== false) return null;
  const path = `${layout.sockets(serverId)}/vnc`;
  // A guest started before 0.3 has no screen.
  return (await stat(path).catch(() => null))?.isSocket() ? path : null;
}
