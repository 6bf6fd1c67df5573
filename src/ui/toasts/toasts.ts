import { create } from 'zustand';

interface ToastLink {
  to: string;
  text: string;
}

export interface Toast {
  text: string;
  tone: 'good' | 'neutral' | 'bad';
  /** The error that the message reports; a button that helps, if there is one, is shown beside the text. */
  error?: unknown;
  link?: ToastLink;
  /** A second link, after the first. */
  secondLink?: ToastLink;
  /** The message says what is wrong with the opened link. It is added to an earlier such message instead of replacing it (F30). */
  isAboutLink?: boolean;
  /** Stays on screen when the next page opens. */
  isForNextPage?: boolean;
}

interface Messages {
  /** On screen until it is dismissed or replaced. */
  message: Toast | null;
  announcement: string;
}

export const useToasts = create<Messages>(() => ({ message: null, announcement: '' }));

/** Shows and announces a message; it replaces the previous message, unless both are about the opened link. */
export function showToast(message: Toast): void {
  const text = textWithEarlier(message, useToasts.getState().message);
  useToasts.setState({ message: { ...message, text } });
  announce(text);
}

function textWithEarlier({ text, isAboutLink }: Toast, earlier: Toast | null): string {
  if (!isAboutLink || !earlier?.isAboutLink) return text;
  return earlier.text.includes(text) ? earlier.text : `${earlier.text} ${text}`;
}

export const dismissToast = (): void => useToasts.setState({ message: null });

/** Dismisses the message when another page opens, unless the message is for that page. */
export function dismissOnNavigation(): void {
  useToasts.setState(({ message }) => ({
    message: message?.isForNextPage ? { ...message, isForNextPage: false } : null,
  }));
}

/** Announces a text to screen readers only; a tab in the background announces nothing (F24). */
export function announce(text: string): void {
  if (document.visibilityState === 'hidden') return;
  const before = useToasts.getState().announcement;
  // A live region announces only a change of its text.
  useToasts.setState({ announcement: before === text ? `${text}\u00A0` : text });
}
