import type { LetterData, TemplateData } from './template-data.ts';

/** What all letters share beside their own numbers. */
type Own = Exclude<keyof LetterData, 'number' | 'contractNumber' | 'date'>;

/** A filled-in handover protocol, without that. */
export const handover: Omit<TemplateData['handover-protocol'], Own> = {
  number: 'UP-2026-0031',
  contractNumber: 'V-2026-0031',
  date: '2026-07-08',
  serverName: 'kelter-1',
  serverId: 'srv_01K0QZ8F3M7XJ2V5T9R4B6C8D1',
  address: '198.51.100.23',
  handedOverAt: '2026-07-08T09:14:00Z',
  stages: [
    { title: 'Server mit den beauftragten Ressourcen erstellt', finishedAt: '2026-07-08T09:12:04Z' },
    { title: 'Betriebssystem, Netz und Schlüssel eingerichtet', finishedAt: '2026-07-08T09:12:51Z' },
    { title: 'Geprüft', finishedAt: '2026-07-08T09:13:40Z' },
    { title: 'Übergeben', finishedAt: '2026-07-08T09:14:00Z' },
  ],
  checks: [
    { name: 'Erreichbar (ICMP)', section: '4.4.1', ordered: 'antwortet', measured: 'antwortet', passed: true },
    {
      name: 'SSH-Zugang', section: '5.1', ordered: 'SSH-2.0', measured: 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u7',
      passed: true,
    },
    { name: 'IP-Adresse', section: '5.1', ordered: '198.51.100.23', measured: '198.51.100.23', passed: true },
    { name: 'Prozessorkerne', section: '4.2.1', ordered: '2', measured: '2', passed: true },
    {
      name: 'Arbeitsspeicher', section: '4.2.1', ordered: '1,0 GiB (8,0 GiB / 8)', measured: '0,9 GiB', passed: true,
    },
    { name: 'Festplatte', section: '4.2.1', ordered: '100,0 GiB', measured: '100,0 GiB', passed: true },
    {
      name: 'Partition und Dateisystem', section: '5.1', ordered: '100,0 GiB', measured: '98,0 GiB', passed: true,
    },
    {
      name: 'Obergrenze der Festplatte', section: '4.6.2', ordered: '1.000 IOPS', measured: '1.000 IOPS',
      passed: true,
    },
    {
      name: 'Bandbreite zum Server', section: '4.2.6', ordered: '1.000 Mbit/s', measured: '1.000 Mbit/s',
      passed: true,
    },
    {
      name: 'Schutz vor gefälschten Absendern', section: '4.5.1', ordered: 'an', measured: 'an', passed: true,
    },
    {
      name: 'Betriebssystem', section: '5.1', ordered: 'Debian 12', measured: 'Debian GNU/Linux 12 (bookworm)',
      passed: true,
    },
    { name: 'Firewall des Betriebssystems', section: '4.5.1', ordered: 'an', measured: 'an', passed: true },
    {
      name: 'Updates und Patches', section: '5.1', ordered: 'enthalten, als das Abbild gebaut wurde',
      measured: 'vom 06.07.2026', passed: true,
    },
  ],
  allPassed: true,
  access: { login: 'root', fingerprints: ['SHA256:5n0Qm1s2Xy8o0Jkq9vJm3b0d3i7k1l9p2w4r6t8y0Ao (jakob@laptop)'] },
  accessAsIs: null,
  isManaged: false,
  place: { location: 'Ludwigshafen, Ludwigshafen am Rhein', handOverPoint: 'Ausgang des Routers im Rechenzentrum zum Internet' },
  suppliedSoftware: 'Warenwirtschaft „Kelter 4“ als Debian-Paket',
  scaling: { memoryDivisor: 8 },
  notChecked: [
    'Standardbackup (Ziff. 4.4.4 und 5.1): Die nächtliche Sicherung ist noch nicht eingerichtet. Bis dahin wird'
      + ' gesichert, wenn Sie es im Portal oder über die API verlangen.',
  ],
  unproven: ['Die redundante Anbindung mit 10 Gbit/s: Dieser Host hat eine Netzkarte.'],
};
