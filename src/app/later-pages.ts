export { AccountPage } from '../accounts/AccountPage.tsx';
export { NotificationsPage } from '../notices/NotificationsPage.tsx';
export { PostsPage } from '../posts/PostsPage.tsx';
