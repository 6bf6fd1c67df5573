/** The heading above the posts. It takes the focus when the row that had it is gone (F75). */
export const POSTS_HEADING_ID = 'posts-heading';
