import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FLOWS, type FlowStep } from '../../api/contract/flow.ts';
import { LOCALES, THEMES } from '../../api/contract/link.ts';
import { flowsQuery } from '../../api/flows.ts';
import { simulationQuery } from '../../api/simulation.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { getLocale, LANGUAGE_NAME, type Locale } from '../../i18n/locale.ts';
import { m } from '../../i18n/messages.ts';
import { listPath } from '../../navigation/list-path.ts';
import { Button } from '../../ui/button/Button.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePageTitle } from '../../ui/page/page-title.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import text from '../../ui/styles/text.module.css';
import { THEME_NAME, useTheme } from '../../ui/styles/theme.ts';
import { Toaster } from '../../ui/toasts/Toaster.tsx';
import { Dock } from '../Dock.tsx';
import { LookFields } from '../look/LookFields.tsx';
import { SimulationBanner } from '../SimulationBanner.tsx';
import { FlowCard } from './FlowCard.tsx';
import styles from './FlowMapPage.module.css';

/** Shows every flow as a list of steps, or those that a search finds, each a link that opens the step in the chosen look. */
export function FlowMapPage() {
  const query = useQuery(flowsQuery);
  const { data: simulation } = useQuery(simulationQuery);
  const [lang, setLang] = useState<Locale>(getLocale);
  const current = useTheme((state) => state.theme);
  const [theme, setTheme] = useState<string>(current === 'system' ? 'light' : current);
  const [look, setLook] = useState<Record<string, string>>({});
  const [hasPictures, setPictures] = useState(false);
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const find = (text: string) =>
    setParams(
      (before) => {
        if (text === '') before.delete('search');
        else before.set('search', text);
        return before;
      },
      { replace: true },
    );
  const found = (query.data?.items ?? []).filter((step) => matches(step, search));
  usePageTitle(m.review_map());
  return (
    <>
      <SimulationBanner />
      <Toaster />
      <Page className={styles.map}>
        <Link to={listPath()}>{m.review_map_back()}</Link>
        <h1>{m.review_map()}</h1>
        <p className={text.lead}>{m.review_map_intro()}</p>
        <div className={styles.fields} role="search">
          <SearchField label={m.review_map_search()} hint={m.review_map_search()} search={search} onChange={find} />
          <Button aria-pressed={hasPictures} onClick={() => setPictures(!hasPictures)}>
            {m.review_map_pictures()}
          </Button>
          <p role="status">{search !== '' && query.data && m.review_map_found({ count: found.length })}</p>
        </div>
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
          <LookFields look={look} onChange={setLook} />
        </div>
        {!query.data && query.error && (
          <LoadError title={m.review_map_failed()} reason={failedReadSentence(query.error)} query={query} />
        )}
        {!query.data && !query.error && <Skeleton rows={4} />}
        {FLOWS.map((flow) => {
          const stepsOfFlow = found.filter((step) => step.flow === flow);
          return (
            stepsOfFlow.length > 0 && (
              <section key={flow} aria-labelledby={`flow-${flow}`}>
                <h2 id={`flow-${flow}`}>{FLOW[flow]()}</h2>
                <ol className={styles.steps}>
                  {stepsOfFlow.map((step) => (
                    <FlowCard
                      key={step.id}
                      step={step}
                      params={{ lang, theme, ...look }}
                      hasPicture={hasPictures}
                      people={simulation?.users ?? []}
                    />
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

/** Whether the title, the id or the flow of a step contains each word of a search, whatever their case. */
function matches({ id, flow, title }: FlowStep, search: string): boolean {
  const searched = `${title[getLocale()]} ${id} ${FLOW[flow]()}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
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
