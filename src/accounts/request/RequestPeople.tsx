import type { Person } from '../../api/contract/person.ts';
import { m } from '../../i18n/messages.ts';
import text from '../../ui/styles/text.module.css';
import styles from './RequestPeople.module.css';

interface Props {
  people: Person[];
  /** Who was asked already and when: a sentence for each, without its full stop. */
  asked: string[];
  chosen: Person[];
  originalConnectorId: string;
  isWorking: boolean;
  onToggle: (id: string) => void;
}

/** Who to ask: a choice of several people, or a sentence if only one is left. */
export function RequestPeople({ people, asked, chosen, originalConnectorId, isWorking, onToggle }: Props) {
  const [only] = people;
  const askedText = asked.map((sentence) => `${sentence}.`).join(' ');
  if (only && people.length === 1) {
    const { name } = only;
    return <p>{asked.length > 0 ? `${askedText} ${m.ask_who_left({ name })}` : m.ask_who_only({ name })}</p>;
  }
  return (
    <fieldset className={styles.people}>
      <legend>{m.ask_who()}</legend>
      {asked.length > 0 && <p className={text.quiet}>{askedText}</p>}
      {people.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.some((person) => person.id === id)}
            aria-disabled={isWorking || undefined}
            onChange={() => onToggle(id)}
          />
          <bdi>{name}</bdi>{' '}
          {id === originalConnectorId && <span className={text.quiet}>{m.ask_first_connector()}</span>}
        </label>
      ))}
    </fieldset>
  );
}
