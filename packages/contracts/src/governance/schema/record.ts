/** The public record of governance: where it stands, and every fact that led there. */
import { misbehaviourKind } from '@chassis/kernel'
import {
  accountId,
  bool,
  choice,
  civilDateType,
  field,
  hash32,
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
import { PARAMETER_NAMES, parameterName } from '../parameters.ts'
import { OPEN_PROPOSALS_MAX, proposalId, proposalStatus, proposalTopic, Setting, tableName } from './proposals.ts'
import { VALIDATORS_MAX, Validator, validatorAddress } from './validators.ts'

/** The version in force and the one that is to follow. */
export const VERSIONS_MAX = 2

/** How far the validators moved in one block: light clients trust a set by its overlap with the one before. */
export const ValidatorStep = record('ValidatorStep', {
  height: field(1, u64, PUBLIC, 'Block height'),
  base: field(2, u64, PUBLIC, 'Total power before the block; 0 for the first set'),
  gained: field(3, u64, PUBLIC, 'Power added in this block'),
  lost: field(4, u64, PUBLIC, 'Power taken away in this block'),
})
export type ValidatorStep = ValueOf<typeof ValidatorStep>

export const VersionActivation = record('VersionActivation', {
  version: field(1, u16, PUBLIC, 'Protocol version'),
  fromHeight: field(2, u64, PUBLIC, 'First block that runs it'),
})
export type VersionActivation = ValueOf<typeof VersionActivation>

export const OpenProposal = record('OpenProposal', {
  proposal: field(1, proposalId, PUBLIC, 'The proposal'),
  by: field(2, accountId, PUBLIC, 'Who proposed it'),
})
export type OpenProposal = ValueOf<typeof OpenProposal>

export const GovernanceHead = record('GovernanceHead', {
  factCount: field(1, u32, PUBLIC, 'Facts so far'),
  factsRoot: field(2, hash32, PUBLIC, 'Root of the facts'),
  validators: field(3, list(Validator, VALIDATORS_MAX), PUBLIC, 'Ascending by key, suspended ones included'),
  step: field(4, optional(ValidatorStep), PUBLIC, 'The last change of the validators'),
  versions: field(
    5,
    list(VersionActivation, VERSIONS_MAX),
    PUBLIC,
    'In force, unless it is that of genesis, and to follow',
  ),
  settings: field(6, list(Setting, PARAMETER_NAMES.length), PUBLIC, 'Parameters that were set, in their order'),
  openProposals: field(
    7,
    list(OpenProposal, OPEN_PROPOSALS_MAX),
    PUBLIC,
    'Proposals that can be voted on, oldest first',
  ),
})
export type GovernanceHead = ValueOf<typeof GovernanceHead>

const happened = {
  at: field(1, instant, PUBLIC, 'Block time'),
  height: field(2, u64, PUBLIC, 'Block height'),
}
const decided = { ...happened, proposal: field(3, proposalId, PUBLIC, 'The proposal') }
const toValidator = { ...decided, publicKey: field(4, hash32, PUBLIC, 'Key of the validator') }
const proven = {
  kind: field(4, misbehaviourKind, PUBLIC, 'What was proven'),
  evidenceHeight: field(5, u64, PUBLIC, 'Height at which it happened'),
}

/** Why proven misbehaviour changed nothing. */
export const withoutEffect = oneOf('noSuchValidator', 'alreadySuspended', 'lastValidator')

export const GovernanceFact = choice('GovernanceFact', {
  proposed: [
    1,
    record('ProposedFact', {
      ...decided,
      by: field(4, accountId, PUBLIC, 'Who proposed it; that is a vote for it'),
      topic: field(5, proposalTopic, PUBLIC, 'What kind'),
      deadline: field(6, instant, PUBLIC, 'Until when it can be voted on'),
    }),
  ],
  voted: [
    2,
    record('VotedFact', {
      ...decided,
      by: field(4, accountId, PUBLIC, 'Who voted'),
      approve: field(5, bool, PUBLIC, 'How'),
    }),
  ],
  decided: [3, record('DecidedFact', { ...decided, status: field(4, proposalStatus, PUBLIC, 'What became of it') })],
  validatorAdmitted: [
    4,
    record('ValidatorAdmittedFact', {
      ...toValidator,
      organisation: field(5, accountId, PUBLIC, 'The member that runs it'),
      power: field(6, u64, PUBLIC, 'Its power'),
    }),
  ],
  validatorRemoved: [5, record('ValidatorRemovedFact', toValidator)],
  powerSet: [6, record('PowerSetFact', { ...toValidator, power: field(5, u64, PUBLIC, 'Its power from now on') })],
  keyRotated: [
    7,
    record('KeyRotatedFact', { ...toValidator, newPublicKey: field(5, hash32, PUBLIC, 'Its key from now on') }),
  ],
  validatorReinstated: [8, record('ValidatorReinstatedFact', toValidator)],
  validatorSuspended: [
    9,
    record('ValidatorSuspendedFact', {
      ...happened,
      publicKey: field(3, hash32, PUBLIC, 'Key of the validator'),
      misbehaviour: proven.kind,
      evidenceHeight: proven.evidenceHeight,
    }),
  ],
  misbehaviourNoted: [
    10,
    record('MisbehaviourNotedFact', {
      ...happened,
      address: field(3, validatorAddress, PUBLIC, 'Whose'),
      misbehaviour: proven.kind,
      evidenceHeight: proven.evidenceHeight,
      why: field(6, withoutEffect, PUBLIC, 'Why nobody is suspended for it'),
    }),
  ],
  versionActivated: [
    11,
    record('VersionActivatedFact', {
      ...decided,
      version: field(4, u16, PUBLIC, 'Protocol version'),
      fromHeight: field(5, u64, PUBLIC, 'First block that runs it'),
    }),
  ],
  parameterSet: [
    12,
    record('ParameterSetFact', {
      ...decided,
      parameter: field(4, parameterName, PUBLIC, 'Which'),
      value: field(5, u64, PUBLIC, 'Its value from the next block on'),
    }),
  ],
  tablePublished: [
    13,
    record('TablePublishedFact', {
      ...decided,
      table: field(4, tableName, PUBLIC, 'Which rule table'),
      version: field(5, u32, PUBLIC, 'Its version'),
      effectiveFrom: field(6, civilDateType, PUBLIC, 'First day for which it holds'),
      contentHash: field(7, hash32, PUBLIC, 'SHA-256 of the content'),
    }),
  ],
})
export type GovernanceFact = ValueOf<typeof GovernanceFact>

export const ValidatorSuspended = record('ValidatorSuspended', {
  publicKey: field(1, hash32, PUBLIC, 'Key of the validator'),
  organisation: field(2, accountId, PUBLIC, 'The member that runs it'),
})
export type ValidatorSuspended = ValueOf<typeof ValidatorSuspended>
export const MisbehaviourNoted = record('MisbehaviourNoted', {
  address: field(1, validatorAddress, PUBLIC, 'Whose'),
  why: field(2, withoutEffect, PUBLIC, 'Why nobody is suspended for it'),
})
export type MisbehaviourNoted = ValueOf<typeof MisbehaviourNoted>
