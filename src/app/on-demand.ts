import { partOf } from '../ui/load-part.ts';

/**
 * The part that contains the dialogs, the panel of the notices, the pages of an account, of the notices, of the history and of the posts, what
 * the list of accounts shows only at times, such as the fold, and what watches the sign-ins of reconnects.
 */
export const onDemand = partOf(() => import('./on-demand-components.ts'));
