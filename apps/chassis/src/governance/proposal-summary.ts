/** Proposals, for programs and for people. */
import { type Proposal, type ProposalId, ProposedAction, type ValidatorChange } from '@chassis/contracts/schemas'
import { formatCivilDate, toHex } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { memberText } from './acting-member.ts'
import type { Governed } from './open-governed.ts'

export function proposalSummary(state: Governed, id: ProposalId, proposal: Proposal) {
  const member = (account: Proposal['by']) => ({ account, name: memberText(state, account) })
  return {
    id,
    status: proposal.status,
    by: member(proposal.by),
    at: new Date(proposal.at).toISOString(),
    deadline: new Date(proposal.deadline).toISOString(),
    decidedAt: proposal.decidedAt === undefined ? null : new Date(proposal.decidedAt).toISOString(),
    approvals: proposal.approvals.map(member),
    rejections: proposal.rejections.map(member),
    action: ProposedAction.toJson(proposal.action),
    says: describeAction(state, proposal.action),
  }
}

/** One line per change, in words that the command line takes as well. */
export function describeAction(state: Governed, action: ProposedAction): readonly string[] {
  if (action.kind === 'changeValidators') return action.changes.map((change) => describeChange(state, change))
  if (action.kind === 'activateVersion') return [`version ${action.version} ${action.fromHeight}`]
  if (action.kind === 'setParameters') return action.settings.map(({ parameter, value }) => `set ${parameter}=${value}`)
  return [`table ${action.table} ${action.version} ${formatCivilDate(action.effectiveFrom)}`]
}

function describeChange(state: Governed, change: ValidatorChange): string {
  const key = toHex(change.publicKey)
  if (change.kind === 'admit') return `admit ${key} ${change.power} ${memberText(state, change.organisation)}`
  if (change.kind === 'setPower') return `power ${key} ${change.power}`
  if (change.kind === 'rotateKey') return `rotate ${key} ${toHex(change.newPublicKey)}`
  return `${change.kind} ${key}`
}

export function printProposal(summary: ReturnType<typeof proposalSummary>, { print, format }: CliIo): void {
  const { id, status, by, deadline, approvals, rejections, says } = summary
  const votes = { approvals: approvals.length, rejections: rejections.length }
  print(`${id}  ${format(`cli.governance.status.${status}`)}  ${format('cli.governance.votes', votes)}`)
  for (const line of says) print(`  ${line}`)
  print(`  ${format('cli.governance.proposedBy', { name: by.name, deadline })}`)
}
