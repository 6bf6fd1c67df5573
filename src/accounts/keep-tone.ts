import { isWithinDays } from '../api/date-arithmetic.ts';

/** How urgent it is to reconnect before the history is deleted. */
export type KeepTone = 'calm' | 'soon' | 'urgent' | 'last-day';

/** The tone at the ISO moment `now`. It changes when 30, 7 and 1 days of 24 hours are left until `keptUntil`, also ISO. */
export function keepTone(keptUntil: string, now: string): KeepTone {
  const isWithin = (days: number) => isWithinDays(days, now, keptUntil);
  if (isWithin(1)) return 'last-day';
  if (isWithin(7)) return 'urgent';
  return isWithin(30) ? 'soon' : 'calm';
}
