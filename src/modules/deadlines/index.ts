export {
  setDeadline, cancelDeadline, openDueOn, type NewDeadline, type DeadlineAction, type Outcome,
} from './set-deadline.ts';
export { takeDueDeadline, noteOutcome, noteFailure, nextDue, type DueDeadline } from './fire-deadline.ts';
export { raiseAlarm, settleAlarmOf, type Alarm } from './raise-alarm.ts';
export { retryDeadline } from './retry-deadline.ts';
export { deadlineRoutes } from './routes.ts';
export { alarmList, deadlineList, listAlarms, listDeadlines } from './list-deadlines.ts';
export { calendarFeed, renderCalendar, type CalendarRow } from './calendar-feed.ts';
