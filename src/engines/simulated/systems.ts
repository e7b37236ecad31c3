/** What the system on a volume made from an image calls itself; one that is not here says the image's name. */
export const systems: Readonly<Record<string, string>> = {
  'debian-12': 'Debian GNU/Linux 12 (bookworm)',
  'debian-12-container': 'Debian GNU/Linux 12 (bookworm)',
  'debian-13': 'Debian GNU/Linux 13 (trixie)',
};

/** Systems that no shell answers in: their agent says only what they are called, and they let people in by RDP. */
export const windowsSystems: Readonly<Record<string, string>> = {
  'windows-2022': 'Microsoft Windows Server 2022 Standard',
};

/** What runs containers on a volume made from an image that has something for it. */
export const containerEngines: Readonly<Record<string, string>> = { 'debian-12-container': 'podman 4.3.1' };
