import { useMe } from '../../account/me.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Columns } from '../../ui/layout.tsx';
import { Page } from '../../ui/page.tsx';
import { For } from '../../account/things/reading.tsx';
import { FiguresToday } from './today/figures.tsx';
import { AlarmsToday, ApprovalsToday, DeadlinesToday, NoticesToday, OffersToday, OrdersToday, RunsToday } from './today/lists.tsx';

/** What waits to be worked off, most pressing first; it stays up to date by itself. */
export default function Today() {
  const { t } = useLanguage();
  const { account } = useMe();
  return (
    <Page title={t({ de: 'Heute', en: 'Today' })} lead={t({ de: `Guten Tag, ${account.name}.`, en: `Good day, ${account.name}.` })}>
      <For permission="alarm:read"><FiguresToday /></For>
      <Columns least="wide">
        <For permission="alarm:read"><AlarmsToday /></For>
        <For permission="run:read"><RunsToday /></For>
        <For permission="approval:read"><ApprovalsToday /></For>
        <For permission="contract:read"><OrdersToday /></For>
        <For permission="deadline:read"><DeadlinesToday /></For>
        <For permission="offer:read"><OffersToday /></For>
        <For permission="document:read"><NoticesToday /></For>
      </Columns>
    </Page>
  );
}
