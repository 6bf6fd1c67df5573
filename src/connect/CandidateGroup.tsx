import { type ReactNode, useId, useState } from 'react';
import { accountName } from '../domain-text/account-name.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { Disclosure } from '../ui/disclosure/Disclosure.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { announce } from '../ui/toasts/toasts.ts';
import styles from './CandidateGroup.module.css';
import { GROUP_TITLE, type GroupName, type Option } from './candidate-groups.ts';
import { aboutCandidate } from './gain-text.ts';

/** A group with at least this many options is shown in pages. */
const PAGED_FROM = 100;
const PAGE_SIZE = 50;

interface Props {
  name: GroupName;
  options: readonly Option[];
  /** The external ids of the chosen candidates. */
  chosen: ReadonlySet<string>;
  /** Chooses candidates, or takes them out of the choice. */
  onChoose: (externalIds: string[], isChosen: boolean) => void;
}

/**
 * One group of the accounts that a sign-in has found. Each that can be chosen has a checkbox; so has each that comes back in any
 * case, but locked (F73). The connected ones are folded.
 */
export function CandidateGroup({ name, options, chosen, onChoose }: Props) {
  const id = useId();
  const title = GROUP_TITLE[name]({ count: formatNumber(options.length) });
  const canChoose = name === 'new' || name === 'disconnected';
  const rows = (
    <Pages label={title} options={options}>
      {(shown) => (
        <ul className={styles.rows}>
          {shown.map((option) => (
            <li key={option.externalId}>
              {canChoose || name === 'returning' ? (
                <Choice
                  option={option}
                  isChosen={!canChoose || chosen.has(option.externalId)}
                  onChoose={canChoose ? (isChosen) => onChoose([option.externalId], isChosen) : null}
                />
              ) : (
                <div className={styles.row}>
                  <About option={option} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
  if (name === 'connected') return <Disclosure title={title}>{rows}</Disclosure>;
  const note = name === 'returning' ? m.connect_group_returning_note() : '';
  const areAllChosen = options.every(({ externalId }) => chosen.has(externalId));
  const allText = areAllChosen ? m.many_clear() : m.connect_select_all();
  return (
    <fieldset
      className={styles.group}
      aria-labelledby={`${id}-title`}
      aria-describedby={note ? `${id}-note` : undefined}
    >
      <div className={styles.head}>
        <p id={`${id}-title`}>{title}</p>
        {canChoose && options.length > 1 && (
          <Button
            variant="quiet"
            size="small"
            aria-label={m.connect_select_all_label({ action: allText, group: title })}
            onClick={() =>
              onChoose(
                options.map(({ externalId }) => externalId),
                !areAllChosen,
              )
            }
          >
            {allText}
          </Button>
        )}
      </div>
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
      {rows}
    </fieldset>
  );
}

interface PagesProps {
  label: string;
  options: readonly Option[];
  children: (shown: readonly Option[]) => ReactNode;
}

/** All options, or one page of them if they are many. The buttons stand above the page, so that they stay in place. */
function Pages({ label, options, children }: PagesProps) {
  const [wanted, setWanted] = useState(1);
  if (options.length < PAGED_FROM) return children(options);
  const pageCount = Math.ceil(options.length / PAGE_SIZE);
  const page = Math.min(wanted, pageCount);
  const show = (next: number) => {
    setWanted(next);
    announce(m.ui_page({ page: formatNumber(next), pages: formatNumber(pageCount) }));
  };
  return (
    <>
      <Pagination label={label} page={page} pageCount={pageCount} onPage={show} />
      {children(options.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE))}
    </>
  );
}

interface ChoiceProps {
  option: Option;
  isChosen: boolean;
  /** Null if the choice is locked: the checkbox then is `aria-disabled`, so that it stays focusable and announced (F73). */
  onChoose: ((isChosen: boolean) => void) | null;
}

function Choice({ option, isChosen, onChoose }: ChoiceProps) {
  const aboutId = useId();
  return (
    <label className={styles.row} data-locked={onChoose === null}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={({ target }) => onChoose?.(target.checked)}
        aria-disabled={onChoose === null}
        aria-label={accountName(option)}
        aria-describedby={aboutId}
      />
      <About option={option} id={aboutId} />
    </label>
  );
}

/** The name and the handle of an account, and what is to be said about it. */
function About({ option, id }: { option: Option; id?: string }) {
  const about = aboutCandidate(option);
  return (
    <span id={id} className={styles.about}>
      <span>
        <b>
          <bdi>{option.name}</bdi>
        </b>{' '}
        <bdi>{option.handle}</bdi>
      </span>
      {about && <span>{about}</span>}
    </span>
  );
}
