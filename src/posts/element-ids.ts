/** The heading above the list. The focus goes there when the row that had it is gone (F75). */
export const LIST_HEADING_ID = 'posts-heading';
