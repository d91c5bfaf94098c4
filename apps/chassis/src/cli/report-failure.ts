/**
 * Turns any failure into what a person reads (number, cause, next step) or, with --json, one object; and an exit code.
 */
import { ApiProblemError } from '@chassis/client'
import { describePlatformError, describeRefusal } from '@chassis/messages'
import { isPlatformError, Rejection } from '@chassis/primitives'
import type { CliIo } from './cli-io.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'

/** Errors about the input rather than the environment. */
const INPUT_ERRORS =
  /^(TAPE_|INPUT_|CONFIG_|TRUST_FILE_|LIGHT_STORE_|BACKUP_|ERASURES_|PASSPHRASE_|SLIP_FILE_|SNAPSHOT_|ID_|LOAN_|FACT_)/

interface Described {
  readonly code: string
  readonly title: string
  readonly action: string
  readonly details: Readonly<Record<string, unknown>>
  readonly exit: ExitCode
}

/** The page of an error: its number, or its name in kebab-case. */
function pageOf(code: string): string {
  return code.toLowerCase().replaceAll('_', '-')
}

function describe(io: CliIo, error: unknown): Described | undefined {
  if (isPlatformError(error)) {
    const exit = INPUT_ERRORS.test(error.code) ? EXIT.unreadable : EXIT.environment
    return { ...describePlatformError(io.locale, error), details: error.details, exit }
  }
  if (error instanceof Rejection) {
    // Texts that do not parse never reached the ledger's rules.
    const exit = error.refusal.module === 'encoding' ? EXIT.unreadable : EXIT.refused
    return { ...describeRefusal(io.locale, error.refusal), details: error.details, exit }
  }
  if (error instanceof ApiProblemError) {
    const { code, title, detail, status, param, details, request_id } = error.problem
    const exit = status === 422 || status === 409 ? EXIT.refused : status < 500 ? EXIT.unreadable : EXIT.environment
    return { code, title, action: detail, details: { param, ...details, request_id }, exit }
  }
  return undefined
}

/** Prints the failure and sets the exit code. `exit` overrides the code where a command documents another. */
export function reportFailure(io: CliIo, error: unknown, json: boolean, exit?: ExitCode): void {
  io.progressDone()
  const described = describe(io, error)
  if (!described) {
    io.note(io.format('cli.bug'))
    io.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
    if (json) io.print(JSON.stringify({ error: { code: 'BUG', title: io.format('cli.bug'), action: '', details: {} } }))
    io.exit(EXIT.bug)
    return
  }
  io.exit(exit ?? described.exit)
  const { code, title, action, details } = described
  if (json) {
    const plain = Object.fromEntries(Object.entries(details).map(([k, v]) => [k, typeof v === 'bigint' ? `${v}` : v]))
    io.print(JSON.stringify({ error: { code, title, action, details: plain } }))
    return
  }
  io.note(io.format('cli.error', { code, title }))
  if (action !== '') io.note(`  ${action}`)
  for (const [name, value] of Object.entries(details)) if (value !== undefined) io.note(`  ${name}: ${String(value)}`)
  io.note(`  docs/reference/errors/${pageOf(code)}.md`)
}
