import { partOf } from '../ui/load-part.ts';

/** The part with every page except the list, with the panel of the notices and with the dialogs. */
export const onDemand = partOf(() => import('./on-demand-components.ts'));
