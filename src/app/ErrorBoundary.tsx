import { Component, type ReactNode } from 'react';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/button/Button.tsx';
import { EmptyPage } from '../ui/EmptyState.tsx';

/** When rendering throws, shows a page that says that something failed, and offers a reload. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <EmptyPage
        icon="!"
        title={m.app_crash_title()}
        action={
          <Button variant="primary" onClick={() => location.reload()}>
            {m.ui_reload()}
          </Button>
        }
      >
        {m.app_crash_text()}
      </EmptyPage>
    );
  }
}
