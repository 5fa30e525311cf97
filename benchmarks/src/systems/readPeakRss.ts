import { readFile } from 'node:fs/promises';

/**
 * The most memory that this process had, in MB. Linux hands what
 * `resourceUsage` tells down from the process that started this one, so there
 * it is read where it is not.
 */
export async function readPeakRss(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return (
    (kilobytes ? Number(kilobytes) : process.resourceUsage().maxRSS) / 1024
  );
}
