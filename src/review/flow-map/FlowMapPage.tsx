import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { FLOWS, type FlowStep } from '../../api/contract/flow.ts';
import { LOCALES, THEMES } from '../../api/contract/link.ts';
import { flowsQuery } from '../../api/flows.ts';
import { simulationQuery } from '../../api/simulation.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { getLocale, LANGUAGE_NAME, type Locale } from '../../i18n/locale.ts';
import { m } from '../../i18n/messages.ts';
import { listPath } from '../../navigation/list-path.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePageTitle } from '../../ui/page/page-title.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import text from '../../ui/styles/text.module.css';
import { THEME_NAME, useTheme } from '../../ui/styles/theme.ts';
import { Toaster } from '../../ui/toasts/Toaster.tsx';
import { Dock } from '../Dock.tsx';
import { SimulationBanner } from '../SimulationBanner.tsx';
import { FlowCard } from './FlowCard.tsx';
import styles from './FlowMapPage.module.css';

/** Shows every flow as a list of steps, each a link that opens the step in the chosen language and theme. */
export function FlowMapPage() {
  const query = useQuery(flowsQuery);
  const { data: simulation } = useQuery(simulationQuery);
  const [lang, setLang] = useState<Locale>(getLocale);
  const current = useTheme((state) => state.theme);
  const [theme, setTheme] = useState<string>(current === 'system' ? 'light' : current);
  const steps = query.data?.items ?? [];
  usePageTitle(m.review_map());
  return (
    <>
      <SimulationBanner />
      <Toaster />
      <Page className={styles.map}>
        <Link to={listPath()}>{m.review_map_back()}</Link>
        <h1>{m.review_map()}</h1>
        <p className={text.lead}>{m.review_map_intro()}</p>
        <div className={styles.fields} role="group" aria-label={m.review_map_look()}>
          <SelectField
            label={m.app_language()}
            value={lang}
            options={LOCALES.map((each) => [each, LANGUAGE_NAME[each]])}
            onChange={(value) => setLang(value as Locale)}
          />
          <SelectField
            label={m.app_theme()}
            value={theme}
            options={THEMES.map((each) => [each, THEME_NAME[each]()])}
            onChange={setTheme}
          />
        </div>
        {!query.data && query.error && (
          <LoadError title={m.review_map_failed()} reason={failedReadSentence(query.error)} query={query} />
        )}
        {!query.data && !query.error && <Skeleton rows={4} />}
        {FLOWS.map((flow) => {
          const stepsOfFlow = steps.filter((step) => step.flow === flow);
          return (
            stepsOfFlow.length > 0 && (
              <section key={flow} aria-labelledby={`flow-${flow}`}>
                <h2 id={`flow-${flow}`}>{FLOW[flow]()}</h2>
                <ol className={styles.steps}>
                  {stepsOfFlow.map((step) => (
                    <FlowCard key={step.id} step={step} params={{ lang, theme }} people={simulation?.users ?? []} />
                  ))}
                </ol>
              </section>
            )
          );
        })}
      </Page>
      <Dock />
    </>
  );
}

const FLOW = {
  reconnect: m.review_flow_reconnect,
  disconnect: m.review_flow_disconnect,
  connect: m.review_flow_connect,
  expiring: m.review_flow_expiring,
  'long-disconnected': m.review_flow_long,
  'no-rights': m.review_flow_rights,
  requests: m.review_flow_requests,
  'no-plan': m.review_flow_plan,
  errors: m.review_flow_errors,
} satisfies Record<FlowStep['flow'], () => string>;
