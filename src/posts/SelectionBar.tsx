import { m } from '../i18n/messages.ts';
import { PostCheckbox } from './PostCheckbox.tsx';
import styles from './SelectionBar.module.css';
import { SettleButtons } from './settle/SettleButtons.tsx';
import type { SettleKind } from './settle/settling.ts';

interface Props {
  selected: number;
  /** How many can be selected. */
  total: number;
  /** Why none can be; empty where some can. */
  refused: string;
  offline: string;
  onToggleAll: () => void;
  onSettle: (kind: SettleKind) => void;
}

/** Selects all missed posts of the page, and settles those that are selected. */
export function SelectionBar({ selected, total, refused, offline, onToggleAll, onSettle }: Props) {
  return (
    <div role="group" className={styles.bar} aria-label={m.social_selected_posts()}>
      <PostCheckbox
        label={m.social_select_all()}
        isLabelShown
        checked={total > 0 && selected === total}
        isPartly={selected > 0 && selected < total}
        reason={refused}
        onToggle={onToggleAll}
      />
      <span className={styles.count} data-part="selected">
        {m.social_selected({ count: selected })}
      </span>
      <SettleButtons
        labelOf={(kind) => LABEL[kind]()}
        reason={refused || offline || (selected === 0 ? m.social_select_first() : '')}
        onPress={onSettle}
      />
    </div>
  );
}

const LABEL = {
  reschedule: m.social_reschedule_selected,
  draft: m.social_to_drafts_selected,
  delete: m.social_delete_selected,
} satisfies Record<SettleKind, () => string>;
