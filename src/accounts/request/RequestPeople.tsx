import type { Person } from '../../api/contract/person.ts';
import { m } from '../../i18n/messages.ts';
import text from '../../ui/styles/text.module.css';
import styles from './RequestPeople.module.css';

interface Props {
  people: Person[];
  chosen: Person[];
  originalConnectorId: string;
  isWorking: boolean;
  onToggle: (id: string) => void;
}

/** Who to ask: a choice of several people, or a sentence if there is only one. */
export function RequestPeople({ people, chosen, originalConnectorId, isWorking, onToggle }: Props) {
  const [only] = people;
  if (only && people.length === 1) return <p>{m.ask_who_only({ name: only.name })}</p>;
  return (
    <fieldset className={styles.people}>
      <legend>{m.ask_who()}</legend>
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
