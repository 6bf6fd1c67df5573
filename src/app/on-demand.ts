import { partOf } from '../ui/load-part.ts';

/** The part that contains the dialogs, the panel of the notices, and every page except the list. */
export const onDemand = partOf(() => import('./on-demand-components.ts'));
