import { useState } from 'react';
import { useLocation, useNavigate, useNavigationType, useSearchParams } from 'react-router';

interface DialogParam {
  /** What the dialog is about; null while it is closed. */
  value: string | null;
  /** Opens the dialog on top of the present place, so that Back closes it and nothing else. */
  open: (value: string) => void;
  /** Closes it: goes back to where it was opened, or cleans the address it came with. */
  close: () => void;
}

/**
 * A dialog that lives in the address as `?name=value`.
 * @param once Forward does not open it a second time: for a dialog that destroys something (F29)
 */
export function useDialogParam(name: string, { once = false } = {}): DialogParam {
  const [params] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const seenBefore = useSeenBefore();
  const value = params.get(name);
  return {
    value: once && seenBefore ? null : value,
    open: (about) => {
      const next = new URLSearchParams(params);
      next.set(name, about);
      navigate(`?${next}`, { state: { opened: name } });
    },
    close: () => {
      if (state?.opened === name) {
        addEventListener('popstate', keepFocusInView, { once: true });
        navigate(-1);
        return;
      }
      const rest = new URLSearchParams(params);
      rest.delete(name);
      navigate(`?${rest}`, { replace: true });
    },
  };
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
