import { afterEach, beforeEach, describe, expect, vi } from 'vitest';

/** UTC; one that is off by half an hour and changes its clocks; one beyond the date line, where it is already tomorrow. */
export const ZONES = ['UTC', 'America/St_Johns', 'Pacific/Apia'] as const;
export type Zone = (typeof ZONES)[number];

/** A suite whose tests run in each zone; `suite` gets the one they run in. */
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

/** Minutes behind UTC in winter. */
const OFFSET: Record<Zone, number> = { UTC: 0, 'America/St_Johns': 210, 'Pacific/Apia': -780 };
