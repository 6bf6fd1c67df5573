import { type ComponentType, createContext, type ReactNode } from 'react';
import type { Account } from '../api/contract/account.ts';
import type { AccountGroup } from '../api/contract/account-list.ts';
import type { AccountListReply, AccountReply } from '../api/lenient-schemas.ts';

export interface ReconnectBarProps {
  /** The accounts of the list. */
  listed: readonly AccountReply[];
  /** Names the search, filters, order and page of the list. The outcomes are dropped when it changes. */
  listId: string;
}

export interface SelectAllProps {
  /** The accounts of a group on this page. */
  members: readonly AccountReply[];
  /** Whether the button shows its whole text on a phone too. */
  isLong?: boolean;
}

export interface QueuedStateProps {
  account: Account;
  /** What the row says in place of an outcome that is out of date, because the account has changed since. */
  children: ReactNode;
}

export interface RowDetailsProps {
  account: Account;
  /** The server's time; ISO. */
  now: string;
}

export interface EmptyProps {
  list: AccountListReply;
  /** Whether a search or a filter narrows the list. */
  isNarrowed: boolean;
  /** Shows the first page, with the search and the filters emptied as far as the change says. */
  onChange: (change: EmptyChange) => void;
}

export interface EmptyChange {
  page: 1;
  search?: '';
  network?: never[];
  status?: never[];
  connectedBy?: never[];
  attention?: false;
}

export interface FoldProps {
  /** The group of the folded accounts, with the numbers of all pages. */
  group: Pick<AccountGroup, 'healthy' | 'nextToExpire'>;
  /** How many accounts are in the fold, open or not. */
  count: number;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

/** The components of the list that are fetched on demand. */
interface ListParts {
  /** The bar in the place of the toolbar: the selection, the progress of the queue, or its outcomes. */
  ReconnectBar: ComponentType<ReconnectBarProps>;
  /** Learns which accounts other tabs are reconnecting. */
  OtherQueues: ComponentType;
  /** The button in the heading of a group that selects its accounts. */
  SelectAll: ComponentType<SelectAllProps>;
  /** The state of an account that is being reconnected, in its row. */
  QueuedState: ComponentType<QueuedStateProps>;
  /** The progress of a reconnect whose account is not among `accounts`, or which somebody else has begun. */
  ReconnectAbove: ComponentType<{ accounts: readonly AccountReply[] }>;
  /** All that the list can say about an account, below its row. */
  RowDetails: ComponentType<RowDetailsProps>;
  /** Why the list is empty, in the place of its rows. */
  AccountsEmpty: ComponentType<EmptyProps>;
  /** The contents of the row that stands for the folded accounts. */
  Fold: ComponentType<FoldProps>;
}

/** The element id of the bar. It takes the focus when its focused button disappears. */
export const RECONNECT_BAR_ID = 'reconnect-bar';

const Nothing = () => null;

/** The app provides these components once their code is fetched. */
export const ListPartsContext = createContext<ListParts>({
  ReconnectBar: Nothing,
  OtherQueues: Nothing,
  SelectAll: Nothing,
  QueuedState: Nothing,
  ReconnectAbove: Nothing,
  RowDetails: Nothing,
  AccountsEmpty: Nothing,
  Fold: Nothing,
});
