import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { parseDay } from '../../kernel/civil.ts';
import { ok, refuse, type RefusalTable, type Result } from '../../kernel/result.ts';
import { checkImageName, flavours, importImage, licences, type ImportedImage, type Licence }
  from '../../modules/catalogue/index.ts';
import { parseFlags, UsageError } from './flags.ts';
import { inDatabase, type Lines } from './in-database.ts';
import { dataDirectory } from './installation.ts';

const refusals = {
  'admin.no_file': {
    status: 404,
    message: { de: 'Die Datei {file} gibt es nicht.', en: 'There is no file {file}.' },
    next: { de: 'Den Pfad prüfen.', en: 'Check the path.' },
  },
  'admin.no_qemu_img': {
    status: 409,
    message: { de: 'Das Programm qemu-img fehlt.', en: 'The program qemu-img is missing.' },
    next: { de: 'Das Debian-Paket qemu-utils installieren.', en: 'Install the Debian package qemu-utils.' },
  },
  'admin.bad_image': {
    status: 422,
    message: { de: '{file} ist kein brauchbares qcow2-Image: {why}', en: '{file} is no usable qcow2 image: {why}' },
    next: {
      de: 'Mit qemu-img convert -O qcow2 ein eigenständiges daraus machen.',
      en: 'Make one that stands alone of it with qemu-img convert -O qcow2.',
    },
  },
  'admin.image_too_large': {
    status: 422,
    message: {
      de: '{file} ist {gigabytes} GB groß; die Festplatte eines Servers hat {most} GB.',
      en: '{file} is {gigabytes} GB large; the volume of a server has {most} GB.',
    },
    next: { de: 'Das System verkleinern: qemu-img resize --shrink.', en: 'Shrink the system: qemu-img resize --shrink.' },
  },
} satisfies RefusalTable<string>;

const GIB = 2 ** 30;
const NAME = /^[a-z0-9][a-z0-9.-]{0,62}$/;
const TITLE_CHARACTERS = 200;
const CHECK_MILLISECONDS = 600_000;

const kinds = {
  'name': 'value', 'title': 'value', 'os': 'value', 'licence': 'value', 'end-of-life': 'value', 'lts': 'switch',
  'boot': 'value', 'drivers': 'value', 'no-agent': 'switch',
} as const;

/** What stands beside the file for the engine (engines/qemu/imported-image.ts). */
interface Beside {
  readonly name: string;
  readonly os: string;
  readonly licence: string;
  readonly sha256: string;
  readonly boot: string;
  readonly drivers: string;
}

/** `admin image import FILE …`: checks the file, lays it where the engine finds it, puts it into the catalogue. */
export async function image(argv: readonly string[]): Lines {
  const { flags, rest } = parseFlags(argv, kinds);
  const [task, file, ...more] = rest;
  if (task !== 'import') throw new UsageError('Say: admin image import FILE.qcow2 --name NAME …');
  if (file === undefined) throw new UsageError('“admin image import” needs a FILE.');
  if (more.length > 0) throw new UsageError(`“${more[0]}” is one word too many.`);
  const said = readSaid(flags);
  const looked = await lookAt(file);
  if (!looked.ok) return looked;
  const found = { ...said, ...looked.value };
  const free = await inDatabase('import image', async (ctx) => {
    const checked = await checkImageName(ctx, found);
    return checked.ok ? ok([]) : checked;
  });
  if (!free.ok) return free;
  await layDown(file, found);
  const { boot: _, drivers: __, ...row } = found;
  return inDatabase('import image', async (ctx) => {
    const imported = await importImage(ctx, row);
    return imported.ok ? ok([`${row.title} is in the catalogue as ${row.name} (SHA-256 ${row.sha256}).`]) : imported;
  });
}

type Flags = ReturnType<typeof parseFlags<typeof kinds>>['flags'];
type Said = Omit<ImportedImage, 'bytes' | 'sha256'> & Pick<Beside, 'boot' | 'drivers'>;

