import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import styles from './SettleButtons.module.css';
import type { SettleKind } from './settle-target.ts';

interface Props {
  /** The post to settle; absent for the selected posts. */
  post?: { id: string; name: string };
  /** Why the buttons are disabled; empty while they are enabled. */
  disabledReason: string;
  onPress: (kind: SettleKind) => void;
}

/** Reschedule, To drafts and Delete, for one missed post or for the selected ones. */
export function SettleButtons({ post, disabledReason, onPress }: Props) {
  return (
    <div className={styles.buttons}>
      {KINDS.map((kind) => {
        const { text, onePost, selected } = LABELS[kind];
        return (
          <Button
            key={kind}
            id={post && settleButtonId(kind, post.id)}
            variant={kind === 'reschedule' ? 'secondary' : 'quiet'}
            size="small"
            className={kind === 'delete' ? styles.delete : undefined}
            aria-label={post ? onePost({ post: post.name }) : selected()}
            disabledReason={disabledReason}
            onClick={() => onPress(kind)}
          >
            {text()}
          </Button>
        );
      })}
    </div>
  );
}

export const settleButtonId = (kind: SettleKind, postId: string): string => `${kind}-${postId}`;

const KINDS = ['reschedule', 'draft', 'delete'] as const satisfies SettleKind[];

const LABELS = {
  reschedule: { text: m.social_reschedule, onePost: m.social_reschedule_post, selected: m.social_reschedule_selected },
  draft: { text: m.social_to_drafts, onePost: m.social_to_drafts_post, selected: m.social_to_drafts_selected },
  delete: { text: m.social_delete, onePost: m.social_delete_post, selected: m.social_delete_selected },
};
