export const webhookLimits = {
  /** Webhooks of one organisation. */
  webhooks: 10,
  urlCharacters: 2_000,
  /** Entries of the trail that are read at once for one webhook. */
  entriesPerRound: 500,
  /** Deliveries of one webhook that may wait; beyond it the trail itself is the queue. */
  queued: 1_000,
  /** Attempts for one delivery: 5 s, 10 s, 20 s … apart, the last 22 h 45 min after the first. */
  attempts: 15,
  firstWaitSeconds: 5,
  /** Deliveries in a row given up before the webhook is paused. */
  failuresBeforePause: 3,
  /** Minutes for which a delivery belongs to the worker that took it; longer than any attempt lasts. */
  claimMinutes: 1,
  /** Days for which a delivery that ended can be looked at, and how many are removed at a time. */
  keptDays: 90,
  forgottenAtOnce: 1_000,
  /** Characters kept of what a receiver answered. */
  answerCharacters: 300,
} as const;
