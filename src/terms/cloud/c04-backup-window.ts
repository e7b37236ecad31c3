import { displayDay, formatDay } from '../../kernel/civil.ts';
import { nextWorkingDayFrom } from '../../kernel/working-days.ts';
import { berlin, formatInstant, instantOf, parseTimeOfDay } from '../../kernel/zone.ts';
import { clause, type Sentence } from '../clause.ts';
import { date, optional, state } from '../fields.ts';

const catchUp: Sentence = {
  clause: 'C-4.4.4',
  de: 'Scheitert die Sicherung im Fenster wiederholt, wird sie am nächsten Werktag nachgeholt.',
  en: 'If the backup keeps failing inside the window, it is made up on the next working day.',
};

/** promise C-4.4.4 */
export const backupWindow = clause({
  id: 'C-4.4.4',
  paragraph: 'C 4.4.4',
  title: { de: 'Sicherungsfenster', en: 'Backup window' },
  demands: {
    de: 'Gesichert wird täglich zwischen 22:00 und 06:00 Uhr.',
    en: 'Backups run daily between 22:00 and 06:00.',
  },
  parameters: ['backupWindow', 'werktagIncludesSaturday', 'state'],
  input: { night: date, state: optional(state) },
  output: 'windowFrom, windowUntil, catchUpOn',
  rule({ night }, on, own) {
    const [opens, closes] = on.values.backupWindow;
    const morning = night + 1;
    const windowFrom = formatInstant(instantOf(berlin, night, parseTimeOfDay(opens) as number));
    const windowUntil = formatInstant(instantOf(berlin, morning, parseTimeOfDay(closes) as number));
    on.step(own, { night: formatDay(night), opens, closes }, `${windowFrom}/${windowUntil}`, {
      de: `${displayDay(night, 'de')} ${opens} bis ${displayDay(morning, 'de')} ${closes} Ortszeit: ${windowFrom} bis ${windowUntil}`,
      en: `${displayDay(night, 'en')} ${opens} to ${displayDay(morning, 'en')} ${closes} local time: ${windowFrom} to ${windowUntil}`,
    });
    const day = nextWorkingDayFrom(morning, { state: on.state, saturdays: on.values.werktagIncludesSaturday });
    on.step(catchUp, { morning: formatDay(morning), state: on.state }, formatDay(day), {
      de: `erster Arbeitstag ab ${displayDay(morning, 'de')}: ${displayDay(day, 'de')}`,
      en: `first working day from ${displayDay(morning, 'en')}: ${displayDay(day, 'en')}`,
    });
    return { windowFrom, windowUntil, catchUpOn: formatDay(day) };
  },
});
