import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { flowsQuery } from '../api/flows.ts';
import { startupReportQuery } from '../api/simulation.ts';
import { claimLink } from '../browser/claim-link.ts';
import { m } from '../i18n/messages.ts';
import { showToast } from '../ui/toasts/toasts.ts';
import { playStep } from './play-step.ts';

/** Plays the step that the address names, once per tab and link. */
export function StepPlayer() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: flows } = useQuery(flowsQuery);
  const { data: startup } = useQuery(startupReportQuery);
  const stepId = params.get('step');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is played once, as soon as all it needs is loaded
  useEffect(() => {
    if (!flows || startup === undefined || stepId === null) return;
    const step = flows.items.find(({ id }) => id === stepId);
    if (!step) {
      showToast({ tone: 'bad', text: m.review_link_wrong({ wrong: `step=${stepId}` }), isAboutLink: true });
    } else if (claimLink('played-step', ['step'], Boolean(startup?.unsaved))) {
      playStep(step, navigate, queries).catch(() => showToast({ tone: 'bad', text: m.review_step_failed() }));
    }
  }, [flows, startup, stepId]);
  return null;
}
