import { afterEach, beforeEach, describe, expect, vi } from 'vitest';

/** UTC; a zone with a half-hour offset and summer time; and a zone beyond the date line, where it is often the next day. */
export const ZONES = ['UTC', 'America/St_Johns', 'Pacific/Apia'] as const;
export type Zone = (typeof ZONES)[number];

/** Runs the tests of a suite in each zone. @param suite defines the tests for the zone that it gets */
export function describeInEachZone(title: string, suite: (zone: Zone) => void): void {
  describe.each(ZONES)(`${title}, in %s`, (zone) => {
    beforeEach(() => {
      vi.stubEnv('TZ', zone);
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      expect([timeZone, new Date('2026-11-23T09:00:00Z').getTimezoneOffset()]).toEqual([zone, OFFSET[zone]]);
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });
    suite(zone);
  });
}

/** How many minutes each zone is behind UTC in November. */
const OFFSET: Record<Zone, number> = { UTC: 0, 'America/St_Johns': 210, 'Pacific/Apia': -780 };