function readSaid(flags: Flags): Said {
  const oneOf = (name: 'os' | 'licence' | 'boot' | 'drivers', words: readonly string[], unless?: string) => {
    const word = flags[name] ?? unless;
    if (word !== undefined && words.includes(word)) return word;
    throw new UsageError(`--${name} is one of ${words.join(', ')}.`);
  };
  const { name, title } = flags;
  if (name === undefined || !NAME.test(name)) {
    throw new UsageError('--name takes lower-case letters, digits, dots and hyphens, such as windows-2022.');
  }
  if (!title || title.length > TITLE_CHARACTERS) throw new UsageError('--title says what people read.');
  const endOfLife = flags['end-of-life'] ?? null;
  if (endOfLife !== null && parseDay(endOfLife) === undefined) throw new UsageError('--end-of-life is a day such as 2031-10-14.');
  const os = oneOf('os', ['linux', 'windows']) as Said['os'];
  return {
    name, title, os, licence: oneOf('licence', licences) as Licence, longTermSupport: flags.lts, endOfLife,
    agent: !flags['no-agent'],
    boot: oneOf('boot', ['bios', 'uefi'], 'bios'), drivers: oneOf('drivers', ['virtio', 'standard'], 'virtio'),
  };
}

interface Info {
  readonly 'format': string;
  readonly 'virtual-size': number;
  readonly 'backing-filename'?: string;
  readonly 'format-specific'?: { readonly data?: { readonly 'data-file'?: string } };
}

/** Whole, in the right format, alone, and no larger than what servers have. */
async function lookAt(file: string): Promise<Result<{ bytes: bigint; sha256: string }>> {
  const size = await stat(file).then((one) => one.size, () => null);
  if (size === null) return refuse(refusals, 'admin.no_file', { file });
  const info = await qemuImg(['info', '--output=json', '-f', 'qcow2', file]);
  if (!info.ok) return info.missing ? refuse(refusals, 'admin.no_qemu_img') : bad(file, info.why);
  const read = JSON.parse(info.text) as Info;
  if (read['backing-filename'] !== undefined || read['format-specific']?.data?.['data-file'] !== undefined) {
    return bad(file, 'it refers to another file');
  }
  const checked = await qemuImg(['check', '-f', 'qcow2', file]);
  if (!checked.ok) return bad(file, checked.why);
  const most = Math.min(...flavours.map(({ diskBytes }) => diskBytes));
  const bytes = read['virtual-size'];
  if (bytes > most) {
    return refuse(refusals, 'admin.image_too_large', { file, gigabytes: Math.ceil(bytes / GIB), most: most / GIB });
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return ok({ bytes: BigInt(bytes), sha256: hash.digest('hex') });
}

const bad = (file: string, why: string) => refuse(refusals, 'admin.bad_image', { file, why });

type Answer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: boolean; readonly why: string };

async function qemuImg(words: readonly string[]): Promise<Answer> {
  try {
    const { stdout } = await promisify(execFile)('qemu-img', [...words], { timeout: CHECK_MILLISECONDS });
    return { ok: true, text: stdout };
  } catch (error) {
    const { code, stderr, message } = error as { code?: string | number; stderr?: string; message: string };
    return { ok: false, missing: code === 'ENOENT', why: (stderr || message).trim().split('\n')[0] ?? '' };
  }
}

/** The file first, what is said of it last: the engine takes only a pair. */
async function layDown(file: string, { name, os, licence, sha256, boot, drivers }: Beside): Promise<void> {
  const directory = join(dataDirectory(), 'images', 'imported');
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${name}.qcow2`);
  await copyFile(file, `${path}.tmp`);
  await rename(`${path}.tmp`, path);
  const about = join(directory, `${name}.json`);
  await rm(about, { force: true });
  await writeFile(`${about}.tmp`, `${JSON.stringify({ name, os, licence, sha256, boot, drivers } satisfies Beside, null, 2)}\n`);
  await rename(`${about}.tmp`, about);
}
