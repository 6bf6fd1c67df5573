import { type FocusEvent, type MouseEvent, useRef } from 'react';
import { Link } from 'react-router';
import IconAlertCircle from '~icons/tabler/alert-circle';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconInfoCircle from '~icons/tabler/info-circle';
import IconX from '~icons/tabler/x';
import { m } from '../../i18n/messages.ts';
import { IconButton } from '../button/IconButton.tsx';
import { Remedy } from '../failure/Remedy.tsx';
import { returnFocus } from '../focus.ts';
import text from '../styles/text.module.css';
import styles from './Toaster.module.css';
import { dismissToast, type Toast, useToasts } from './toasts.ts';

const ICON = { good: IconCircleCheck, neutral: IconInfoCircle, bad: IconAlertCircle };

/** Shows the current message, and has the live region of `announce` (F77). It is mounted at load, before any message. */
export function Toaster() {
  const { message, announcement } = useToasts();
  const previousFocus = useRef<Element | null>(null);
  const rememberFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) previousFocus.current = relatedTarget;
  };
  const dismiss = ({ detail }: MouseEvent) => {
    dismissToast();
    // Returning the focus scrolls only after a key press (F75); a click with a pointer has a `detail` above 0.
    returnFocus(previousFocus.current, { preventScroll: detail > 0 });
  };
  const Icon = ICON[message?.tone ?? 'neutral'];
  return (
    <>
      <p role="status" className={text.visuallyHidden} data-part="announcement">
        {announcement}
      </p>
      {message && (
        <section
          className={styles.toast}
          data-part="toast"
          data-tone={message.tone}
          aria-label={m.ui_message()}
          onFocus={rememberFocus}
        >
          <Icon size={20} aria-hidden="true" />
          <div>
            <p>
              <span>{message.text}</span>
              {message.link && <ToastLink {...message.link} />}
              {message.secondLink && <ToastLink {...message.secondLink} />}
            </p>
            <Remedy errors={[message.error]} />
          </div>
          <IconButton aria-label={m.ui_dismiss()} onClick={dismiss}>
            <IconX size={18} aria-hidden="true" />
          </IconButton>
        </section>
      )}
    </>
  );
}

/** A link after the text of the message. */
const ToastLink = ({ to, text: linkText }: NonNullable<Toast['link']>) => (
  <span className={styles.link}>
    <Link to={to}>{linkText}</Link>
  </span>
);
