import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ: a constant of the kernel's interface to user space. */
const TICKS_A_SECOND = 100;

/** Milliseconds of processor that processes, with all their threads and children, have used. Linux only. */
export function processorTime(pids: readonly number[]): number {
  const processes = new Map(readAll().map((one) => [one.pid, one]));
  const isOurs = (pid: number): boolean => {
    const found = processes.get(pid);
    return pids.includes(pid) || (found !== undefined && found.parent > 1 && isOurs(found.parent));
  };
  const ticks = [...processes.values()].filter(({ pid }) => isOurs(pid)).reduce((sum, one) => sum + one.ticks, 0);
  return (ticks * 1_000) / TICKS_A_SECOND;
}

function readAll(): { readonly pid: number; readonly parent: number; readonly ticks: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // the name of the program, in brackets, may hold anything; fields are counted from behind it
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        const [parent, user, system, goneUser, goneSystem] = [1, 11, 12, 13, 14].map((place) => Number(fields[place]));
        const ticks = [user, system, goneUser, goneSystem].reduce<number>((sum, value) => sum + (value ?? 0), 0);
        return [{ pid: Number(name), parent: parent ?? 0, ticks }];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}
