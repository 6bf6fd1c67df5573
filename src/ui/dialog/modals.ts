import { create } from 'zustand';

/** The modal dialogs that are open, the one on top last. Everything outside of that one rests. */
export const useModals = create<{ open: readonly HTMLDialogElement[] }>(() => ({ open: [] }));

/** Opens a dialog above all others. Returns the way to close it. */
export function openModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  useModals.setState(({ open }) => ({ open: [...open, dialog] }));
  return () => {
    const { activeElement } = document;
    // Whatever stands in it only because it is on top leaves it now, and keeps the focus.
    useModals.setState(({ open }) => ({ open: open.filter((each) => each !== dialog) }));
    dialog.close();
    if (activeElement instanceof HTMLElement && !dialog.contains(activeElement)) activeElement.focus();
  };
}
