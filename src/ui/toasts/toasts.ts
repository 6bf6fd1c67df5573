import { create } from 'zustand';

export interface Toast {
  text: string;
  tone: 'good' | 'neutral' | 'bad';
  /** Where to read or do more. */
  link?: { to: string; word: string };
  /** It is shown as another page opens, and stays there. */
  isForNextPage?: boolean;
}

interface Messages {
  /** What has just happened, on screen until it is dismissed or something else happens. */
  message: Toast | null;
  /** What screen readers read out. */
  announcement: string;
}

export const useToasts = create<Messages>(() => ({ message: null, announcement: '' }));

/** Says on screen and to screen readers what has happened; the one before makes room. */
export function showToast(message: Toast): void {
  useToasts.setState({ message });
  announce(message.text);
}

export const dismissToast = (): void => useToasts.setState({ message: null });

/** Another page opens: a message belongs to the page that it was shown on, or is for. */
export function dismissOnNavigation(): void {
  useToasts.setState(({ message }) => ({
    message: message?.isForNextPage ? { ...message, isForNextPage: false } : null,
  }));
}

/** Tells screen readers only; a tab in the background keeps quiet (F24). */
export function announce(text: string): void {
  if (document.visibilityState === 'hidden') return;
  const before = useToasts.getState().announcement;
  // The same words twice are news twice only if the text differs.
  useToasts.setState({ announcement: before === text ? `${text}\u00A0` : text });
}
