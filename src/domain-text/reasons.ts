import type { Account } from '../api/contract/account.ts';
import type { DecisionReason, DecisionReply } from '../api/contract/rights.ts';
import { m } from '../i18n/messages.ts';
import { anyOf } from './people-list.ts';

/** Why a decision refuses, and who to ask instead: "You need … Ask Ada Zielińska." Empty when the decision allows. */
export function refusal(decision: DecisionReply): string {
  if (decision.allowed) return '';
  const reason = REASON[decision.reason]();
  return decision.ask.length === 0 ? reason : `${reason} ${m.accounts_ask({ people: anyOf(decision.ask) })}`;
}

/** Why a missed post cannot be settled; if somebody else has to reconnect its account first, also who. */
export function settleRefusal({ settle, reconnect }: Account['can']): string {
  const isDisconnected = !settle.allowed && settle.because === 'state';
  if (!isDisconnected || reconnect.allowed || reconnect.ask.length === 0) return refusal(settle);
  return m.accounts_reason_reconnect_first({ people: anyOf(reconnect.ask) });
}

const REASON = {
  'signed-out': m.accounts_reason_signed_out,
  'plan-required': m.accounts_reason_plan,
  'no-social-permission': m.accounts_reason_no_permission,
  'draft-only': m.accounts_reason_draft_only,
  'needs-all-accounts': m.accounts_reason_needs_all,
  'not-original-connector': m.accounts_reason_not_original,
  'already-disconnected': m.accounts_reason_already_disconnected,
  'not-disconnected': m.accounts_reason_not_disconnected,
  'account-disconnected': m.accounts_reason_account_disconnected,
  unavailable: m.accounts_reason_unknown,
} satisfies Record<DecisionReason, () => string>;
