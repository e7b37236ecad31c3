import { unlessRefused, withGuestAgent } from './guest-agent.ts';
import { engineLimits } from './limits.ts';

// The disk under the root file system; it hears of its new size a moment after QEMU does.
const PROGRAM = `
PATH=/usr/sbin:/usr/bin:/sbin:/bin
disk=$(basename "$(readlink -f "/sys/dev/block/$(stat -c '%Hd:%Ld' /)")")
for try in 1 2 3 4 5 6 7 8 9 10; do
  [ "$(cat "/sys/class/block/$disk/size")" -ge "$1" ] && exec resize2fs "/dev/$disk"
  sleep 0.3
done
exit 1
`;

/** Grows a running guest's root file system to its volume; false where it does not do it (no agent, or no shell). */
export async function growRoot(agentPath: string, bytes: number): Promise<boolean> {
  const outcome = await withGuestAgent(agentPath, (agent) =>
    agent
      .run('/bin/sh', ['-c', PROGRAM, 'sh', String(bytes / 512)], engineLimits.growMilliseconds)
      .catch(unlessRefused),
  );
  return outcome?.code === 0;
}
