import { useEffect } from 'react';
import type { StartupReport } from '../api/transport.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { announce } from '../ui/toasts/toasts.ts';
import { ResetStorage } from './ResetStorage.tsx';
import styles from './StorageNotice.module.css';

/** Says why changes are not stored, why the demo data began again, and how many records are damaged; offers what can help (F41–F48). */
export function StorageNotice({ report: { unsaved, restarted, damagedRecords } }: { report: StartupReport }) {
  const sentence = [
    unsaved && UNSAVED[unsaved](),
    restarted && RESTARTED[restarted](),
    damagedRecords > 0 && m.review_damaged({ count: damagedRecords }),
  ]
    .filter(Boolean)
    .join(' ');
  useEffect(() => announce(sentence), [sentence]);
  const canErase = damagedRecords > 0 || (unsaved !== null && unsaved !== 'refused');
  return (
    <div className={styles.notice}>
      <span>{sentence}</span>
      {canErase && (
        <>
          <Button size="small" onClick={() => location.reload()}>
            {m.ui_reload()}
          </Button>
          <ResetStorage size="small" />
        </>
      )}
    </div>
  );
}

const UNSAVED = {
  refused: m.review_unsaved_refused,
  blocked: m.review_unsaved_blocked,
  newer: m.review_unsaved_newer,
  lost: m.review_unsaved_lost,
  damaged: m.review_unsaved_damaged,
} satisfies Record<NonNullable<StartupReport['unsaved']>, () => string>;

const RESTARTED = {
  'older-data': m.review_restarted_older,
  'data-gone': m.review_restarted_gone,
} satisfies Record<NonNullable<StartupReport['restarted']>, () => string>;
