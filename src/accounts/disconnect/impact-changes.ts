import type { Impact } from '../../api/contract/impact.ts';
import { m } from '../../i18n/messages.ts';

/** What differs between what somebody confirmed and what a disconnect would do now: "scheduled posts 3 → 5" (F11). */
export function impactChanges(before: Impact, after: Impact): string[] {
  return PARTS.flatMap(([count, say]) =>
    count(before) === count(after) ? [] : [say({ before: count(before), after: count(after) })],
  );
}

const PARTS: [(impact: Impact) => number, (inputs: { before: number; after: number }) => string][] = [
  [({ scheduled }) => scheduled.total, m.accounts_change_scheduled],
  [({ published }) => published.total, m.accounts_change_published],
  [({ drafts }) => drafts.total, m.accounts_change_drafts],
  [({ missed }) => missed.total, m.accounts_change_missed],
  [({ cancelled }) => cancelled.total, m.accounts_change_cancelled],
];
