/** Exit codes of every command; documented in `--help` and docs/reference/cli.md. */
export const EXIT = {
  ok: 0,
  /** The answer is no: a check failed, findings were made. */
  negative: 1,
  /** The command line or an input file cannot be read. */
  unreadable: 2,
  /** The environment fails: disk, lock, missing ledger, missing program. */
  environment: 3,
  /** The ledger's rules refused. */
  refused: 4,
  /** A bug of Chassis. */
  bug: 70,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
