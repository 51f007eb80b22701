import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Says which process a number means now, so that a number that the system gave to another process is never mistaken
 * for ours; undefined when there is no such process. On Linux by the kernel's own record, elsewhere by `ps`.
 */
export function identityOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in parentheses may hold anything; state is the first field after it, start time the 20th
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[18]}`;
  } catch {
    if (process.platform === 'linux') return undefined;
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() || undefined : undefined;
}
