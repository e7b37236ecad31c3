import { Component, type ReactNode } from 'react';
import { ErrorView } from './error-view.tsx';
import { useLanguage } from './language.tsx';

/** Catches what a page throws, so that the frame around it stays. React knows no other way than a class. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Broken error={error} />;
  }
}

function Broken({ error }: { readonly error: Error }) {
  const { t } = useLanguage();
  return (
    <div className="page page-narrow">
      <h1>{t({ de: 'Diese Seite lässt sich gerade nicht zeigen', en: 'This page can’t be shown at the moment' })}</h1>
      <ErrorView error={error} again={() => window.location.reload()} />
    </div>
  );
}
