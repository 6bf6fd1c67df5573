import { useEffect, useRef } from 'react';
import { m } from '../i18n/paraglide/messages.js';
import { announce } from '../ui/messages.ts';

/** Tells screen readers how many accounts a search or filter has found, once its answer is there (F77). */
export function useFoundAnnouncement(asked: string, total: number | undefined): void {
  const told = useRef(asked);
  useEffect(() => {
    if (total === undefined || told.current === asked) return;
    told.current = asked;
    announce(m.accounts_found({ count: total }));
  }, [asked, total]);
}
