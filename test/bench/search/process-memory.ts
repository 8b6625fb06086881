import { readdirSync, readFileSync } from 'node:fs';

const MB = 1_024;

/** Proportional set size of a process in MB (2^20 bytes): its own memory and its share of what it shares; null off Linux. */
export function memoryOf(pid: number): number | null {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / MB;
  } catch {
    // Not Linux, or the process has ended: nothing to tell.
    return null;
  }
}

interface RunningProcess {
  pid: number;
  parent: number;
  /** Arguments, joined by spaces. */
  command: string;
}

/** What runs now; nothing off Linux. */
function runningProcesses(): RunningProcess[] {
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // Not Linux.
    return [];
  }
  return names.flatMap((name) => {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').join(' ');
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      return [{ pid: Number(name), parent: Number(parent), command }];
    } catch {
      // It ended while we looked.
      return [];
    }
  });
}

/**
 * Pid of the one process whose command line has `part` and that came, over however many others, from the process with
 * `root` in its; null where there is none or more than one.
 */
export function processBelow(root: string, part: string): number | null {
  const all = runningProcesses();
  const byPid = new Map(all.map((process) => [process.pid, process]));
  const isBelow = ({ parent, command }: RunningProcess): boolean => {
    if (command.includes(root)) return true;
    const above = byPid.get(parent);
    return above !== undefined && isBelow(above);
  };
  const [found, ...more] = all.filter((process) => process.command.includes(part) && isBelow(process));
  return found && more.length === 0 ? found.pid : null;
}

/** What a process and all that came from it have taken. */
export interface Taken {
  /** Resident now, in MB (2^20 bytes). */
  residentMb: number;
  /** Processor time so far, of those that still run. */
  cpuMs: number;
}

/** Ticks of `/proc/PID/stat` a second, as Linux tells them on every machine of today. */
const TICKS = 100;

/** Null off Linux, or where the process has ended. */
export function takenBelow(root: number): Taken | null {
  const all = runningProcesses();
  const below = new Set([root]);
  // A child may stand before its parent: until nobody is added.
  for (let size = 0; size < below.size;) {
    size = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  const taken: Taken = { residentMb: 0, cpuMs: 0 };
  for (const pid of below) {
    try {
      const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      // Behind the name, which may hold anything: user and system time are the 12th and 13th.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      taken.residentMb += Number(resident ?? 0) / MB;
      taken.cpuMs += ((Number(stat[11]) + Number(stat[12])) * 1_000) / TICKS;
    } catch {
      // It ended while we looked, or this is not Linux.
    }
  }
  return taken.residentMb === 0 ? null : taken;
}
