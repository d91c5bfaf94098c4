/** `chassis slip verify FILE --trust FILE`: the named checks, offline. */
import type { LoanOrigin } from '@chassis/contracts/schemas'
import { formatInstant, PlatformError, Rejection, toHex } from '@chassis/primitives'
import { sha256, verifier, nodeVerifyVote as verifyVote } from '@chassis/primitives/node'
import { type SlipReport, verifySlip } from '@chassis/proofs/verify'
import { SLIP_BYTES_MAX, type TrustFile } from '@chassis/protocol'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { EXIT } from '../cli/exit-codes.ts'
import { readInput } from '../cli/write-output.ts'
import { originOfSlip } from '../slips/origin-of-slip.ts'
import { readContent } from '../slips/read-content.ts'
import { recomputePosition as recompute } from '../slips/recompute-position.ts'
import { readTrustFile } from '../trust/read-trust-file.ts'

interface Flags {
  readonly trust: string
  readonly json?: boolean
}

const EXAMPLES = [
  'chassis slip verify loan.slip --trust trust.json',
  'chassis slip verify loan.slip --trust trust.json --json',
]
const EXITS = {
  ok: 'cli.exit.slipTrue',
  negative: 'cli.exit.slipFalse',
  unreadable: 'cli.exit.slipUnreadable',
} as const

export function registerSlipVerify(slip: Command, io: CliIo): void {
  slip
    .command('verify')
    .argument('<file>', io.format('cli.slip.verify.argument'))
    .description(io.format('cli.slip.verify.description'))
    .requiredOption('--trust <file>', io.format('cli.slip.verify.trust'))
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES, EXITS))
    .action((file: string, flags: Flags) => run(file, flags, io))
}

function run(file: string, flags: Flags, io: CliIo): void {
  const trust = readTrustFile(flags.trust)
  const bytes = readInput(file, SLIP_BYTES_MAX)
  const report = check(file, bytes, trust)
  if (!report.ok) io.exit(EXIT.negative)
  // Of a slip that does not hold nothing is to be believed, this neither.
  const origin = report.ok ? originOfSlip(bytes) : undefined
  if (flags.json) printJson(report, origin, io)
  else printText(file, report, origin, io)
}

function check(file: string, bytes: Uint8Array, trust: TrustFile): SlipReport {
  try {
    return verifySlip(bytes, trust, { sha256, verifier, verifyVote, recompute })
  } catch (cause) {
    if (!(cause instanceof Rejection)) throw cause
    throw new PlatformError('not a proof slip', {
      code: 'SLIP_FILE_UNREADABLE',
      details: { file, reason: cause.refusal.name },
      cause,
    })
  }
}

function printJson(report: SlipReport, origin: LoanOrigin | undefined, io: CliIo): void {
  const { ok, ledgerId, ledgerName, environment, anchor, content, checks, doesNotProve } = report
  io.print(
    JSON.stringify({
      ok,
      ledgerId,
      ledgerName,
      environment,
      anchor: anchor && {
        kind: anchor.kind,
        height: anchor.height.toString(),
        time: formatInstant(anchor.time),
        logSize: anchor.logSize.toString(),
        logRoot: toHex(anchor.logRoot),
        stateRoot: toHex(anchor.stateRoot),
      },
      origin: origin ?? null,
      content: ok && content ? (readContent(content) ?? null) : null,
      checks,
      doesNotProve,
    }),
  )
}

function printText(file: string, report: SlipReport, origin: LoanOrigin | undefined, io: CliIo): void {
  io.print(io.format(report.ok ? 'cli.slip.verify.passed' : 'cli.slip.verify.failed', { file }))
  if (report.ledgerName !== undefined) {
    const note = report.environment === 'development' ? io.format('cli.slip.development') : ''
    io.print(`  ${report.ledgerName}  ${note}`.trimEnd())
  }
  if (origin !== undefined) io.print(`  ${io.format(`loan.origin.${origin}`)}`)
  if (report.anchor) {
    const signed = { height: report.anchor.height.toString(), time: formatInstant(report.anchor.time) }
    io.print(`  ${io.format('cli.slip.anchor', signed)}`)
  }
  io.print('')
  for (const { name, passed, numbers } of report.checks) {
    const values = Object.entries(numbers)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')
    const word = io.format(passed ? 'cli.slip.check.passed' : 'cli.slip.check.failed')
    io.print(`  ${word}  ${name.padEnd(22)} ${io.format(`slip.check.${name}`)}`)
    io.print(`          ${values}`)
  }
  const content = report.ok && report.content ? readContent(report.content) : undefined
  if (content) {
    io.print('')
    io.print(io.format('cli.slip.content', { what: content.what, key: content.key ?? '' }))
    for (const [name, value] of Object.entries(content.fields)) io.print(`  ${name.padEnd(20)} ${text(value)}`)
    if (content.hidden.length > 0) io.print(`  ${io.format('cli.slip.hidden', { fields: content.hidden.join(', ') })}`)
    for (const [i, fact] of (content.facts ?? []).entries())
      io.print(`  ${String(i).padStart(3)}  ${fact.kind}  ${text(fact.fields)}`)
  }
  io.print('')
  io.print(io.format('cli.slip.doesNotProve'))
  for (const limit of report.doesNotProve) io.print(`  - ${io.format(`slip.limit.${limit}`)}`)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
