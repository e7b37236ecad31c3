export { setDeadline, cancelDeadline, type NewDeadline, type DeadlineAction } from './set-deadline.ts';
export { takeDueDeadline, noteOutcome, noteFailure, nextDue, type DueDeadline } from './fire-deadline.ts';
export { raiseAlarm, type Alarm } from './raise-alarm.ts';
export { deadlineRoutes } from './routes.ts';
