import { create } from 'zustand';

/** The open modal dialogs, the topmost last. Everything outside of the topmost one is inert. */
export const useModals = create<{ open: readonly HTMLDialogElement[] }>(() => ({ open: [] }));

/** Opens a dialog on top of all others. @returns a function that closes it */
export function openModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  useModals.setState(({ open }) => ({ open: [...open, dialog] }));
  return () => {
    const { activeElement } = document;
    // The review tools are inside the topmost dialog. This moves them out, and they lose the focus; the last line returns it.
    useModals.setState(({ open }) => ({ open: open.filter((each) => each !== dialog) }));
    dialog.close();
    if (activeElement instanceof HTMLElement && !dialog.contains(activeElement)) activeElement.focus();
  };
}
