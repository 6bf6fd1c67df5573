import { partOf } from '../ui/load-part.ts';

/** The pages but the list, the panel of the notices, and the dialogs. */
export const onDemand = partOf(() => import('./on-demand-components.ts'));
