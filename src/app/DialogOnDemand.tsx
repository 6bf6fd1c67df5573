import { type ComponentType, useState } from 'react';
import { useSearchParams } from 'react-router';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DialogLoading } from '../ui/dialog/DialogLoading.tsx';
import { type DialogName, useDialogParam } from '../ui/dialog/use-dialog-param.ts';
import { PartFailed } from '../ui/PartFailed.tsx';
import { onDemand } from './on-demand.ts';

interface Props {
  name: DialogName;
  /** The title until the dialog has been fetched. */
  title: string;
}

/** A dialog that is fetched when the address first opens it. */
export function DialogOnDemand({ Route, ...props }: Props & { Route: ComponentType<Props> }) {
  const [params] = useSearchParams();
  const isOpen = params.has(props.name);
  const [wasOpened, setOpened] = useState(isOpen);
  if (isOpen && !wasOpened) setOpened(true);
  // Once fetched, it stays mounted: it remembers the history entries that were left, so Forward does not open it again (F29).
  // If it could not be fetched, it is unmounted, and fetched again at the next opening.
  return (isOpen || (wasOpened && onDemand.loaded !== null)) && <Route {...props} />;
}

/** What is shown in the place of a dialog until it has been fetched, and if it cannot be. */
export const DIALOG_STAGES = { Loading: LoadingDialog, Failed: FailedDialog };

function LoadingDialog({ name, title }: Props) {
  const { close } = useDialogParam(name);
  // Without a failure the dialog has no button to try again, so `onRetry` is never called.
  return <DialogLoading title={title} failure="" onRetry={close} onClose={close} />;
}

function FailedDialog({ name, title }: Props) {
  const { close } = useDialogParam(name);
  return (
    <Dialog title={title} onClose={close} footer={<Button onClick={close}>{m.ui_close()}</Button>}>
      <PartFailed />
    </Dialog>
  );
}
