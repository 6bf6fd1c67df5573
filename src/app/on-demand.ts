import { partOf } from '../ui/load-part.ts';

/** The part that contains the dialogs, the panel of the notices, and the pages of an account, of the notices and of the posts. */
export const onDemand = partOf(() => import('./on-demand-components.ts'));
