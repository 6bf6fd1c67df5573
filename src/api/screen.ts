// Whose session this browser tab shows, and whether the app has to ask who is signed in. client.ts drops a reply to a read that is for somebody else.
import { create } from 'zustand';
import type { Session } from './contract/session.ts';

/** What a write and its screen have to know about a person. */
export type Viewer = Pick<Session['user'], 'id' | 'name'>;

interface Screen {
  /** The session of the viewer; null while the screen shows nobody. */
  session: Session | null;
  /** `pending`: a reply was for somebody other than the viewer, so the app asks who is signed in. `failed`: the last check had no answer; this stays while the app asks again. */
  viewerCheck: 'none' | 'pending' | 'failed';
  /** How often a check of who is signed in was requested. */
  checksRequested: number;
}

const EMPTY_SCREEN: Screen = { session: null, viewerCheck: 'none', checksRequested: 0 };

/** The person on the screen of this browser tab: the viewer. Another tab may have signed in somebody else meanwhile (F26). */
export const useScreen = create<Screen>(() => EMPTY_SCREEN);

/** Makes this session the one on the screen. */
export const showSession = (session: Session): void => useScreen.setState({ session });

/** Leaves the screen without a viewer until the next session is known. */
export const showNobody = (): void => useScreen.setState(EMPTY_SCREEN);

/** Requests a check of who is signed in, because a reply was for somebody other than the viewer. */
export const requestViewerCheck = (): void =>
  useScreen.setState(({ viewerCheck, checksRequested }) => ({
    viewerCheck: viewerCheck === 'failed' ? viewerCheck : 'pending',
    checksRequested: checksRequested + 1,
  }));

/** Ends the check. `isAnswered`: the API has said who is signed in. */
export const endViewerCheck = ({ isAnswered }: { isAnswered: boolean }): void =>
  useScreen.setState({ viewerCheck: isAnswered ? 'none' : 'failed' });

/** Whether a reply may be shown on this screen: it is for the viewer, it names no recipient, or there is no viewer yet. */
export function isForViewer(response: Response): boolean {
  const recipient = response.headers.get('X-Viewer');
  const { session } = useScreen.getState();
  return recipient === null || session === null || recipient === session.user.id;
}
