/** The heading above the posts takes the focus when the focused row or button is removed (F75). */
export const POSTS_HEADING_ID = 'posts-heading';
