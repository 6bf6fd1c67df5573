import { m } from '../../i18n/messages.ts';
import { Alert } from '../Alert.tsx';
import { Button } from '../button/Button.tsx';
import { HeldButton } from '../button/HeldButton.tsx';
import { useElapsed } from '../use-elapsed.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  title: string;
  /** Why the subject could not be loaded, in sentences; empty while it is loading. */
  failure: string;
  /** The error of the last try. If it asks to wait, Try again is disabled for that time. */
  error?: unknown;
  onRetry: () => void;
  onClose: () => void;
}

/** A dialog whose subject is loading, shown after 300 ms; if loading fails, it says why and offers to try again. */
export function DialogLoading({ title, failure, error, onRetry, onClose }: Props) {
  const isLate = useElapsed(true, 300);
  if (!isLate && failure === '') return null;
  return (
    <Dialog title={title} onClose={onClose} footer={<Button onClick={onClose}>{m.ui_cancel()}</Button>}>
      {failure === '' ? (
        <p role="status">{m.ui_still_loading()}</p>
      ) : (
        <Alert tone="bad" urgent>
          <p>{failure}</p>
          <HeldButton error={error} onClick={onRetry}>
            {m.ui_try_again()}
          </HeldButton>
        </Alert>
      )}
    </Dialog>
  );
}
