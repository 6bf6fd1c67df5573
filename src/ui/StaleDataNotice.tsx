import { formatTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { Alert } from './Alert.tsx';
import { HeldButton } from './button/HeldButton.tsx';

interface Props {
  /** Why nothing newer could be loaded, in sentences. */
  reason: string;
  /** The query whose data is shown though its last refetch has failed. */
  query: { error: unknown; isFetching: boolean; dataUpdatedAt: number; refetch: () => unknown };
}

/** Says how old the data on screen is, because nothing newer could be loaded (F02). */
export function StaleDataNotice({ reason, query: { error, isFetching, dataUpdatedAt, refetch } }: Props) {
  return (
    <Alert tone="warning">
      <p>{`${m.ui_showing_from({ time: formatTime(new Date(dataUpdatedAt).toISOString()) })}. ${reason}`}</p>
      <HeldButton error={error} isPending={isFetching} onClick={() => refetch()}>
        {m.ui_try_again()}
      </HeldButton>
    </Alert>
  );
}
