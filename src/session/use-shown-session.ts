// Brings the session that the API reports onto the screen: at once, or once the previous person has no open dialog or sign-in.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Session } from '../api/contract/session.ts';
import { endViewerCheck, showSession, useScreen } from '../api/screen.ts';
import { forgetPerson, sessionQuery } from '../api/session.ts';
import { m } from '../i18n/messages.ts';
import { keepFocusOnPage } from '../ui/focus.ts';
import { showToast } from '../ui/toasts/toasts.ts';
import { useIsScreenHeld } from '../ui/viewer/screen-hold.ts';
import type { Viewing } from '../ui/viewer/viewing.ts';

interface ShownSession {
  shown: Session | undefined;
  viewing: Viewing;
  /** How often another person became the viewer: a key for components that must not keep state of the previous person. */
  viewerKey: number;
}

/**
 * The session on the screen. When another tab signs in somebody else, the screen shows that person at once and drops
 * everything of the previous person; but while a dialog or sign-in of the previous person is open, it waits (F26).
 * @param latest the session in the last reply of the API; undefined while nobody is known to be signed in
 * @param repliedAt when that reply came, in ms since 1970
 */
export function useShownSession(latest: Session | undefined, repliedAt: number): ShownSession {
  const queries = useQueryClient();
  const { session: current, viewerCheck } = useScreen();
  const isHeld = useIsScreenHeld();
  const wasAnnounced = useRef(false);
  const [viewerKey, setViewerKey] = useState(0);
  const isOtherPerson = current !== null && latest !== undefined && current.user.id !== latest.user.id;
  useLayoutEffect(() => {
    if (isOtherPerson && isHeld) {
      wasAnnounced.current = true;
      return;
    }
    if (!latest || latest === current) return;
    showSession(latest);
    if (isOtherPerson) {
      setViewerKey((key) => key + 1);
      void forgetPerson(queries, { keep: sessionQuery.queryKey });
      const text = m.app_viewer_now({ name: latest.user.name });
      // An open dialog or sign-in has already announced this. The toast stays on screen if a page is about to open.
      if (!wasAnnounced.current) showToast({ tone: 'neutral', text, isForNextPage: true });
      keepFocusOnPage();
    }
    wasAnnounced.current = false;
  }, [latest, current, isOtherPerson, isHeld, queries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reply ends the check
  useEffect(() => endViewerCheck({ isAnswered: true }), [repliedAt]);

  const shown = isOtherPerson ? current : latest;
  const viewer = shown?.user;
  const signedIn = viewerCheck === 'failed' ? null : latest?.user;
  return { shown, viewing: useViewing(viewer, signedIn), viewerKey };
}

type User = Session['user'];

/** Returns the same object until the viewer or the person signed in changes. @param signedIn null for an unknown person; undefined counts as the viewer */
function useViewing(viewer: User | undefined, signedIn: User | null | undefined): Viewing {
  const { id = '', name = '' } = viewer ?? {};
  const signedInId = signedIn === null ? null : (signedIn?.id ?? id);
  const signedInName = signedIn?.name ?? name;
  return useMemo(
    () => ({ viewer: { id, name }, signedIn: signedInId === null ? null : { id: signedInId, name: signedInName } }),
    [id, name, signedInId, signedInName],
  );
}
