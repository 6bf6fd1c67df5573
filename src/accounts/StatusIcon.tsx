import IconAlertTriangle from '~icons/tabler/alert-triangle';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconPlugConnectedX from '~icons/tabler/plug-connected-x';
import type { Status } from '../api/contract/account.ts';

/** The icon of a status; the word stands beside it. */
export function StatusIcon({ status }: { status: Status }) {
  const Icon = ICON[status];
  return <Icon size={16} aria-hidden="true" />;
}

const ICON = {
  connected: IconCircleCheck,
  expiring: IconAlertTriangle,
  disconnected: IconPlugConnectedX,
} satisfies Record<Status, typeof IconCircleCheck>;
