/**
 * The record of refusals: who was refused what, for whoever answers for this gateway. It holds accounts and addresses,
 * which are personal data: the file is the owner's alone, bounded, and the oldest part goes first. Never a token, an
 * amount or a body.
 */
import { openRotatingFile } from '../files/rotating-file.ts'

export interface AuditEntry {
  readonly requestId: string
  readonly operation: string
  readonly code: string
  readonly name: string
  readonly account?: string | undefined
  readonly address: string
  /** What the caller is not told: that it was there. */
  readonly reason?: string | undefined
}

export interface AuditLog {
  write(entry: AuditEntry): void
  close(): void
}

/** Opens the log in `folder`, creating it when absent. `now`: milliseconds UTC. */
export function openAuditLog(folder: string, now: () => number): AuditLog {
  const file = openRotatingFile({ folder, name: 'refusals.ndjson' })
  return {
    write: (entry) => file.write(`${JSON.stringify({ at: new Date(now()).toISOString(), ...entry })}\n`),
    close: () => file.close(),
  }
}
