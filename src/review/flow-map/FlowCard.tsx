import type { FlowStep } from '../../api/contract/flow.ts';
import type { Simulation } from '../../api/contract/simulation.ts';
import { stepLink } from '../../api/flows.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { getLocale } from '../../i18n/locale.ts';
import { m } from '../../i18n/messages.ts';
import styles from './FlowCard.module.css';

interface Props {
  step: FlowStep;
  /** What the link says of language and theme. */
  look: Record<string, string>;
  people: Simulation['users'];
}

/** One step: what it shows, its person and world, and the way there, in a tab of its own. */
export function FlowCard({ step, look, people }: Props) {
  const { title, start, actions } = step;
  const person = people.find(({ id }) => id === start.user)?.name ?? start.user ?? '';
  const facts = [
    person,
    start.scenario ?? '',
    start.now ? formatDateTime(start.now) : '',
    start.faults ? m.review_card_fault({ fault: start.faults }) : '',
    actions.length > 0 ? m.review_card_played() : '',
  ];
  return (
    <li className={styles.card} data-part="step">
      {/* A tab of its own starts again each time the link is followed. */}
      <a href={href(stepLink(step, look))} target="_blank" rel="noopener">
        {title[getLocale()]}
      </a>
      <ul className={styles.facts}>
        {facts
          .filter((fact) => fact !== '')
          .map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
      </ul>
    </li>
  );
}

/** The address under the path that the app is served under. */
const href = (link: string): string => import.meta.env.BASE_URL + link.slice(1);
