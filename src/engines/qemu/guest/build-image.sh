#!/bin/sh
# Builds the guest image from Debian packages: root.qcow2, vmlinuz, initrd.zst and packages.txt in the
# directory $1. $2 is an empty scratch directory, $3 mmdebstrap's mode. Each line on standard output is
# progress. Security updates are in: mmdebstrap also takes the suite's security and updates archives.
# $4 may name a directory of what an image has beyond that: packages.txt, modules.txt (directories of the kernel's
# modules), rootfs (copied over) and append (written behind the files of the same name).
set -eu
out=$1 work=$2 mode=$3 addition=${4:-}
here=$(cd "$(dirname "$0")" && pwd)
root=$work/root initramfs=$work/initramfs
packages=busybox-static,dropbear-bin,nftables,qemu-guest-agent,iproute2,netbase,procps
modules="arch crypto lib net drivers/acpi drivers/block drivers/char drivers/input drivers/virtio"
if [ -n "$addition" ]; then
  packages=$packages,$(paste -sd, "$addition/packages.txt")
  modules="$modules $(cat "$addition/modules.txt")"
fi

echo "installing Debian packages"
# The kernel package is unpacked, not installed: its dependencies would build an initramfs nobody needs.
# shellcheck disable=SC2016 # the hooks expand $1 themselves
mmdebstrap --quiet --mode="$mode" --variant=minbase --format=directory --architectures=amd64 \
  --include="$packages" \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
  --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Retries "3"' \
  --customize-hook='echo "unpacking the kernel"' \
  --customize-hook='chroot "$1" sh -ec "cd /tmp
    kernel=\$(apt-cache depends linux-image-cloud-amd64 | sed -n \"s/ *Depends: *//p\")
    apt-get -qq -o APT::Sandbox::User=root download \$kernel
    dpkg -x \$kernel*.deb /opt/kernel
    rm \$kernel*.deb"' \
  bookworm "$root"

echo "writing the kernel, its modules and the initramfs"
mv "$root"/opt/kernel/boot/vmlinuz-* "$out/vmlinuz"
release=$(ls "$root/opt/kernel/lib/modules")
from=$root/opt/kernel/lib/modules/$release to=$root/usr/lib/modules/$release
mkdir -p "$to/kernel/drivers/net"
cp "$from"/modules.order "$from"/modules.builtin "$from"/modules.builtin.modinfo "$to/"
# A guest needs filters and file systems, not drivers for hardware it never sees.
for directory in $modules; do
  mkdir -p "$(dirname "$to/kernel/$directory")"
  cp -r "$from/kernel/$directory" "$to/kernel/$directory"
done
cp "$from"/kernel/drivers/net/*.ko "$to/kernel/drivers/net/"
rm -rf "$root/opt/kernel"
cp -r "$here/rootfs/." "$root/"
if [ -n "$addition" ]; then
  cp -r "$addition/rootfs/." "$root/"
  (cd "$addition/append" && find . -type f) | while read -r file; do cat "$addition/append/$file" >>"$root/$file"; done
fi
ln -sf /usr/bin/busybox "$root/usr/sbin/init"
ln -sf /usr/bin/busybox "$root/usr/sbin/modprobe"
ln -sf /usr/bin/busybox "$root/usr/sbin/poweroff"
ln -sf /usr/bin/busybox "$root/usr/sbin/reboot"
# Host keys belong to one machine and are made there; root has no password anywhere.
rm -f "$root"/etc/dropbear/*_host_key
sed -i 's/^root:[^:]*:/root:*:/' "$root/etc/shadow"
"$root/usr/bin/busybox" depmod -b "$root/usr" "$release"
dpkg-query --admindir="$root/var/lib/dpkg" -W >"$out/packages.txt"
echo "linux-image $release" >>"$out/packages.txt"

mkdir -p "$initramfs/bin" "$initramfs/modules"
cp "$root/usr/bin/busybox" "$initramfs/bin/busybox"
cp "$here/initramfs-init" "$initramfs/init"
chmod 755 "$initramfs/init"
for module in virtio/virtio_ring virtio/virtio virtio/virtio_pci_modern_dev virtio/virtio_pci_legacy_dev \
  virtio/virtio_pci block/virtio_blk; do
  cp "$to/kernel/drivers/$module.ko" "$initramfs/modules/"
  echo "${module##*/}.ko" >>"$initramfs/modules/order"
done
busybox=$root/usr/bin/busybox
(cd "$initramfs" && "$busybox" find . | "$busybox" cpio -o -H newc 2>/dev/null) | zstd -q -12 >"$out/initrd.zst"

echo "writing the disk image"
mke2fs -q -t ext4 -L root -E lazy_itable_init=1 -d "$root" "$work/root.raw" 1G >/dev/null
qemu-img convert -O qcow2 "$work/root.raw" "$out/root.qcow2"
