import { expect, test } from 'vitest';
import { mediaOf } from './inventory.ts';

test.each([
  ['/sys/devices/pci0000:00/0000:00:1f.2/ata1/host0/target0:0:0/0:0:0:0/block/sda/sda1', '1\n', 'disk'],
  ['/sys/devices/pci0000:00/0000:00:1d.0/nvme/nvme0/nvme0n1/nvme0n1p2', '0\n', 'flash'],
  ['/sys/devices/pci0000:00/0000:00:05.0/virtio2/block/vda/vda1', '1\n', 'flash'],
  ['/sys/devices/vbd-51712/block/xvda/xvda1', '1\n', 'flash'],
])('C-4.2.4 %s, rotational %j: %s', (device, turns, media) => {
  expect(mediaOf(device, turns)).toBe(media);
});
