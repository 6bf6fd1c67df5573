import { create } from 'zustand';

/** The modal dialogs that are open, the one on top last. Everything outside of that one rests. */
export const useModals = create<{ open: readonly HTMLDialogElement[] }>(() => ({ open: [] }));

/** Opens a dialog above all others. Returns the way to close it. */
export function openModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  useModals.setState(({ open }) => ({ open: [...open, dialog] }));
  return () => {
    dialog.close();
    useModals.setState(({ open }) => ({ open: open.filter((each) => each !== dialog) }));
  };
}
