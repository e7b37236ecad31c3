import { useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';

/** Remembers the request that waits for a second person, from an answer that may be one. */
export function useWaiting() {
  const [approvalId, remember] = useState<string | null>(null);
  return {
    approvalId,
    note: (answer: unknown) => {
      const isKept = typeof answer === 'object' && answer !== null && 'approvalId' in answer;
      remember(isKept ? String(answer.approvalId) : null);
    },
  };
}

/** Says plainly that nothing has happened yet. */
export function Waits({ approvalId }: { readonly approvalId: string | null }) {
  const { t } = useLanguage();
  return (
    <div role="status">
      {approvalId !== null && (
        <Notice tone="warn">
          <p>
            {t({
              de: 'Noch ist nichts geschehen: Eine zweite Person muss zustimmen.',
              en: 'Nothing has happened yet: a second person must agree.',
            })}{' '}<Link to={`/approvals/${approvalId}`}>{t({ de: 'Zur Freigabe', en: 'To the approval' })}</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
