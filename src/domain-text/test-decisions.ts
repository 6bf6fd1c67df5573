import type { Account } from '../api/contract/account.ts';
import type { Person } from '../api/contract/person.ts';
import type { DecisionReason, DecisionReply } from '../api/contract/rights.ts';

export const ada: Person = { id: 'ada', name: 'Ada Zielińska', active: true };
export const marek: Person = { id: 'marek', name: 'Marek Nowak', active: true };
export const allowed: DecisionReply = { allowed: true };
export const withoutRight = (reason: DecisionReason, ...ask: Person[]): DecisionReply => ({
  allowed: false,
  reason,
  because: 'right',
  ask,
});
export const inWrongState = (reason: DecisionReason): DecisionReply => ({
  allowed: false,
  reason,
  because: 'state',
  ask: [],
});
export const FIXED_EXPIRY: Account['expiry'] = { rule: 'fixed-90', renewedBy: 'reconnect' };
/** The decisions about a viewer who may also remove the account and settle its posts. */
export const canOf = (decisions: Pick<Account['can'], 'reconnect' | 'disconnect'>): Account['can'] => ({
  ...decisions,
  remove: allowed,
  settle: allowed,
});
