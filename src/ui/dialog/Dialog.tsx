import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../button/Button.tsx';
import { focusFirst } from '../focus.ts';
import { OtherViewerAlert, type Sent } from '../viewer/OtherViewerAlert.tsx';
import { useScreenHold } from '../viewer/screen-hold.ts';
import { useSuccessor } from '../viewer/viewing.ts';
import styles from './Dialog.module.css';
import { openModal } from './modals.ts';

interface Props {
  title: ReactNode;
  /** Asks before something that is lost: read out whole, and only its buttons close it. */
  alert?: boolean;
  /** Escape, or whatever else the browser closes dialogs with. */
  onClose: () => void;
  /** Ids of elements for the focus to go to when what opened the dialog is gone (F75). */
  focusAfter?: readonly string[];
  /** Whose it is, where it may be another's than the screen's. */
  owner?: { id: string; name: string };
  /** What is known of what was sent from it, for when somebody else is signed in. */
  sent?: Sent;
  /** What has come of it so far, which stays when somebody else is signed in. */
  outcome?: ReactNode;
  children: ReactNode;
  /** The buttons; they stay in view while the rest scrolls. */
  footer: ReactNode;
}

/**
 * A modal dialog, open as long as it is rendered. The browser keeps the focus inside and gives it back afterwards.
 * It belongs to the viewer: once somebody else is signed in it says so, and can only be closed (F26).
 */
export function Dialog(props: Props) {
  const { title, alert = false, onClose, focusAfter = [], owner, sent, outcome, children, footer } = props;
  const successor = useSuccessor(owner);
  const isOver = successor !== null && sent !== 'waiting';
  useScreenHold();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  const after = useRef(focusAfter);
  useLayoutEffect(() => {
    after.current = focusAfter;
  });
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const close = openModal(dialog);
    firstFocusIn(dialog)?.focus();
    return () => {
      close();
      const { activeElement } = document;
      const isLost = activeElement === document.body || dialog.contains(activeElement);
      if (isLost) focusFirst(...after.current);
    };
  }, []);
  // What had the focus may go while the dialog stays: the focus stays inside (F75).
  useLayoutEffect(() => {
    if (document.activeElement === document.body && element.current) firstFocusIn(element.current)?.focus();
  });
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      // A press beside its controls leaves the focus inside.
      tabIndex={-1}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={alert ? `${id}-body` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${id}-title`} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className={styles.body} role="group" aria-labelledby={`${id}-title`} tabIndex={0}>
        <div id={`${id}-body`} className={styles.content}>
          {isOver ? (
            <>
              <OtherViewerAlert successor={successor} isOutcomeShown={outcome !== undefined} sent={sent} />
              {outcome}
            </>
          ) : (
            children
          )}
        </div>
      </div>
      <div className={styles.footer} data-part="footer">
        {isOver ? (
          <Button data-first-focus onClick={onClose}>
            {m.accounts_close()}
          </Button>
        ) : (
          footer
        )}
      </div>
    </dialog>
  );
}

/** Where the focus starts: what is marked so, else the title. */
function firstFocusIn(dialog: HTMLDialogElement): HTMLElement | null {
  return dialog.querySelector<HTMLElement>('[data-first-focus]') ?? dialog.querySelector<HTMLElement>('h2');
}
