import { useState } from 'react';
import { useLocation, useNavigate, useNavigationType, useSearchParams } from 'react-router';

interface DialogParam {
  /** What the dialog is about; null while it is closed. */
  value: string | null;
  /** Closes it: goes back to where it was opened, or cleans the address it came with. */
  close: () => void;
}

/**
 * A dialog that lives in the address as `?name=value`.
 * @param once Forward does not open it a second time: for a dialog that destroys something (F29)
 */
export function useDialogParam(name: string, { once = false } = {}): DialogParam {
  const [params] = useSearchParams();
  const { key, state } = useLocation();
  const navigate = useNavigate();
  const seenBefore = useSeenBefore();
  return {
    value: once && seenBefore ? null : params.get(name),
    close: () => {
      if (state?.opened === name) {
        leaveOnce(key, () => {
          addEventListener('popstate', keepFocusInView, { once: true });
          navigate(-1);
        });
        return;
      }
      const rest = new URLSearchParams(params);
      rest.delete(name);
      navigate(`?${rest}`, { replace: true });
    },
  };
}

/** Opens the dialog `?name=` about something, on top of the present place: Back closes it and nothing else. */
export function useOpenDialog(name: string): (about: string) => void {
  const [params] = useSearchParams();
  const { key } = useLocation();
  const navigate = useNavigate();
  return (about) => {
    const next = new URLSearchParams(params);
    next.set(name, about);
    leaveOnce(key, () => navigate(`?${next}`, { state: { opened: name } }));
  };
}

/** The place that a dialog was last opened or closed at; the next one may not be drawn yet. */
let leaving: string | null = null;

/**
 * Leaves a place of the history once, however often it is asked to before the next place is drawn: a second step
 * would lead past it. A second press may come that soon, and for one Escape in a field for a date or a time Chromium
 * tells the dialog twice.
 */
function leaveOnce(key: string, leave: () => void): void {
  if (leaving === key) return;
  leaving = key;
  // Only so is a place come back to.
  addEventListener(
    'popstate',
    () => {
      leaving = null;
    },
    { once: true },
  );
  leave();
}

/** Going back, the browser scrolls to where the page was; the row in focus may have moved since (F75). */
const keepFocusInView = (): void => {
  const settled = () => document.activeElement?.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => requestAnimationFrame(settled));
};

/** Whether Back or Forward has led to a place that was left before. */
function useSeenBefore(): boolean {
  const { key } = useLocation();
  const type = useNavigationType();
  const [visit, setVisit] = useState({ key, again: type === 'POP' && left.has(key) });
  if (visit.key === key) return visit.again;
  left.add(visit.key);
  const again = type === 'POP' && left.has(key);
  setVisit({ key, again });
  return again;
}

/** Places of this tab's history that were left; lost with a reload, as a dialog is. */
const left = new Set<string>();
