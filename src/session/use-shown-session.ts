import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Session } from '../api/contract/session.ts';
import { endViewerCheck, showSession, useScreen } from '../api/screen.ts';
import { forgetPerson, sessionQuery } from '../api/session.ts';
import { m } from '../i18n/messages.ts';
import { keepFocusOnPage } from '../ui/focus.ts';
import { showToast } from '../ui/toasts/toasts.ts';
import { useIsHeld } from '../ui/viewer/screen-hold.ts';
import type { Viewing } from '../ui/viewer/viewing.ts';

interface Shown {
  shown: Session | undefined;
  viewing: Viewing;
  /** How often the screen has passed from one person to another: a key for what is not to outlive that. */
  turn: number;
}

/**
 * The session on the screen. Where another tab has signed in somebody else, the screen is theirs at once and nothing of
 * the one before is left on it; but as long as something is open that belongs to the one before, it waits for that to
 * be closed (F26).
 * @param latest the session as it is now; undefined while nobody is known to be signed in
 * @param answeredAt when that was answered
 */
export function useShownSession(latest: Session | undefined, answeredAt: number): Shown {
  const queries = useQueryClient();
  const { session: before, viewerCheck } = useScreen();
  const isHeld = useIsHeld();
  const wasAnnounced = useRef(false);
  const [turn, setTurn] = useState(0);
  const isOther = before !== null && latest !== undefined && before.user.id !== latest.user.id;
  useLayoutEffect(() => {
    if (isOther && isHeld) {
      wasAnnounced.current = true;
      return;
    }
    if (!latest || latest === before) return;
    showSession(latest);
    if (!isOther) {
      wasAnnounced.current = false;
      return;
    }
    setTurn((turns) => turns + 1);
    void forgetPerson(queries, [...sessionQuery.queryKey]);
    // What was open has said so already; whoever is on the way to another page reads it there.
    if (!wasAnnounced.current) {
      const text = m.app_viewer_now({ name: latest.user.name });
      showToast({ tone: 'neutral', text, isForNextPage: true });
    }
    wasAnnounced.current = false;
    keepFocusOnPage();
  }, [latest, before, isOther, isHeld, queries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is the occasion
  useEffect(() => endViewerCheck(true), [answeredAt]);

  const shown = latest && isOther ? before : latest;
  const viewer = shown?.user;
  const signedIn = viewerCheck === 'failed' ? null : latest?.user;
  return { shown, viewing: useViewing(viewer, signedIn), turn };
}

type User = Session['user'];

/** The same object as long as it says the same. */
function useViewing(viewer: User | undefined, signedIn: User | null | undefined): Viewing {
  const { id = '', name = '' } = viewer ?? {};
  const otherId = signedIn === null ? null : (signedIn?.id ?? id);
  const otherName = signedIn?.name ?? name;
  return useMemo(
    () => ({ viewer: { id, name }, signedIn: otherId === null ? null : { id: otherId, name: otherName } }),
    [id, name, otherId, otherName],
  );
}
