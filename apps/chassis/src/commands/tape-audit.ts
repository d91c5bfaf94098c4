/** `chassis tape audit FILE`: judges a tape without a ledger. */
import type { Formatter } from '@chassis/messages'
import { type Command, InvalidArgumentError } from 'commander'
import { helpEnd } from '../cli/command-help.ts'
import { auditTape } from '../tape/audit-tape.ts'
import { renderAudit } from '../tape/render-audit.ts'

/** What the command needs of the program around it. */
export interface TapeAuditIo {
  readonly format: Formatter
  /** Writes a line to standard output. */
  readonly print: (line: string) => void
  /** Shows progress to a person, if one is watching: `done` of `total` bytes. */
  readonly progress?: ((label: string, done: number, total: number) => void) | undefined
  /** Ends the progress display. */
  readonly progressDone?: (() => void) | undefined
}

interface TapeAuditFlags {
  readonly json?: boolean
  readonly rows?: string
  readonly yearBasis?: bigint
}

const EXAMPLES = [
  'chassis tape audit pool.csv',
  'chassis tape audit ex102.xml --json',
  'chassis tape audit pool.csv --rows rows.ndjson --year-basis 365',
]

/** Adds `audit` to the `tape` command. Failures of the whole file leave as PlatformError `TAPE_…`. */
export function registerTapeAudit(tape: Command, io: TapeAuditIo): void {
  const { format } = io
  tape
    .command('audit')
    .argument('<file>', format('tape.audit.file'))
    .description(format('tape.audit.description'))
    .option('--json', format('tape.audit.json'))
    .option('--rows <out>', format('tape.audit.rows'))
    .option('--year-basis <days>', format('tape.audit.yearBasis'), (text) => parseYearBasis(text, format))
    .addHelpText('after', helpEnd(format, EXAMPLES, { ok: 'cli.exit.audited' }))
    .action((file: string, flags: TapeAuditFlags) => runTapeAudit(file, flags, io))
}

async function runTapeAudit(file: string, flags: TapeAuditFlags, io: TapeAuditIo): Promise<void> {
  const label = io.format('tape.audit.progress')
  const report = await auditTape(file, {
    rowsOut: flags.rows,
    yearDays: flags.yearBasis,
    onProgress: ({ bytes, totalBytes }) => io.progress?.(label, bytes, totalBytes),
  }).finally(() => io.progressDone?.())
  if (flags.json) {
    io.print(JSON.stringify(report, undefined, 2))
    return
  }
  for (const line of renderAudit(report, io.format)) io.print(line)
  if (flags.rows !== undefined) io.print(`\n${io.format('tape.audit.rowsWritten', { file: flags.rows })}`)
}

function parseYearBasis(text: string, format: Formatter): bigint {
  if (!/^(360|365|366)$/.test(text)) throw new InvalidArgumentError(format('tape.audit.yearBasisInvalid'))
  return BigInt(text)
}
