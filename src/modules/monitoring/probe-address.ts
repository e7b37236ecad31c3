import { z } from 'zod';
import type { ProbeAddress } from './ports.ts';

const LAST_PORT = 65_535;
const isFour = (text: string) => z.ipv4().safeParse(text).success;
const isSix = (text: string) => z.ipv6().safeParse(text).success;

/** `203.0.113.1`, `203.0.113.1:179`, `2001:db8::1`, `[2001:db8::1]:179`; null for anything else. Pure. */
export function readProbeAddress(text: string): ProbeAddress | null {
  if (isFour(text) || isSix(text)) return { address: text, port: null };
  const parts = /^(?:\[(?<six>[^\]]+)\]|(?<four>[^:]+)):(?<port>[1-9]\d{0,4})$/.exec(text)?.groups;
  const { six, four, port = '' } = parts ?? {};
  if (Number(port) > LAST_PORT || !(six === undefined ? isFour(four ?? '') : isSix(six))) return null;
  return { address: six ?? four ?? '', port: Number(port) };
}
