import { useRead } from '../../account/read.ts';
import { deadlineActions, nameOf } from '../../account/things/kinds.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Row } from '../../ui/layout.tsx';
import { DateText } from '../../ui/values.tsx';
import { monthOf, spanOf, type Month } from './month.ts';

/** Above a month in which nothing is due: when the next thing is, and the way there. */
export function NothingDue({ customerId, month, go }: {
  readonly customerId: string; readonly month: Month; readonly go: (month: Month) => void;
}) {
  const { t } = useLanguage();
  const { data } = useRead('/api/v1/deadlines', {
    params: { query: { customerId, state: 'open', dueFrom: spanOf(month).until, sort: 'dueAt', limit: 1 } },
  });
  const next = data?.items[0];
  return (
    <Notice>
      <Row>
        <p>
          {t({ de: 'In diesem Monat steht nichts an.', en: 'Nothing is due this month.' })}{' '}
          {next && <>{t({ de: 'Als Nächstes:', en: 'Next:' })} {nameOf(deadlineActions, next.action, t)} {next.subjectNumber ?? ''},{' '}
            <DateText date={next.dueOn} isLong />.</>}
          {data && !next && t({ de: 'Später bisher auch nicht.', en: 'Nothing later either, so far.' })}
        </p>
        {next && <Button onClick={() => go(monthOf(next.dueOn))}>{t({ de: 'Dorthin', en: 'Go there' })}</Button>}
      </Row>
    </Notice>
  );
}
