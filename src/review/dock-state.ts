import { create } from 'zustand';
import { tryStorage } from '../browser/storage.ts';

const KEY = 'review-dock';

/** Whether the review tools are open; kept in local storage. */
export const useDock = /* @__PURE__ */ create<{ isOpen: boolean }>(() => ({
  isOpen: tryStorage(() => localStorage.getItem(KEY)) === 'open',
}));

export function toggleDock(): void {
  const isOpen = !useDock.getState().isOpen;
  useDock.setState({ isOpen });
  tryStorage(() => localStorage.setItem(KEY, isOpen ? 'open' : 'folded'));
}
