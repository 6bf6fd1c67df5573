import IconAlertTriangle from '~icons/tabler/alert-triangle';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconPlugConnectedX from '~icons/tabler/plug-connected-x';
import type { Status } from '../api/contract/account.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { statusWord } from './account-text.ts';

/** A status as an icon and a word; the colour only repeats them. */
export function StatusBadge({ status }: { status: Status }) {
  return (
    <Badge tone={BADGE[status].tone}>
      <StatusIcon status={status} />
      <span>{statusWord(status)}</span>
    </Badge>
  );
}

export function StatusIcon({ status }: { status: Status }) {
  const { Icon } = BADGE[status];
  return <Icon size={16} aria-hidden="true" />;
}

const BADGE = {
  connected: { tone: 'good', Icon: IconCircleCheck },
  expiring: { tone: 'warning', Icon: IconAlertTriangle },
  disconnected: { tone: 'bad', Icon: IconPlugConnectedX },
} satisfies Record<Status, { tone: Tone; Icon: typeof IconCircleCheck }>;
