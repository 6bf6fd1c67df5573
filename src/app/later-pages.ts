export { AccountPage } from '../accounts/AccountPage.tsx';
export { AskLink } from '../accounts/AskLink.tsx';
export { NoticesPanel } from '../notices/NoticesPanel.tsx';
export { NotificationsPage } from '../notices/NotificationsPage.tsx';
export { PostsPage } from '../posts/PostsPage.tsx';
