// The components of the part `onDemand`: a chunk of its own.
export { DisconnectDialogRoute } from '../accounts/disconnect/DisconnectDialogRoute.tsx';
export { Fold } from '../accounts/fold/Fold.tsx';
export { AccountsEmpty } from '../accounts/list/AccountsEmpty.tsx';
export { AccountPage } from '../accounts/page/AccountPage.tsx';
export { ReconnectAbove } from '../accounts/reconnect/ReconnectElsewhere.tsx';
export { ReconnectWatcher } from '../accounts/reconnect/ReconnectWatcher.tsx';
export { OtherQueues } from '../accounts/reconnect-many/OtherQueues.tsx';
export { QueuedState } from '../accounts/reconnect-many/QueuedState.tsx';
export { QueueWatcher } from '../accounts/reconnect-many/QueueWatcher.tsx';
export { ReconnectBar } from '../accounts/reconnect-many/ReconnectBar.tsx';
export { SelectAll } from '../accounts/reconnect-many/SelectAll.tsx';
export { RequestDialogRoute } from '../accounts/request/RequestDialogRoute.tsx';
export { RowDetails } from '../accounts/row/RowDetails.tsx';
export { ConnectDialogRoute } from '../connect/ConnectDialogRoute.tsx';
export { NoticesPanel } from '../notices/NoticesPanel.tsx';
export { NotificationsPage } from '../notices/NotificationsPage.tsx';
export { PostsPage } from '../posts/PostsPage.tsx';
