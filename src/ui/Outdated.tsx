import { formatTime } from '../i18n/dates.ts';
import { loadFailureSentence } from '../i18n/load-failures.ts';
import { m } from '../i18n/messages.ts';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';

interface Props {
  /** The query whose last answer still stands, though the next has failed. */
  query: { error: unknown; isFetching: boolean; dataUpdatedAt: number; refetch: () => unknown };
}

/** Says from when the data on screen is, where nothing newer could be loaded (F02). */
export function Outdated({ query: { error, isFetching, dataUpdatedAt, refetch } }: Props) {
  return (
    <Alert tone="warning">
      <p>
        {`${m.accounts_showing_from({ time: formatTime(new Date(dataUpdatedAt).toISOString()) })}. ${loadFailureSentence(error)}`}
      </p>
      <Button busy={isFetching} onClick={() => refetch()}>
        {m.app_try_again()}
      </Button>
    </Alert>
  );
}
