/** The commands by their words, each with the module that holds it: a command line loads only what it names. */
import type { Command } from 'commander'
import type { CliIo } from './cli/cli-io.ts'

/** Adds what one module holds to the program, or to the group that its words begin with. */
export type Register = (parent: Command, io: CliIo) => void

/** In the order of the help. Two words are a group and a command of it; `|` stands between commands of one module. */
export const COMMAND_MODULES: Readonly<Record<string, () => Promise<Register>>> = {
  start: async () => (await import('./commands/start.ts')).registerStart,
  serve: async () => (await import('./commands/serve.ts')).registerServe,
  'tape audit': async () => (await import('./commands/tape-audit.ts')).registerTapeAudit,
  'tape board': async () => (await import('./commands/tape-board.ts')).registerTapeBoard,
  'loan list': async () => (await import('./commands/loan-list.ts')).registerLoanList,
  'loan show': async () => (await import('./commands/loan-show.ts')).registerLoanShow,
  'loan simulate|schedule|payoff': async () => (await import('./commands/loan-file.ts')).registerLoanFile,
  'loan explain': async () => (await import('./commands/loan-explain.ts')).registerLoanExplain,
  'tx sign': async () => (await import('./commands/tx-sign.ts')).registerTxSign,
  'tx submit': async () => (await import('./commands/tx-submit.ts')).registerTxSubmit,
  'tx show': async () => (await import('./commands/tx-show.ts')).registerTxShow,
  'events listen': async () => (await import('./commands/events-listen.ts')).registerEventsListen,
  'auth token': async () => (await import('./commands/auth-token.ts')).registerAuthToken,
  'clock advance': async () => (await import('./commands/clock-advance.ts')).registerClockAdvance,
  'simulate run': async () => (await import('./commands/simulate-run.ts')).registerSimulateRun,
  'simulate deposit': async () => (await import('./commands/simulate-deposit.ts')).registerSimulateDeposit,
  'read-model status|rebuild': async () => (await import('./commands/read-model.ts')).registerReadModel,
  'trust export': async () => (await import('./commands/trust-export.ts')).registerTrustExport,
  'trust show': async () => (await import('./commands/trust-show.ts')).registerTrustShow,
  'trust update': async () => (await import('./commands/trust-update.ts')).registerTrustUpdate,
  'slip get': async () => (await import('./commands/slip-get.ts')).registerSlipGet,
  'slip verify': async () => (await import('./commands/slip-verify.ts')).registerSlipVerify,
  'chain verify': async () => (await import('./commands/chain-verify.ts')).registerChainVerify,
  'chain export': async () => (await import('./commands/chain-export.ts')).registerChainExport,
  'chain import': async () => (await import('./commands/chain-import.ts')).registerChainImport,
  'governance show': async () => (await import('./commands/governance-show.ts')).registerGovernanceShow,
  'governance list': async () => (await import('./commands/governance-list.ts')).registerGovernanceList,
  'governance propose': async () => (await import('./commands/governance-propose.ts')).registerGovernancePropose,
  'governance vote': async () => (await import('./commands/governance-vote.ts')).registerGovernanceVote,
  network: async () => (await import('./network/commands/register-network.ts')).registerNetwork,
  'consent give': async () => (await import('./commands/consent-give.ts')).registerConsentGive,
  'consent withdraw': async () => (await import('./commands/consent-withdraw.ts')).registerConsentWithdraw,
  'consent list': async () => (await import('./commands/consent-list.ts')).registerConsentList,
  'vault read': async () => (await import('./commands/vault-read.ts')).registerVaultRead,
  'vault hand-over': async () => (await import('./commands/vault-hand-over.ts')).registerVaultHandOver,
  'vault erase': async () => (await import('./commands/vault-erase.ts')).registerVaultErase,
  'vault rotate': async () => (await import('./commands/vault-rotate.ts')).registerVaultRotate,
  'node run': async () => (await import('./commands/node-run.ts')).registerNodeRun,
  apr: async () => (await import('./commands/apr.ts')).registerApr,
  'config explain': async () => (await import('./commands/config-explain.ts')).registerConfigExplain,
  doctor: async () => (await import('./commands/doctor.ts')).registerDoctor,
}
