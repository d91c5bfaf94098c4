/** The records of docs/spec/transaction.md, leaf.md, chronicle.md and genesis.md, for the naive implementation. */
import { bytes, choice, decimal, id, instant, list, number, oneOf, record, text } from './naive-formats.mjs'

const PUBLIC = 'PUBLIC'
const MEMBER = 'MEMBER'

export const keyKind = oneOf('ed25519', 'es256', 'webauthn')

export const Policy = record({
  threshold: [1, PUBLIC, number],
  keys: [
    2,
    PUBLIC,
    list(
      record({
        kind: [1, PUBLIC, keyKind],
        publicKey: [2, PUBLIC, bytes],
        weight: [3, PUBLIC, number],
        methods: [4, PUBLIC, list(number)],
        rpIdHash: [5, PUBLIC, bytes],
        origins: [6, PUBLIC, list(text)],
      }),
    ),
  ],
  accounts: [3, PUBLIC, list(record({ account: [1, PUBLIC, id], weight: [2, PUBLIC, number] }))],
  recovery: [4, PUBLIC, record({ account: [1, PUBLIC, id], delayMs: [2, PUBLIC, number] })],
})

export const Nonce = choice({
  ordered: [1, record({ lane: [1, MEMBER, decimal], sequence: [2, MEMBER, decimal] })],
  unordered: [2, record({})],
})

export const Call = record({
  contract: [1, PUBLIC, number],
  method: [2, PUBLIC, number],
  as: [3, MEMBER, id],
  args: [4, MEMBER, bytes],
})

export const TransactionBody = record({
  ledgerId: [1, PUBLIC, id],
  from: [2, MEMBER, id],
  nonce: [3, MEMBER, Nonce],
  validUntil: [4, MEMBER, instant],
  salt: [5, MEMBER, bytes],
  calls: [6, MEMBER, list(Call)],
})

export const SignatureEntry = record({
  kind: [1, MEMBER, keyKind],
  publicKey: [2, MEMBER, bytes],
  signature: [3, MEMBER, bytes],
  webauthn: [4, MEMBER, record({ authenticatorData: [1, MEMBER, bytes], clientDataJson: [2, MEMBER, bytes] })],
})

export const Misbehaviour = record({
  kind: [1, PUBLIC, oneOf('duplicateVote', 'lightClientAttack')],
  validator: [2, PUBLIC, bytes],
  height: [3, PUBLIC, decimal],
  time: [4, PUBLIC, instant],
  totalPower: [5, PUBLIC, decimal],
})

export const Upgrade = record({ from: [1, PUBLIC, number], to: [2, PUBLIC, number] })

export const OutcomeLeaf = record({
  kind: [1, PUBLIC, oneOf('transaction', 'agenda', 'system')],
  height: [2, PUBLIC, decimal],
  index: [3, PUBLIC, number],
  time: [4, PUBLIC, instant],
  subject: [5, PUBLIC, bytes],
  code: [6, PUBLIC, number],
  operations: [
    7,
    PUBLIC,
    list(record({ contract: [1, PUBLIC, number], method: [2, PUBLIC, number], organisation: [3, PUBLIC, id] })),
  ],
  failedCall: [8, PUBLIC, number],
  from: [9, MEMBER, id],
  events: [
    10,
    MEMBER,
    list(record({ contract: [1, MEMBER, number], event: [2, MEMBER, number], body: [3, MEMBER, bytes] })),
  ],
})

export const Account = record({ policy: [1, MEMBER, Policy], policyVersion: [2, PUBLIC, number] })

export const AccountHead = record({
  lanes: [1, MEMBER, list(record({ lane: [1, MEMBER, decimal], last: [2, MEMBER, decimal] }))],
  remembered: [2, MEMBER, list(record({ transaction: [1, MEMBER, bytes], until: [2, MEMBER, instant] }))],
  quotaLevel: [3, MEMBER, decimal],
  quotaAt: [4, MEMBER, instant],
})

const ROLES = [
  ...['operator', 'lender', 'servicer', 'dealer', 'insurer'],
  ...['registry', 'regulator', 'auditor', 'bank', 'partner'],
]

export const Genesis = record({
  name: [1, PUBLIC, text],
  environment: [2, PUBLIC, oneOf('development', 'production')],
  protocolVersion: [3, PUBLIC, number],
  time: [4, PUBLIC, instant],
  chainSecretCommitment: [5, PUBLIC, bytes],
  operatorKey: [6, PUBLIC, bytes],
  quotaPerSecond: [7, PUBLIC, decimal],
  quotaBurst: [8, PUBLIC, decimal],
  accounts: [
    9,
    MEMBER,
    list(record({ account: [1, PUBLIC, id], salt: [2, MEMBER, bytes], policy: [3, MEMBER, Policy] })),
  ],
  members: [
    10,
    PUBLIC,
    list(
      record({
        account: [1, PUBLIC, id],
        name: [2, PUBLIC, text],
        roles: [3, PUBLIC, list(oneOf(...ROLES))],
        country: [4, PUBLIC, text],
      }),
    ),
  ],
})

/** The chronicle of the examples: a meter and its readings. */
export const MeterHead = record({
  factCount: [1, PUBLIC, number],
  factsRoot: [2, PUBLIC, bytes],
  last: [3, MEMBER, decimal],
  note: [4, MEMBER, text],
})
export const MeterFact = choice({
  read: [1, record({ value: [1, MEMBER, decimal], on: [2, PUBLIC, instant] })],
  corrected: [2, record({ index: [1, PUBLIC, number], reason: [2, MEMBER, text], by: [3, PUBLIC, id] })],
})
