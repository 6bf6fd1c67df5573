import { m } from '../i18n/messages.ts';
import { Alert } from './Alert.tsx';
import { HeldButton } from './button/HeldButton.tsx';

interface Props {
  /** What could not be loaded, without a full stop. */
  title: string;
  /** Why it could not be loaded, in sentences. */
  reason: string;
  query: { error: unknown; isFetching: boolean; refetch: () => unknown };
}

/** Says what could not be loaded and why, and offers to try again. */
export function LoadError({ title, reason, query: { error, isFetching, refetch } }: Props) {
  return (
    <Alert tone="bad" urgent>
      <p>
        <strong>{`${title}.`}</strong> <span>{reason}</span>
      </p>
      <HeldButton error={error} isPending={isFetching} onClick={() => refetch()}>
        {m.ui_try_again()}
      </HeldButton>
    </Alert>
  );
}
