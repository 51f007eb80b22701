import { readFileSync } from 'node:fs';

/**
 * A process by its number and, where the system tells, the moment it was started at: numbers are given again, and
 * in a container every run may have the same one.
 */
export function describeProcess(pid: number): string {
  return [pid, startOf(pid)].filter(Boolean).join(' ');
}

/** Whether the process that was so described still runs; where its start cannot be told, any of its number counts. */
export function isRunning(description: string): boolean {
  const [number, start] = description.split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return false;
  const startNow = startOf(pid);
  return !start || !startNow || start === startNow;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); the second, a name in parentheses, may hold spaces. Empty elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
