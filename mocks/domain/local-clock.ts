import { DAY, type Instant, type LocalClock } from './instant.ts';

/** The clock of a time zone. @throws RangeError if there is no such zone */
export function localClock(timeZone: string): LocalClock {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const localOf = (at: Instant): Instant => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const { year = 0, month = 1, day, hour, minute, second } = part;
    // The format leaves out milliseconds, which are the same in each zone.
    return Date.UTC(year, month - 1, day, hour, minute, second) + (at % 1000);
  };
  return {
    localOf,
    instantOf: (local) => {
      // Two instants: one by the offset from UTC that the zone has a day earlier, one by the offset that it has a day later. They
      // differ near a change of the clocks.
      const [before, after] = [local - DAY, local + DAY].map((near) => local - (localOf(near) - near)) as [
        Instant,
        Instant,
      ];
      const shown = [before, after].filter((at) => localOf(at) === local);
      // A time that the clocks skip is shown at neither. It counts from before the skip, which gives the later instant.
      return shown.length > 0 ? Math.min(...shown) : Math.max(before, after);
    },
  };
}
