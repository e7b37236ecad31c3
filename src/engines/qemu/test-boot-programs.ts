/** What the programs below say on the serial line; then they rest. They have no agent and hear no power button. */
export const SAID = 'the disk boots';

/** Writes the text at (E)SI to the serial line, letter by letter, as soon as it is ready for one. */
const IN_16_BITS = [
  [0xac], //               next: lodsb
  [0x88, 0xc1], //               mov cl, al
  [0x84, 0xc0], //               test al, al
  [0x74, 0x10], //               jz rest
  [0xba, 0xfd, 0x03], //         mov dx, 3fdh
  [0xec], //               busy: in al, dx
  [0xa8, 0x20], //               test al, 20h
  [0x74, 0xfb], //               jz busy
  [0xba, 0xf8, 0x03], //         mov dx, 3f8h
  [0x88, 0xc8], //               mov al, cl
  [0xee], //                     out dx, al
  [0xeb, 0xe9], //               jmp next
  [0xf4], //               rest: hlt
  [0xeb, 0xfd], //               jmp rest
].flat();

/** The same: 66h marks the two 16-bit numbers, so what jumps across them jumps further. */
const IN_64_BITS = [
  [0xac], [0x88, 0xc1], [0x84, 0xc0], [0x74, 0x12], [0x66, 0xba, 0xfd, 0x03], [0xec], [0xa8, 0x20], [0x74, 0xfb],
  [0x66, 0xba, 0xf8, 0x03], [0x88, 0xc8], [0xee], [0xeb, 0xe7], [0xf4], [0xeb, 0xfd],
].flat();

/** 512 bytes that a BIOS loads from a disk to address 7C00h and jumps to. */
export function bootSector(): Buffer {
  const sector = Buffer.alloc(512);
  const start = [0x31, 0xc0, /* xor ax, ax */ 0x8e, 0xd8, /* mov ds, ax */ 0xbe, 0x40, 0x7c /* mov si, 7c40h */];
  Buffer.from([...start, ...IN_16_BITS]).copy(sector);
  sector.write(`${SAID}\r\n\0`, 0x40, 'latin1');
  sector.writeUInt16LE(0xaa55, 510);
  return sector;
}

/** What UEFI starts from a disk: a PE32+ file of one section, https://learn.microsoft.com/windows/win32/debug/pe-format. */
export function efiProgram(): Buffer {
  const [SECTION, MEMORY, CODE] = [0x200, 0x1000, 0x200];
  const file = Buffer.alloc(SECTION + CODE);
  file.write('MZ', 0, 'latin1');
  file.writeUInt32LE(0x40, 0x3c); // where the next header stands
  file.write('PE\0\0', 0x40, 'latin1');
  file.writeUInt16LE(0x8664, 0x44); // x86-64
  file.writeUInt16LE(1, 0x46); // sections
  file.writeUInt16LE(240, 0x54); // size of the optional header
  file.writeUInt16LE(0x22, 0x56); // executable, large addresses
  const optional = 0x58;
  file.writeUInt16LE(0x20b, optional); // PE32+
  file.writeUInt32LE(CODE, optional + 4);
  file.writeUInt32LE(MEMORY, optional + 16); // entry point
  file.writeUInt32LE(MEMORY, optional + 20); // code
  file.writeUInt32LE(MEMORY, optional + 32); // alignment in memory
  file.writeUInt32LE(SECTION, optional + 36); // alignment in the file
  file.writeUInt32LE(2 * MEMORY, optional + 56); // size in memory
  file.writeUInt32LE(SECTION, optional + 60); // size of the headers
  file.writeUInt16LE(10, optional + 68); // EFI application
  file.writeUInt32LE(16, optional + 108); // directories, all empty
  const section = optional + 240;
  file.write('.text', section, 'latin1');
  file.writeUInt32LE(CODE, section + 8);
  file.writeUInt32LE(MEMORY, section + 12);
  file.writeUInt32LE(CODE, section + 16);
  file.writeUInt32LE(SECTION, section + 20);
  file.writeUInt32LE(0x60000020, section + 36); // code, executable, readable
  const start = [0x48, 0x8d, 0x35, 0x39, 0, 0, 0]; // lea rsi, [rip + 39h]: 40h
  Buffer.from([...start, ...IN_64_BITS]).copy(file, SECTION);
  file.write(`${SAID}\r\n\0`, SECTION + 0x40, 'latin1');
  return file;
}
