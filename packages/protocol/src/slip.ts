/**
 * Proof slips: one claim of the ledger, with all that is needed to check it offline (docs/spec/slip.md). Frozen (D9).
 */
import { PUBLIC } from './data-class.ts'
import { ledgerId } from './ids.ts'
import { choice, list } from './schema/collections.ts'
import { field, optional, record } from './schema/record.ts'
import { bytes, hash32, oneOf, u8, u16, u32, u64 } from './schema/scalars.ts'
import type { ValueOf } from './schema/type.ts'

export const SLIP_VERSION = 1
export const SLIP_FACTS_MAX = 4096
/** The largest hidden field is the event list of a transaction: 256 KiB of bodies, in hex, in base64url. */
export const DISCLOSURE_BYTES_MAX = 1_048_576

/** Opens one hidden field: the RFC 9901 disclosure, which holds salt, name and value. */
export const OpenedField = record('OpenedField', {
  field: field(1, u8, PUBLIC, 'Field number'),
  disclosure: field(2, bytes(DISCLOSURE_BYTES_MAX, 1), PUBLIC, 'ASCII of base64url([salt, name, value])'),
})

export const CommittedPart = record('CommittedPart', {
  committed: field(1, bytes(65_536, 4), PUBLIC, 'Committed form: public fields and digests'),
  opened: field(2, list(OpenedField, 255), PUBLIC, 'Opened fields, ascending'),
})
export type CommittedPart = ValueOf<typeof CommittedPart>

/** Where in the state: the tree key is contract (2 bytes) ‖ map (1 byte) ‖ key. */
export const StateAddress = record('StateAddress', {
  contract: field(1, u16, PUBLIC, 'Contract number'),
  map: field(2, u8, PUBLIC, 'Map number'),
  key: field(3, bytes(64), PUBLIC, 'Key within the map'),
})

export const OtherLeaf = record('OtherLeaf', {
  path: field(1, hash32, PUBLIC, 'Path of the leaf that stands alone where the key would be'),
  valueHash: field(2, hash32, PUBLIC, 'SHA-256 of its value'),
})

export const StatePath = record('StatePath', {
  siblings: field(1, list(hash32, 256), PUBLIC, 'Sibling hashes, root side first; 32 zero bytes: empty'),
  other: field(2, optional(OtherLeaf), PUBLIC, 'Absence only: the other leaf, if the subtree is not empty'),
})

export const SlipClaim = choice('SlipClaim', {
  state: [
    1,
    record('StateClaim', {
      address: field(1, StateAddress, PUBLIC, 'Which value'),
      value: field(2, CommittedPart, PUBLIC, 'The value'),
      path: field(3, StatePath, PUBLIC, 'From the value to the state root'),
      facts: field(4, optional(list(CommittedPart, SLIP_FACTS_MAX)), PUBLIC, 'All facts of the chronicle, in order'),
    }),
  ],
  absence: [
    2,
    record('AbsenceClaim', {
      address: field(1, StateAddress, PUBLIC, 'What is not there'),
      path: field(2, StatePath, PUBLIC, 'From the empty place to the state root'),
    }),
  ],
  outcome: [
    3,
    record('OutcomeClaim', {
      leafIndex: field(1, u64, PUBLIC, 'Index in the history log'),
      leaf: field(2, CommittedPart, PUBLIC, 'The leaf'),
      inclusion: field(3, list(hash32, 64), PUBLIC, 'RFC 6962 audit path, leaf side first'),
    }),
  ],
})

/** One precommit of a network's commit (CometBFT CommitSig). */
export const CommitSignature = record('CommitSignature', {
  flag: field(1, oneOf('absent', 'commit', 'nil'), PUBLIC, 'BlockIDFlag'),
  address: field(2, bytes(20), PUBLIC, 'Validator address; empty when absent'),
  seconds: field(3, u64, PUBLIC, 'Timestamp, whole seconds since 1970'),
  nanos: field(4, u32, PUBLIC, 'Timestamp, nanoseconds within the second'),
  signature: field(5, bytes(64), PUBLIC, 'Ed25519; empty when absent'),
})

export const SlipValidator = record('SlipValidator', {
  publicKey: field(1, hash32, PUBLIC, 'Ed25519'),
  power: field(2, u64, PUBLIC, 'Voting power'),
})

/** The 14 header fields in CometBFT's order, each as it is hashed (protobuf wrappers included). */
export const CommitAnchor = record('CommitAnchor', {
  headerFields: field(1, list(bytes(256), 14, 14), PUBLIC, 'Leaves of the header hash'),
  round: field(2, u32, PUBLIC, 'Round of the commit'),
  partsTotal: field(3, u32, PUBLIC, 'PartSetHeader.total'),
  partsHash: field(4, hash32, PUBLIC, 'PartSetHeader.hash'),
  signatures: field(5, list(CommitSignature, 200, 1), PUBLIC, 'In validator-set order'),
  validators: field(6, list(SlipValidator, 200, 1), PUBLIC, 'The set that signed'),
  logSize: field(7, u64, PUBLIC, 'Size of the history log in this app hash'),
  logRoot: field(8, hash32, PUBLIC, 'Its root'),
  stateRoot: field(9, hash32, PUBLIC, 'Root of the state tree in this app hash'),
})

export const SlipAnchor = choice('SlipAnchor', {
  checkpoint: [
    1,
    record('CheckpointAnchor', {
      note: field(1, bytes(4096, 1), PUBLIC, 'C2SP signed note (UTF-8)'),
    }),
  ],
  commit: [2, CommitAnchor],
})

/** A slip is canonical and holds nothing that no check binds: decoding and re-encoding gives the same bytes. */
export const Slip = record('Slip', {
  version: field(1, u8, PUBLIC, '1'),
  ledgerId: field(2, ledgerId, PUBLIC, 'Which ledger'),
  claim: field(3, SlipClaim, PUBLIC, 'The claim and its path'),
  anchor: field(4, SlipAnchor, PUBLIC, 'What the issuer signed'),
})
export type Slip = ValueOf<typeof Slip>

/** Largest slip a verifier reads: 4,096 facts with their disclosures. */
export const SLIP_BYTES_MAX = 16 * 1024 * 1024
