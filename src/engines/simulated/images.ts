/** Images a pretended volume can be made from, with the name by which the system in it calls itself. */
export const images: Readonly<Record<string, string>> = {
  'debian-12': 'Debian GNU/Linux 12 (bookworm)',
  'debian-13': 'Debian GNU/Linux 13 (trixie)',
};
