const minute = 60_000;

/** How long a log-in lasts, in milliseconds: in all, without a touch, and how long before that it is said. */
export const sessionLimits = { whole: 12 * 60 * minute, idle: 30 * minute, warning: 2 * minute } as const;

/** Failed log-ins under one name before it is locked, and for how long. */
export const lockLimits = { failures: 5, locked: 15 * minute } as const;

/** Whether a log-in is over; instants in milliseconds. */
export const isOver = (session: { createdAt: number; lastSeenAt: number }, now: number): boolean =>
  now - session.createdAt >= sessionLimits.whole || now - session.lastSeenAt >= sessionLimits.idle;
