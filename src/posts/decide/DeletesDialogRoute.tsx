import { useId } from 'react';
import type { Post } from '../../api/contract/post.ts';
import { m } from '../../i18n/messages.ts';
import { ConfirmDialog } from '../../ui/dialog/ConfirmDialog.tsx';
import { DialogRoute } from '../../ui/dialog/DialogRoute.tsx';

interface Props {
  /** The posts that are to be deleted. */
  deletes: readonly Post[];
  /** What is confirmed: the deletes and everything that is sent with them. */
  label: string;
  onConfirm: () => void;
}

/** Asks for a confirmation of the deletes, which the address opens as `?decide=delete`. A reload forgets them: then a message says so. */
export function DeletesDialogRoute({ deletes, label, onConfirm }: Props) {
  const id = useId();
  return (
    <DialogRoute
      name="decide"
      opensOnce
      useSubject={() =>
        deletes.length > 0 ? { phase: 'ready', subject: deletes } : { phase: 'refused', message: m.decide_no_deletes() }
      }
    >
      {({ length }, close) => (
        <ConfirmDialog
          alert
          narrow
          title={m.social_delete_title({ count: length })}
          describedBy={id}
          phase="ready"
          confirm={{
            text: label,
            variant: 'danger',
            onPress: () => {
              close();
              onConfirm();
            },
          }}
          onClose={close}
        >
          <p id={id}>{m.social_delete_text()}</p>
        </ConfirmDialog>
      )}
    </DialogRoute>
  );
}
