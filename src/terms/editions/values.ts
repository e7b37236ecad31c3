import type { State } from '../../kernel/holidays.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
/** `{ mon: [["08:00","17:00"]], … }`; a day that is missing is closed. */
export type WeekHours = Readonly<Partial<Record<Weekday, readonly (readonly [string, string])[]>>>;

export const faultClasses = ['critical', 'major', 'other', 'minor'] as const;
export type FaultClass = (typeof faultClasses)[number];

export interface FaultTimes {
  readonly reactionHours: number;
  /** Whether the reaction clock runs round the clock or in service hours only (A6 (4)). */
  readonly clock: 'always' | 'serviceHours';
  /** End of the next working day after the answer's day, or no promise at all. */
  readonly resolution: 'nextBusinessDay' | null;
}

export const availabilityClasses = ['enterprise', 'business', 'standard'] as const;
export type AvailabilityClass = (typeof availabilityClasses)[number];

/** One line of a credit schedule: below this availability, that share of the period's fee. */
export interface CreditStep {
  readonly belowPercent: string;
  readonly creditPercent: string;
}

/**
 * Every number a provider may set differently without changing the program. The names are said in
 * `definitions.ts` with paragraph and meaning; percentages and money are decimal strings.
 */
export interface EditionValues {
  readonly state: State;
  readonly serviceHours: WeekHours;
  readonly nextBusinessDayEnds: string;
  readonly werktagIncludesSaturday: boolean;
  readonly offerWeeks: number;
  readonly counterOfferWeeks: number;
  readonly minutesObjectionDays: number;
  readonly missedAppointmentMinutes: number;
  readonly maintenanceNoticeDays: number;
  readonly creditRequestMonths: number;
  /** null: a missed promise opens an entitlement whose amount a person decides. */
  readonly creditSchedule: readonly CreditStep[] | null;
  readonly faultProfile: string;
  readonly faultProfiles: Readonly<Record<string, Readonly<Record<FaultClass, FaultTimes>>>>;
  readonly acceptanceDays: number;
  readonly timesheetObjectionDays: number;
  readonly lodgingGuideGross: string;
  readonly paymentDays: number;
  readonly defaultInterestPoints: string;
  readonly defaultFlatFee: string;
  readonly priceNoticeMonths: number;
  readonly priceTerminationDays: number;
  readonly renewalMonths: number;
  readonly noticeMonths: number;
  readonly defaultAboveMonths: number;
  readonly returnDays: number;
  readonly obviousDefectDays: number;
  readonly hiddenDefectDays: number;
  readonly warrantyMonths: number;
  readonly liabilityCapPercent: string;
  readonly surveyReactionWorkingDays: number;
  readonly surveyWorkingDays: number;
  readonly surveyExtendedWorkingDays: number;
  readonly voipNoticeMonths: number;
  readonly invoiceObjectionWeeks: number;
  readonly evidenceWeeks: number;
  readonly financialLossCap: string;
  readonly switchInterruptionWorkingDays: number;
  readonly switchFeePercent: string;
  readonly portingRequestMonths: number;
  readonly portingWorkingDays: number;
  readonly fullBlockAfterDays: number;
  readonly deletionDays: number;
  readonly switchNoticeMonths: number;
  readonly switchDays: number;
  readonly infeasibleNoticeDays: number;
  readonly statutoryNoticeWorkingDays: number;
  readonly switchLatestMonths: number;
  readonly retrievalDays: number;
  readonly rackClearanceDays: number;
  readonly delayPercentPerWeek: string;
  readonly delayCapPercent: string;
  readonly securityCoverPercent: string;
  readonly hardwareReturnWeeks: number;
  readonly availability: Readonly<Record<AvailabilityClass, string>>;
  readonly backupWindow: readonly [string, string];
  readonly restorePoints: number;
  readonly backupUnitBytes: number;
  readonly logRetentionDays: number;
  readonly minimumSeats: number;
  readonly desktopRetentionDays: number;
  readonly changeObjectionDays: number;
}

export interface Edition {
  /** Stable id; a contract stores it and keeps it for life. */
  readonly id: string;
  readonly name: string;
  /** First day of validity, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly documents: Readonly<Record<string, string>>;
  readonly values: EditionValues;
  /** Own readings of places where the documents are silent or wrong, by id (`silences.ts`). */
  readonly settles?: Readonly<Record<string, string>>;
}
