import { m } from '../i18n/messages.ts';
import { Alert } from './Alert.tsx';
import { Button } from './button/Button.tsx';

interface Props {
  /** What could not be loaded, without a full stop. */
  title: string;
  /** Why it could not be loaded, in sentences. */
  reason: string;
  query: { isFetching: boolean; refetch: () => unknown };
}

/** Says what could not be loaded and why, and offers to try again. */
export function LoadError({ title, reason, query: { isFetching, refetch } }: Props) {
  return (
    <Alert tone="bad" urgent>
      <p>
        <strong>{`${title}.`}</strong> <span>{reason}</span>
      </p>
      <Button isPending={isFetching} onClick={() => refetch()}>
        {m.ui_try_again()}
      </Button>
    </Alert>
  );
}
