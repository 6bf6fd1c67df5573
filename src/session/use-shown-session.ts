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
  /** How often another person became the viewer: a key for components that must not keep state of the one before. */
  viewerChanges: number;
}

/**
 * The session on the screen. When another tab signs in somebody else, the screen shows that person at once and drops
 * everything of the one before. While a dialog or sign-in of the one before is open, it waits until that is closed (F26).
 * @param latest the session as the API answers it; undefined while nobody is known to be signed in
 * @param answeredAt when the API answered it, in ms
 */
export function useShownSession(latest: Session | undefined, answeredAt: number): Shown {
  const queries = useQueryClient();
  const { session: before, viewerCheck } = useScreen();
  const isHeld = useIsHeld();
  const wasAnnounced = useRef(false);
  const [viewerChanges, setViewerChanges] = useState(0);
  const isOther = before !== null && latest !== undefined && before.user.id !== latest.user.id;
  useLayoutEffect(() => {
    if (isOther && isHeld) {
      wasAnnounced.current = true;
      return;
    }
    if (!latest || latest === before) return;
    showSession(latest);
    if (isOther) {
      setViewerChanges((changes) => changes + 1);
      void forgetPerson(queries, sessionQuery.queryKey);
      const text = m.app_viewer_now({ name: latest.user.name });
      // What was open has announced it already. The toast stays for a page that is about to open.
      if (!wasAnnounced.current) showToast({ tone: 'neutral', text, isForNextPage: true });
      keepFocusOnPage();
    }
    wasAnnounced.current = false;
  }, [latest, before, isOther, isHeld, queries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer ends the check
  useEffect(() => endViewerCheck(true), [answeredAt]);

  const shown = latest && isOther ? before : latest;
  const viewer = shown?.user;
  const signedIn = viewerCheck === 'failed' ? null : latest?.user;
  return { shown, viewing: useViewing(viewer, signedIn), viewerChanges };
}

type User = Session['user'];

/** Stays the same object as long as its contents are the same. */
function useViewing(viewer: User | undefined, signedIn: User | null | undefined): Viewing {
  const { id = '', name = '' } = viewer ?? {};
  const otherId = signedIn === null ? null : (signedIn?.id ?? id);
  const otherName = signedIn?.name ?? name;
  return useMemo(
    () => ({ viewer: { id, name }, signedIn: otherId === null ? null : { id: otherId, name: otherName } }),
    [id, name, otherId, otherName],
  );
}
