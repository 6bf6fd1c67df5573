import { useState } from 'react';
import { useLocation, useNavigate, useNavigationType, useSearchParams } from 'react-router';

/** The dialogs that the address opens, by the name of their parameter. */
export type DialogName = 'ask' | 'connect' | 'decide' | 'disconnect' | 'remove' | 'settle';

/** The query that opens a dialog on a page with the given parameters. */
export function dialogQuery(name: DialogName, value: string, params?: URLSearchParams): string {
  const query = new URLSearchParams(params);
  query.set(name, value);
  return `?${query}`;
}

/**
 * The state of a dialog that is kept in the address as `?name=value`: `value` is null while it is closed. `close` goes
 * back to the history entry from which the dialog was opened; if there is none, it removes the parameter.
 * @param opensOnce Back and Forward do not open the dialog a second time: for an action that destroys something (F29)
 */
export function useDialogParam(name: DialogName, opensOnce = false): { value: string | null; close: () => void } {
  const [params] = useSearchParams();
  const { key, state } = useLocation();
  const navigate = useNavigate();
  const isRevisited = useIsRevisited();
  return {
    value: opensOnce && isRevisited ? null : params.get(name),
    close: () => {
      if (state?.opened === name) {
        leaveOnce(key, () => {
          addEventListener('popstate', keepFocusInView, { once: true });
          navigate(-1);
        });
        return;
      }
      // Reads the address and not `params`: another parameter may have been removed since this was rendered.
      const rest = new URLSearchParams(location.search);
      rest.delete(name);
      navigate(`?${rest}`, { replace: true });
    },
  };
}

/**
 * @returns a function that opens the dialog `?name=value` as a new history entry: Back closes the dialog. A dialog that
 * is open, or still loading, is not opened again.
 */
export function useOpenDialog(name: DialogName): (value: string) => void {
  const [params] = useSearchParams();
  const { key } = useLocation();
  const navigate = useNavigate();
  return (value) => {
    if (params.get(name) === value) return;
    leaveOnce(key, () => navigate(dialogQuery(name, value, params), { state: { opened: name } }));
  };
}

/** The key of the history entry that was left last; the next entry may not be rendered yet. */
let leftKey: string | null = null;

/**
 * Leaves a history entry once. A second call before the next entry is rendered does nothing: it would leave that entry too.
 * A second press may come that soon, and Chromium cancels a dialog twice for one Escape in a date or time field.
 */
function leaveOnce(key: string, leave: () => void): void {
  if (leftKey === key) return;
  leftKey = key;
  addEventListener('popstate', forgetLeftKey, { once: true });
  leave();
}

/** Runs on Back and Forward, which may return to the entry that was left: then it can be left again. */
function forgetLeftKey(): void {
  leftKey = null;
}

/** On Back the browser restores the scroll position, within two frames; the focused row may have moved since (F75). */
const keepFocusInView = (): void => {
  const scroll = () => document.activeElement?.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => requestAnimationFrame(scroll));
};

/** Whether Back or Forward has returned to a history entry. */
function useIsRevisited(): boolean {
  const { key } = useLocation();
  const type = useNavigationType();
  const isRevisited = type === 'POP' && visitedKeys.has(key);
  const [visit, setVisit] = useState({ key, isRevisited });
  if (visit.key === key) return visit.isRevisited;
  visitedKeys.add(visit.key);
  setVisit({ key, isRevisited });
  return isRevisited;
}

/** The keys of the history entries that were visited and left; a reload forgets them. */
const visitedKeys = new Set<string>();
