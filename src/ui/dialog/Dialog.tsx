import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../button/Button.tsx';
import { focusFirst } from '../focus.ts';
import { classes } from '../styles/classes.ts';
import { OtherViewerAlert, type ReplyState } from '../viewer/OtherViewerAlert.tsx';
import { useScreenHold } from '../viewer/screen-hold.ts';
import { usePersonChange } from '../viewer/viewing.ts';
import styles from './Dialog.module.css';
import { openModal } from './modals.ts';

interface Props {
  title: ReactNode;
  /** Warns of a loss: screen readers read out the title and, when it opens, what `describedBy` names. */
  alert?: boolean;
  /** The ids of the few sentences that an alert reads out when it opens; the whole body by default. */
  describedBy?: string;
  /** For a few sentences: a line is then short enough to read. */
  narrow?: boolean;
  /** Called on Escape, on other requests of the browser to close the dialog, and on Close. */
  onClose: () => void;
  /** Ids of elements: when the dialog closes, the first that exists takes the focus if the element that had it before is gone (F75). */
  focusAfter?: readonly string[];
  /** The person the dialog belongs to; the viewer by default. */
  owner?: { id: string; name: string };
  /** The state of the request that the dialog has sent. */
  replyState?: ReplyState;
  /** The results so far, shown in place of the children when somebody else is signed in. */
  outcome?: ReactNode;
  children: ReactNode;
  /** The buttons; they do not scroll. */
  footer: ReactNode;
}

/**
 * A modal dialog, open while it is rendered. The browser keeps the focus inside and returns it afterwards.
 * The dialog belongs to its owner: when somebody else is signed in, it says so and can only be closed (F26).
 */
export function Dialog(props: Props) {
  const {
    title,
    alert = false,
    describedBy,
    narrow = false,
    onClose,
    focusAfter = [],
    owner,
    replyState,
    outcome,
    children,
    footer,
  } = props;
  const change = usePersonChange(owner);
  const isOwnerReplaced = change !== null && replyState !== 'awaited';
  useScreenHold();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  const focusNext = useEffectEvent(() => focusFirst(...focusAfter));
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    const close = openModal(dialog);
    firstFocusIn(dialog)?.focus();
    return () => {
      close();
      const { activeElement } = document;
      const isLost = activeElement === document.body || dialog.contains(activeElement);
      if (isLost) focusNext();
    };
  }, []);
  // If the focused element disappears while the dialog is open, the focus is put back inside (F75).
  useLayoutEffect(() => {
    if (document.activeElement === document.body && element.current) firstFocusIn(element.current)?.focus();
  });
  return (
    <dialog
      ref={element}
      className={classes(styles.dialog, narrow && styles.narrow)}
      // Focusable, so that a click beside the controls keeps the focus inside.
      tabIndex={-1}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={alert ? (!isOwnerReplaced && describedBy) || `${id}-body` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${id}-title`} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable area must be reachable by keyboard */}
      <div className={styles.body} role="group" aria-labelledby={`${id}-title`} tabIndex={0}>
        <div id={`${id}-body`} className={styles.content}>
          {isOwnerReplaced ? (
            <>
              <OtherViewerAlert change={change} isOutcomeShown={Boolean(outcome)} replyState={replyState} />
              {outcome}
            </>
          ) : (
            children
          )}
        </div>
      </div>
      <div className={styles.footer} data-part="footer">
        {isOwnerReplaced ? (
          <Button data-first-focus onClick={onClose}>
            {m.ui_close()}
          </Button>
        ) : (
          footer
        )}
      </div>
    </dialog>
  );
}

/** The element that is marked with `data-first-focus`, else the title. */
function firstFocusIn(dialog: HTMLDialogElement): HTMLElement | null {
  return dialog.querySelector<HTMLElement>('[data-first-focus]') ?? dialog.querySelector('h2');
}
