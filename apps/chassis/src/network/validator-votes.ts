/** Votes of the members on who validates. */
import { GOVERNANCE_RECORD } from '@chassis/contracts'
import { governance } from '@chassis/contracts/ledger'
import { type ProposalId, Propose, type ValidatorChange, Vote } from '@chassis/contracts/schemas'
import { type ReadState, readState, type StateReader } from '@chassis/kernel'
import { type Bytes, PlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { AccountId, ValueOf } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'
import { type PlannedCall, plan } from '../ledger/sign-calls.ts'

export type Change = ValueOf<typeof ValidatorChange>

export interface CurrentValidator {
  readonly publicKey: Bytes
  readonly organisation: AccountId
  readonly power: bigint
}

/** How members' calls reach a ledger, and its state after them. */
export interface Governed {
  /** Resolves when the calls took effect; rejects with the refusal. */
  send(from: MemberKey, calls: readonly PlannedCall[]): Promise<unknown>
  /** The state after the last block. */
  reader(): Promise<StateReader> | StateReader
}

const recordOf = (reader: StateReader): ReadState<typeof governance.state> => readState(reader, sha256, governance)

/** Validators that take part, ascending by key. */
export function currentValidators(reader: StateReader): readonly CurrentValidator[] {
  const head = recordOf(reader).record.get(GOVERNANCE_RECORD)
  return (head?.validators ?? []).filter(({ suspendedAt }) => suspendedAt === undefined)
}

/** The first member proposes the changes and the others vote for them until that is decided. */
export async function voteIn(
  ledger: Governed,
  voters: readonly MemberKey[],
  changes: readonly Change[],
): Promise<void> {
  const [proposer, ...others] = voters as [MemberKey, ...MemberKey[]]
  const action = { kind: 'changeValidators', changes } as const
  await ledger.send(proposer, [plan(governance, governance.methods.propose, Propose, proposer, { action })])
  for (const voter of others) {
    const proposal = await openProposalOf(ledger, proposer)
    if (proposal === undefined) return
    await ledger.send(voter, [plan(governance, governance.methods.vote, Vote, voter, { proposal, approve: true })])
  }
  if ((await openProposalOf(ledger, proposer)) === undefined) return
  throw new PlatformError('the members at hand have too few votes', {
    code: 'NETWORK_VOTES_MISSING',
    details: { votes: voters.length },
  })
}

async function openProposalOf(ledger: Governed, proposer: MemberKey): Promise<ProposalId | undefined> {
  const head = recordOf(await ledger.reader()).record.get(GOVERNANCE_RECORD)
  return head?.openProposals.findLast(({ by }) => by === proposer.account)?.proposal
}
