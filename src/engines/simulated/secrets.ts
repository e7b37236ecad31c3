import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { GuestLogin } from '../../modules/compute/ports.ts';

const HASH_BYTES = 32;
// scrypt's cost (RFC 7914): small, for the guest is pretended and its passwords are made, not chosen.
const COST = 2 ** 10;

const stretch = promisify<string, string, number, { N: number }, Buffer>(scrypt);

/**
 * What the world keeps of a guest's password: hex, salted with server and user, so that the same wish gives the same
 * effect. The password itself never leaves the client.
 */
export async function hashPassword(serverId: string, { user, password }: GuestLogin): Promise<string> {
  return (await stretch(password, `${serverId} ${user}`, HASH_BYTES, { N: COST })).toString('hex');
}
