export { raiseAlarm, type Alarm } from './raise-alarm.ts';
