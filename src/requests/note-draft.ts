import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '../ui/viewer/viewing.ts';

/** The notes that were typed and not sent, by viewer and request. They last as long as the page is loaded. */
const draftsOf = new WeakMap<QueryClient, Map<string, string>>();

/**
 * The draft of the note with which the viewer declines a request. It is kept when the form is closed, because the
 * panel of the bell closes at a press outside it.
 */
export function useNoteDraft(requestId: string) {
  const queries = useQueryClient();
  const key = `${useViewer().id} ${requestId}`;
  const drafts = draftsOf.get(queries) ?? new Map<string, string>();
  const [note, setNote] = useState(drafts.get(key) ?? '');
  return {
    note,
    keep: (text: string) => {
      draftsOf.set(queries, drafts.set(key, text));
      setNote(text);
    },
  };
}

/** Forgets the draft for a request after the viewer has taken a step with it. */
export const forgetDraft = (queries: QueryClient, viewerId: string, requestId: string): void =>
  void draftsOf.get(queries)?.delete(`${viewerId} ${requestId}`);
