import { useEffect } from 'react';
import { problemFrom } from '../../api/api-error.ts';
import { unknownValuesSentence } from '../../navigation/unknown-values.ts';
import { showToast } from '../../ui/toasts/toasts.ts';

/**
 * Names the people of the filter that the API does not know, and leaves them out of the address (F30).
 * @param error why the list could not be loaded; null if it was
 * @param people the ids in the address
 */
export function useRemoveUnknownPeople(error: unknown, people: string[], onChange: (people: string[]) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each failed read
  useEffect(() => {
    const refused = (problemFrom(error)?.fields ?? []).map(({ path }) => path);
    const isUnknown = (_: string, index: number) => refused.includes(`connectedBy.${index}`);
    const unknown = people.filter(isUnknown);
    if (unknown.length === 0) return;
    const text = unknownValuesSentence(unknown.map((id) => ['connectedBy', id]));
    showToast({ tone: 'neutral', text, isAboutLink: true });
    onChange(people.filter((id) => !unknown.includes(id)));
  }, [error]);
}
