/**
 * A terminal that is closed, or a pipe whose reader has ended, makes of every printed line an error that nobody hears;
 * Next prints what nobody hears, which is the next such error: one closed window, and half a processor is busy for good.
 * What happens is in the log's folder; a line that nobody can read is no accident.
 */
export function outliveTerminal() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
