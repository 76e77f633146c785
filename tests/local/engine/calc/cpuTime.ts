/** Milliseconds of the processor that some work takes, however busy the machine is. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { system, user } = process.cpuUsage(before);
  return (system + user) / 1000;
}
