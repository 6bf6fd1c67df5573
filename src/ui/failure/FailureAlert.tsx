import { Alert } from '../Alert.tsx';
import { Remedy } from './Remedy.tsx';

interface Props {
  /** What failed and what to do. */
  text: string;
  textId?: string;
  error: unknown;
}

/** Says at once why an action failed, with a button that helps if there is one (F45). */
export function FailureAlert({ text, textId, error }: Props) {
  return (
    <Alert tone="bad" urgent>
      <p id={textId}>{text}</p>
      <Remedy errors={[error]} />
    </Alert>
  );
}
