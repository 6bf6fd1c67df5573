import type { Person } from '../../api/contract/person.ts';
import { m } from '../../i18n/messages.ts';
import text from '../../ui/styles/text.module.css';
import styles from './RequestPeople.module.css';

interface Props {
  people: Person[];
  /** A person's id. */
  chosen: string;
  /** The id of whoever first connected the account. */
  originalConnector: string;
  isLocked: boolean;
  onChoose: (id: string) => void;
}

/** Who to ask: a choice where several can, a sentence where one person is the only one. */
export function RequestPeople({ people, chosen, originalConnector, isLocked, onChoose }: Props) {
  const [only] = people;
  if (only && people.length === 1) return <p>{m.ask_who_only({ name: only.name })}</p>;
  return (
    <fieldset className={styles.people}>
      <legend>{m.ask_who()}</legend>
      {people.map(({ id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name="ask-person"
            checked={id === chosen}
            aria-disabled={isLocked || undefined}
            onChange={() => onChoose(id)}
          />
          <bdi>{name}</bdi> {id === originalConnector && <span className={text.quiet}>{m.ask_first_connector()}</span>}
        </label>
      ))}
    </fieldset>
  );
}
