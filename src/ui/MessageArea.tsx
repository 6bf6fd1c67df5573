import { IconAlertCircle, IconCircleCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { m } from '../i18n/paraglide/messages.js';
import { dismissMessage, useMessages } from './messages.ts';

const ICON = { good: IconCircleCheck, neutral: IconInfoCircle, bad: IconAlertCircle };

/** Where messages appear, and the one polite region that tells screen readers (F77). Mounted once, at load. */
export function MessageArea() {
  const { message, announcement } = useMessages();
  const Icon = ICON[message?.tone ?? 'neutral'];
  return (
    <>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      {message && (
        <section className="message" data-tone={message.tone} aria-label={m.app_message()}>
          <Icon size={20} aria-hidden="true" />
          <p>
            {message.text} {message.link && <Link to={message.link.to}>{message.link.word}</Link>}
          </p>
          <button type="button" className="icon-button" aria-label={m.app_dismiss()} onClick={dismissMessage}>
            <IconX size={18} aria-hidden="true" />
          </button>
        </section>
      )}
    </>
  );
}
