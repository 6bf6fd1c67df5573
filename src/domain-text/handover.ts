import type { Handover } from '../api/contract/account.ts';
import { m } from '../i18n/messages.ts';

/** Who loses an account if the viewer reconnects it, and that this person gets a notice (HANDOVER); empty if nobody loses it. */
export function handoverSentence(handover: Handover | null): string {
  if (!handover) return '';
  const { name } = handover.person;
  return handover.loses === 'sight' ? m.accounts_handover_sight({ name }) : m.accounts_handover_ownership({ name });
}
