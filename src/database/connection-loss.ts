/** SQLSTATE classes of a server that is gone or going: 08 connection, 57P operator intervention, 53 resources. */
const SERVER_GONE = /^(08|57P|53)/;
/** What the driver says without a code; it has no error class of its own for these. */
const DRIVER_SAYS = /^(Connection terminated|timeout exceeded when trying|Client has encountered a connection)/;
const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT']);

/**
 * Whether an error of a query means that the database could not be reached, so that nobody knows whether it was done.
 * `ENOENT` and the like count only with the `connect` call in their name, as of a socket that is gone.
 */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', syscall, severity } = error as Error & { code?: string; syscall?: string; severity?: string };
  if (severity !== undefined) return SERVER_GONE.test(code);
  if (SYSTEM_CODES.has(code)) return syscall === 'connect' || syscall === 'read' || syscall === 'write';
  return DRIVER_SAYS.test(error.message);
}
