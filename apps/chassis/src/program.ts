/** Composes the `chassis` command. */
import { Command } from 'commander'
import type { CliIo } from './cli/cli-io.ts'
import { createCliIo } from './cli/cli-io.ts'
import { registerChainExport } from './commands/chain-export.ts'
import { registerChainImport } from './commands/chain-import.ts'
import { registerChainVerify } from './commands/chain-verify.ts'
import { registerDoctor } from './commands/doctor.ts'
import { registerLoanList } from './commands/loan-list.ts'
import { registerLoanShow } from './commands/loan-show.ts'
import { registerSlipGet } from './commands/slip-get.ts'
import { registerSlipVerify } from './commands/slip-verify.ts'
import { registerStart } from './commands/start.ts'
import { registerTapeAudit } from './commands/tape-audit.ts'
import { registerTapeBoard } from './commands/tape-board.ts'
import { registerTrustExport } from './commands/trust-export.ts'
import { registerNetwork } from './network/commands/register-network.ts'

const EXIT_CODES = `
Exit codes:
  0   done; the answer is yes
  1   the answer is no: a check failed, findings were made
  2   the command line or an input file cannot be read
  3   the environment fails: disk, lock, no ledger in the folder
  4   the rules of the ledger refused
  70  a bug of Chassis`

/** The whole command with its help, in the language of `io` (English by default: the generated reference). */
export function buildProgram(io: CliIo = createCliIo('en')): Command {
  const { format } = io
  const program = new Command('chassis')
  program
    .description(format('cli.description'))
    .option('--lang <tag>', format('cli.option.lang'))
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError(format('cli.helpHint'))
    .exitOverride()
  registerStart(program, io)
  const tape = program.command('tape').description(format('cli.tape.description'))
  registerTapeAudit(tape, io)
  registerTapeBoard(tape, io)
  const loan = program.command('loan').description(format('cli.loan.description'))
  registerLoanList(loan, io)
  registerLoanShow(loan, io)
  const trust = program.command('trust').description(format('cli.trust.description'))
  registerTrustExport(trust, io)
  const slip = program.command('slip').description(format('cli.slip.description'))
  registerSlipGet(slip, io)
  registerSlipVerify(slip, io)
  const chain = program.command('chain').description(format('cli.chain.description'))
  registerChainVerify(chain, io)
  registerChainExport(chain, io)
  registerChainImport(chain, io)
  registerNetwork(program, io)
  registerDoctor(program, io)
  for (const command of allCommands(program)) command.exitOverride()
  return program
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)])
}
