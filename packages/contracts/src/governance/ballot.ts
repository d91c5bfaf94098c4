/** What propose, vote and expire have in common: looking at the situation and concluding a proposal. */
import type { CallContext } from '@chassis/kernel'
import type { Decision, Situation } from './decide/decision.ts'
import { governanceEvents } from './events.ts'
import type { GovernanceNeeds } from './needs.ts'
import { GOVERNANCE_DEFAULTS } from './parameters.ts'
import type { Proposal, ProposalId, ProposedAction } from './schema/proposals.ts'
import type { GovernanceFact } from './schema/record.ts'
import { enter, type GovernanceState, type RecordHead, recordHead } from './state.ts'

type Context = Pick<
  CallContext<unknown, GovernanceState, GovernanceNeeds>,
  'state' | 'needs' | 'now' | 'height' | 'emit' | 'cancel'
>

/** A parameter of governance itself, for a proposal that is made now. */
export function votingRule({ settings }: RecordHead, name: keyof typeof GOVERNANCE_DEFAULTS): number {
  return Number(settings.find(({ parameter }) => parameter === name)?.value ?? GOVERNANCE_DEFAULTS[name])
}

export function situationOf({ state, needs, now, height }: Context, proposal: ProposalId): Situation {
  return {
    head: recordHead(state.record),
    moment: { at: now, height, proposal },
    needs,
    tableHead: (name) => state.tables.head(name),
  }
}

/** A decided proposal need not keep the table: an accepted one is in its chronicle. */
function withoutContent(action: ProposedAction): ProposedAction {
  return action.kind === 'publishTable' ? { ...action, content: new Uint8Array(0) } : action
}

/**
 * Ends a proposal, and carries out what was accepted. `facts` are those of the call before the end. Nothing of it can
 * fail.
 */
export function conclude(
  context: Context,
  proposal: ProposalId,
  ended: Proposal & { readonly status: 'accepted' | 'rejected' | 'expired' },
  facts: readonly GovernanceFact[],
  decision?: Decision,
): void {
  const { state, now, height, emit, cancel } = context
  const { agenda, action, status, ...kept } = ended
  if (agenda !== undefined) cancel(agenda)
  state.proposals.set(proposal, { ...kept, status, action: withoutContent(action), decidedAt: now })
  const head = decision?.head ?? recordHead(state.record)
  const openProposals = head.openProposals.filter((open) => open.proposal !== proposal)
  const decided: GovernanceFact = { kind: 'decided', at: now, height, proposal, status }
  enter(state.record, { ...head, openProposals }, [...facts, decided, ...(decision?.facts ?? [])])
  if (decision?.table) publish(context, proposal, decision.table)
  emit(governanceEvents.proposalDecided, { proposal, topic: action.kind, status })
}

function publish(
  { state: { tables }, now, height }: Context,
  proposal: ProposalId,
  { name, content, contentHash, effectiveFrom }: NonNullable<Decision['table']>,
): void {
  const head = { contentHash, effectiveFrom }
  if (tables.has(name)) tables.setHead(name, head)
  else tables.open(name, head)
  tables.append(name, { kind: 'published', at: now, height, proposal, effectiveFrom, content })
}
