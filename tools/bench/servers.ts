/**
 * What a server costs the control plane:
 *   real    from the order to SSH answering, against the same guest started by a bare QEMU script in the same run
 *   storm   creates a minute on the simulated engine, 1, 10 and 100 at a time, with 20 % of all commands disturbed
 *   list    a page of, and the whole of, a list of 25,000 servers
 *   memory  resident memory of the idle program, without its database
 * Each part prints its figures; exit code 1 where one is above what was promised.
 *
 *   node tools/bench/servers.ts [real] [storm] [list] [memory]
 */
import { benchList } from './servers/list.ts';
import { benchMemory } from './servers/memory.ts';
import { benchReal } from './servers/real.ts';
import { report, type Figure } from './servers/report.ts';
import { benchStorm } from './servers/storm.ts';

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  real: benchReal, storm: benchStorm, list: benchList, memory: benchMemory,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown !== undefined) throw new Error(`there is no part “${unknown}”: ${Object.keys(parts).join(', ')}`);
let kept = true;
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  console.log(`\n${name}`);
  for (const figure of await (parts[name] as () => Promise<readonly Figure[]>)()) kept = report(figure) && kept;
}
process.exit(kept ? 0 : 1);
