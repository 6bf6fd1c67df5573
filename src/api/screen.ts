import { create } from 'zustand';
import type { Session } from './contract/session.ts';

/** A person, as far as a write and its screen have to know them. */
export type Viewer = Pick<Session['user'], 'id' | 'name'>;

interface Screen {
  /** The viewer, with what they may do; null while the screen shows nobody. */
  session: Session | null;
  /**
   * The API takes the asker for somebody else than the viewer: who is signed in is being asked, or could not be
   * answered.
   */
  doubt: 'none' | 'asking' | 'unanswered';
  /** How often that has come up. */
  doubts: number;
}

const NOBODY: Screen = { session: null, doubt: 'none', doubts: 0 };

/** The person that this tab shows. That is not always who is signed in: another tab may have signed in somebody else (F26). */
export const useScreen = create<Screen>(() => NOBODY);

/** The screen is of this session from now on. */
export const showTo = (session: Session): void => useScreen.setState({ session });

/** The screen is nobody's until the next session is known. */
export const showToNobody = (): void => useScreen.setState(NOBODY);

/** The API has answered or refused somebody else than the viewer. */
export const doubtViewer = (): void =>
  useScreen.setState(({ doubt, doubts }) => ({
    doubt: doubt === 'unanswered' ? doubt : 'asking',
    doubts: doubts + 1,
  }));

/** It is known who is signed in, or that this cannot be known now. */
export const endDoubt = (isAnswered: boolean): void =>
  useScreen.setState({ doubt: isAnswered ? 'none' : 'unanswered' });

/** Whether a reply may be shown on this screen: it is for the viewer, or names no recipient. */
export function isForViewer(response: Response): boolean {
  const asker = response.headers.get('X-Viewer');
  const { session } = useScreen.getState();
  return asker === null || session === null || asker === session.user.id;
}
