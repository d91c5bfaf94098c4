/** Proposals: what members vote on. */
import {
  accountId,
  agendaId,
  bool,
  bytes,
  choice,
  civilDateType,
  field,
  hash32,
  type Identifier,
  identifier,
  instant,
  list,
  oneOf,
  optional,
  PUBLIC,
  record,
  u16,
  u32,
  u64,
  type ValueOf,
} from '@chassis/protocol'
import { codeText } from '../../vocabulary/code-text.ts'
import { PARAMETER_NAMES, parameterName } from '../parameters.ts'
import { VALIDATORS_MAX, ValidatorChange } from './validators.ts'

export const proposalId = identifier('prop', 16)
export type ProposalId = Identifier<'prop'>

/** As many organisations as can have a vote: founders, or those with a validator. */
export const VOTERS_MAX = 100
export const OPEN_PROPOSALS_MAX = 300
export const OPEN_PROPOSALS_OF_ONE_MAX = 3
export const TABLE_BYTES_MAX = 32_768

export const tableName = codeText('table name', /^[a-z0-9][a-z0-9.-]{0,31}$/, 32)

export const Setting = record('Setting', {
  parameter: field(1, parameterName, PUBLIC, 'Which'),
  value: field(2, u64, PUBLIC, 'In its unit, within its bounds'),
})
export type Setting = ValueOf<typeof Setting>

export const ProposedAction = choice('ProposedAction', {
  changeValidators: [
    1,
    record('ChangeValidators', {
      changes: field(1, list(ValidatorChange, VALIDATORS_MAX, 1), PUBLIC, 'All or nothing, in this order'),
    }),
  ],
  activateVersion: [
    2,
    record('ActivateVersion', {
      version: field(1, u16, PUBLIC, 'The next protocol version'),
      fromHeight: field(2, u64, PUBLIC, 'First block that runs it'),
    }),
  ],
  setParameters: [
    3,
    record('SetParameters', {
      settings: field(1, list(Setting, PARAMETER_NAMES.length, 1), PUBLIC, 'What is set, each parameter once'),
    }),
  ],
  publishTable: [
    4,
    record('PublishTable', {
      table: field(1, tableName, PUBLIC, 'Which rule table'),
      version: field(2, u32, PUBLIC, 'Its next version, from 1'),
      effectiveFrom: field(3, civilDateType, PUBLIC, 'First day for which it holds'),
      content: field(4, bytes(TABLE_BYTES_MAX), PUBLIC, 'The table; empty here once the proposal is decided'),
    }),
  ],
})
export type ProposedAction = ValueOf<typeof ProposedAction>

export const proposalTopic = oneOf('changeValidators', 'activateVersion', 'setParameters', 'publishTable')
export const proposalStatus = oneOf('open', 'accepted', 'rejected', 'expired')
const voters = list(accountId, VOTERS_MAX)

export const Proposal = record('Proposal', {
  action: field(1, ProposedAction, PUBLIC, 'What is to be done'),
  by: field(2, accountId, PUBLIC, 'Who proposed it'),
  at: field(3, instant, PUBLIC, 'Block time of the proposal'),
  deadline: field(4, instant, PUBLIC, 'Block time from which it can no longer be voted on'),
  approvalPerMyriad: field(5, u16, PUBLIC, 'Share of those entitled, of 10,000, that must approve'),
  approvals: field(6, voters, PUBLIC, 'Organisations that approved, in order'),
  rejections: field(7, voters, PUBLIC, 'Organisations that rejected, in order'),
  status: field(8, proposalStatus, PUBLIC, 'What became of it'),
  decidedAt: field(9, optional(instant), PUBLIC, 'Block time of the decision'),
  agenda: field(10, optional(agendaId), PUBLIC, 'The call at its deadline, while it is open'),
})
export type Proposal = ValueOf<typeof Proposal>

export const Propose = record('Propose', {
  action: field(1, ProposedAction, PUBLIC, 'What is to be done'),
})
export type Propose = ValueOf<typeof Propose>
export const Vote = record('Vote', {
  proposal: field(1, proposalId, PUBLIC, 'The proposal'),
  approve: field(2, bool, PUBLIC, 'Whether it shall be done'),
})
export type Vote = ValueOf<typeof Vote>
export const ExpireProposal = record('ExpireProposal', {
  proposal: field(1, proposalId, PUBLIC, 'The proposal'),
})
export type ExpireProposal = ValueOf<typeof ExpireProposal>

export const ProposalMade = record('ProposalMade', {
  proposal: field(1, proposalId, PUBLIC, 'The proposal'),
  by: field(2, accountId, PUBLIC, 'Who proposed it'),
  topic: field(3, proposalTopic, PUBLIC, 'What kind'),
  deadline: field(4, instant, PUBLIC, 'Until when it can be voted on'),
})
export type ProposalMade = ValueOf<typeof ProposalMade>
export const VoteCast = record('VoteCast', {
  proposal: field(1, proposalId, PUBLIC, 'The proposal'),
  by: field(2, accountId, PUBLIC, 'Who voted'),
  approve: field(3, bool, PUBLIC, 'How'),
})
export type VoteCast = ValueOf<typeof VoteCast>
export const ProposalDecided = record('ProposalDecided', {
  proposal: field(1, proposalId, PUBLIC, 'The proposal'),
  topic: field(2, proposalTopic, PUBLIC, 'What kind'),
  status: field(3, proposalStatus, PUBLIC, 'What became of it'),
})
export type ProposalDecided = ValueOf<typeof ProposalDecided>

/** Head of a rule table: the version in force last. */
export const RuleTableHead = record('RuleTableHead', {
  factCount: field(1, u32, PUBLIC, 'Versions so far'),
  factsRoot: field(2, hash32, PUBLIC, 'Root of the versions'),
  contentHash: field(3, hash32, PUBLIC, 'SHA-256 of the latest content'),
  effectiveFrom: field(4, civilDateType, PUBLIC, 'First day for which the latest holds'),
})
export type RuleTableHead = ValueOf<typeof RuleTableHead>

export const RuleTableFact = choice('RuleTableFact', {
  published: [
    1,
    record('RuleTablePublishedFact', {
      at: field(1, instant, PUBLIC, 'Block time'),
      height: field(2, u64, PUBLIC, 'Block height'),
      proposal: field(3, proposalId, PUBLIC, 'The proposal that was accepted'),
      effectiveFrom: field(4, civilDateType, PUBLIC, 'First day for which it holds'),
      content: field(5, bytes(TABLE_BYTES_MAX), PUBLIC, 'The table'),
    }),
  ],
})
export type RuleTableFact = ValueOf<typeof RuleTableFact>
