import { loadFailureSentence } from '../i18n/load-failures.ts';
import { m } from '../i18n/messages.ts';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';

interface Props {
  /** What could not be loaded, without a full stop. */
  title: string;
  /** The query that has failed. */
  query: { error: unknown; isFetching: boolean; refetch: () => unknown };
}

/** Stands where something could not be loaded: what, why, and the way to try again. */
export function LoadFailure({ title, query: { error, isFetching, refetch } }: Props) {
  return (
    <Alert tone="bad" urgent>
      <p>
        <strong>{`${title}.`}</strong> <span>{loadFailureSentence(error)}</span>
      </p>
      <Button busy={isFetching} onClick={() => refetch()}>
        {m.app_try_again()}
      </Button>
    </Alert>
  );
}
