import { Component, type ReactNode } from 'react';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';

/** The last resort: a page that broke says so and offers a way on, and is never blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Page>
        <EmptyState
          heading="h1"
          icon="!"
          title={m.app_crash_title()}
          action={
            <Button variant="primary" onClick={() => location.reload()}>
              {m.app_reload()}
            </Button>
          }
        >
          {m.app_crash_text()}
        </EmptyState>
      </Page>
    );
  }
}
