import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { flowsQuery } from '../api/flows.ts';
import { linkMark } from '../api/link-mark.ts';
import { m } from '../i18n/messages.ts';
import { showToast } from '../ui/toasts/toasts.ts';
import { playStep } from './play-step.ts';

const mark = linkMark('played-step', 'step');

/** Plays the step that the address names, once per tab and link. */
export function StepPlayer() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data } = useQuery(flowsQuery);
  const wanted = params.get('step');
  const step = data?.items.find(({ id }) => id === wanted);
  const isUnknown = data !== undefined && wanted !== null && !step;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is played once, as soon as the flows are loaded
  useEffect(() => {
    if (!step || !mark.isNew()) return;
    mark.keep();
    playStep(step, navigate, queries).catch(() => showToast({ tone: 'bad', text: m.review_step_failed() }));
  }, [step]);
  useEffect(() => {
    addEventListener('pagehide', mark.keep);
    return () => removeEventListener('pagehide', mark.keep);
  }, []);
  useEffect(() => {
    if (isUnknown) showToast({ tone: 'bad', text: m.review_link_wrong({ wrong: `step=${wanted}` }) });
  }, [isUnknown, wanted]);
  return null;
}
