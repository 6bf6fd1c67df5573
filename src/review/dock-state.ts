import { create } from 'zustand';

const KEPT = 'review-dock';

/** Whether the review tools are unfolded; remembered. */
export const useDock = /* @__PURE__ */ create<{ isOpen: boolean }>(() => ({ isOpen: read() === 'open' }));

/** Folds the review tools away, or unfolds them. */
export function toggleDock(): void {
  const isOpen = !useDock.getState().isOpen;
  useDock.setState({ isOpen });
  try {
    localStorage.setItem(KEPT, isOpen ? 'open' : 'folded');
  } catch {
    // It holds for this visit only.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
