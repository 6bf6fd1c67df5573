import type { ConnectResult } from '../api/contract/connect.ts';
import { localeTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';

/** The number of accounts for each outcome: "2 reconnected, 1 not connected" (F73). */
export function connectSummary(results: Pick<ConnectResult, 'outcome'>[]): string {
  const parts = OUTCOMES.flatMap(([outcome, phrase]) => {
    const count = results.filter((result) => result.outcome === outcome).length;
    return count === 0 ? [] : [phrase({ count })];
  });
  if (parts.length === 0) return m.connect_results_none();
  return new Intl.ListFormat(localeTag(), { type: 'unit' }).format(parts);
}

const OUTCOMES: [ConnectResult['outcome'], (inputs: { count: number }) => string][] = [
  ['reconnected', m.connect_results_reconnected],
  ['connected', m.connect_results_connected],
  ['refused', m.connect_results_refused],
];
