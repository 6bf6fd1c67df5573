export { DisconnectDialogRoute } from '../accounts/disconnect/DisconnectDialogRoute.tsx';
export { AccountPage } from '../accounts/page/AccountPage.tsx';
export { RequestDialogRoute } from '../accounts/request/RequestDialogRoute.tsx';
export { ConnectDialogRoute } from '../connect/ConnectDialogRoute.tsx';
export { NoticesPanel } from '../notices/NoticesPanel.tsx';
export { NotificationsPage } from '../notices/NotificationsPage.tsx';
export { PostsPage } from '../posts/PostsPage.tsx';
