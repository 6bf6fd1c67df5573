import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import styles from './SettleButtons.module.css';
import { SETTLE_KINDS, type SettleKind } from './settling.ts';

interface Props {
  /** Names each button in full; begins with its visible word. */
  labelOf: (kind: SettleKind) => string;
  idOf?: (kind: SettleKind) => string;
  /** Why none of them does anything; empty where they do. */
  reason: string;
  onPress: (kind: SettleKind) => void;
}

/** The three things that can be done to missed posts. */
export function SettleButtons({ labelOf, idOf, reason, onPress }: Props) {
  return (
    <div className={styles.buttons}>
      {SETTLE_KINDS.map((kind) => (
        <Button
          key={kind}
          id={idOf?.(kind)}
          variant={kind === 'reschedule' ? 'secondary' : 'quiet'}
          size="small"
          className={kind === 'delete' ? styles.delete : undefined}
          aria-label={labelOf(kind)}
          disabledReason={reason}
          onClick={() => onPress(kind)}
        >
          {WORD[kind]()}
        </Button>
      ))}
    </div>
  );
}

const WORD = {
  reschedule: m.social_reschedule,
  draft: m.social_to_drafts,
  delete: m.social_delete,
} satisfies Record<SettleKind, () => string>;
