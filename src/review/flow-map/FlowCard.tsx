import type { FlowStep } from '../../api/contract/flow.ts';
import type { SimulationState } from '../../api/contract/simulation.ts';
import { stepLink } from '../../api/flows.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { getLocale } from '../../i18n/locale.ts';
import { m } from '../../i18n/messages.ts';
import styles from './FlowCard.module.css';
import { StepPicture } from './StepPicture.tsx';

interface Props {
  step: FlowStep;
  /** The parameters of the link that set how the page looks. */
  params: Record<string, string>;
  hasPicture: boolean;
  people: SimulationState['users'];
}

/** One step: a link that opens it in a new tab, and what the step starts from. */
export function FlowCard({ step, params, hasPicture, people }: Props) {
  const { title, start, actions } = step;
  const { theme = '', ...otherParams } = params;
  const facts = [
    people.find(({ id }) => id === start.user)?.name ?? start.user,
    start.scenario,
    start.now && formatDateTime(start.now),
    start.faults && m.review_card_fault({ fault: start.faults }),
    actions.length > 0 ? m.review_card_actions_played() : '',
  ];
  return (
    <li className={styles.card} data-part="step">
      {/* Each new tab applies the link; this tab would apply it only the first time. */}
      <a href={addressOf(step, params)} target="_blank" rel="noopener">
        {title[getLocale()]}
      </a>
      <ul className={styles.facts}>
        {facts.filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {hasPicture && <StepPicture id={step.id} href={addressOf(step, otherParams)} theme={theme} />}
    </li>
  );
}

const addressOf = (step: FlowStep, params: Record<string, string>): string =>
  import.meta.env.BASE_URL + stepLink(step, params).slice(1);
