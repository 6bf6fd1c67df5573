import { m } from '../../i18n/messages.ts';
import { Alert } from '../Alert.tsx';
import { Button } from '../button/Button.tsx';
import { useElapsed } from '../use-elapsed.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  title: string;
  /** Why what it is about could not be loaded, and what that means; empty while it may still come. */
  failure: string;
  onRetry: () => void;
  onClose: () => void;
}

/** Stands for a dialog whose subject is still to come: after 300 ms it says so, and when it fails why, with a way to try again. */
export function DialogLoading({ title, failure, onRetry, onClose }: Props) {
  const isLate = useElapsed(true, 300);
  if (!isLate && failure === '') return null;
  return (
    <Dialog title={title} onClose={onClose} footer={<Button onClick={onClose}>{m.accounts_cancel()}</Button>}>
      {failure === '' ? (
        <p role="status">{m.accounts_loading_still()}</p>
      ) : (
        <Alert tone="bad" urgent>
          <p>{failure}</p>
          <Button onClick={onRetry}>{m.app_try_again()}</Button>
        </Alert>
      )}
    </Dialog>
  );
}
