/** Composes the `chassis` command. */
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { appFolder } from './app-folder.ts'
import type { CliIo } from './cli/cli-io.ts'
import { createCliIo } from './cli/cli-io.ts'
import { completeHelp } from './cli/command-help.ts'
import { registerApr } from './commands/apr.ts'
import { registerAuthToken } from './commands/auth-token.ts'
import { registerChainExport } from './commands/chain-export.ts'
import { registerChainImport } from './commands/chain-import.ts'
import { registerChainVerify } from './commands/chain-verify.ts'
import { registerClockAdvance } from './commands/clock-advance.ts'
import { registerDoctor } from './commands/doctor.ts'
import { registerEventsListen } from './commands/events-listen.ts'
import { registerGovernanceList } from './commands/governance-list.ts'
import { registerGovernancePropose } from './commands/governance-propose.ts'
import { registerGovernanceShow } from './commands/governance-show.ts'
import { registerGovernanceVote } from './commands/governance-vote.ts'
import { registerLoanExplain } from './commands/loan-explain.ts'
import { registerLoanFile } from './commands/loan-file.ts'
import { registerLoanList } from './commands/loan-list.ts'
import { registerLoanShow } from './commands/loan-show.ts'
import { registerNodeRun } from './commands/node-run.ts'
import { registerServe } from './commands/serve.ts'
import { registerSlipGet } from './commands/slip-get.ts'
import { registerSlipVerify } from './commands/slip-verify.ts'
import { registerStart } from './commands/start.ts'
import { registerTapeAudit } from './commands/tape-audit.ts'
import { registerTapeBoard } from './commands/tape-board.ts'
import { registerTrustExport } from './commands/trust-export.ts'
import { registerTrustShow } from './commands/trust-show.ts'
import { registerTrustUpdate } from './commands/trust-update.ts'
import { registerTxShow } from './commands/tx-show.ts'
import { registerTxSign } from './commands/tx-sign.ts'
import { registerTxSubmit } from './commands/tx-submit.ts'
import { registerNetwork } from './network/commands/register-network.ts'

/** The whole command with its help, in the language of `io` (English by default: the generated reference). */
export function buildProgram(io: CliIo = createCliIo('en')): Command {
  const { format } = io
  const program = new Command('chassis')
  program
    .description(format('cli.description'))
    .option('--lang <tag>', format('cli.option.lang'))
    .version(packageVersion(), '--version', format('cli.option.version'))
  registerStart(program, io)
  registerServe(program, io)
  const tape = program.command('tape').description(format('cli.tape.description'))
  registerTapeAudit(tape, io)
  registerTapeBoard(tape, io)
  const loan = program.command('loan').description(format('cli.loan.description'))
  registerLoanList(loan, io)
  registerLoanShow(loan, io)
  registerLoanFile(loan, io)
  registerLoanExplain(loan, io)
  const tx = program.command('tx').description(format('cli.tx.description'))
  registerTxSign(tx, io)
  registerTxSubmit(tx, io)
  registerTxShow(tx, io)
  const events = program.command('events').description(format('cli.events.description'))
  registerEventsListen(events, io)
  const auth = program.command('auth').description(format('cli.auth.description'))
  registerAuthToken(auth, io)
  const clock = program.command('clock').description(format('cli.clock.description'))
  registerClockAdvance(clock, io)
  const trust = program.command('trust').description(format('cli.trust.description'))
  registerTrustExport(trust, io)
  registerTrustShow(trust, io)
  registerTrustUpdate(trust, io)
  const slip = program.command('slip').description(format('cli.slip.description'))
  registerSlipGet(slip, io)
  registerSlipVerify(slip, io)
  const chain = program.command('chain').description(format('cli.chain.description'))
  registerChainVerify(chain, io)
  registerChainExport(chain, io)
  registerChainImport(chain, io)
  const governance = program.command('governance').description(format('cli.governance.description'))
  registerGovernanceShow(governance, io)
  registerGovernanceList(governance, io)
  registerGovernancePropose(governance, io)
  registerGovernanceVote(governance, io)
  registerNetwork(program, io)
  const node = program.command('node').description(format('cli.node.description'))
  registerNodeRun(node, io)
  registerApr(program, io)
  registerDoctor(program, io)
  completeHelp(program, format)
  for (const command of [program, ...allCommands(program)]) {
    // What is wrong with a command line is told by the caller, who catches it, in the reader's language.
    command.exitOverride().configureOutput({ outputError: () => {} })
  }
  return program
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', appFolder()), 'utf8'))
  return version as string
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)])
}
