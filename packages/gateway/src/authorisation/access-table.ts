/**
 * Who sees what, as data: kind of object × role × own or other → the most confidential class of its fields that is
 * shown. Routes, lists, streams, proofs and errors all ask this one table, tests enumerate it, documents render it.
 *
 * The ledger's members may hold each other's MEMBER data (decision D1); a gateway gives its callers no more of it than
 * their work needs.
 */
import { ROLES, type Role } from '@chassis/kernel'

/** `none`: as if it were not there. */
export const GRADES = ['none', 'PUBLIC', 'MEMBER'] as const
export type Grade = (typeof GRADES)[number]

export interface Grant {
  readonly own: Grade
  readonly other: Grade
}

export interface AccessRow {
  /** What somebody sees who has not signed in. */
  readonly anonymous: Grade
  /** What every account sees, a person's too. */
  readonly account: Grant
  /** What a role adds. */
  readonly roles: Readonly<Partial<Record<Role, Grant>>>
  /** Whose it is, in words. */
  readonly owners: string
}

const NOTHING: Grant = { own: 'none', other: 'none' }
const PUBLIC: Grant = { own: 'PUBLIC', other: 'PUBLIC' }
/** Everything of one's own, the public part of the rest. */
const OWN: Grant = { own: 'MEMBER', other: 'PUBLIC' }
/** Everything of one's own, and nothing of the rest. */
const ONLY_OWN: Grant = { own: 'MEMBER', other: 'none' }
const ALL: Grant = { own: 'MEMBER', other: 'MEMBER' }

const OVERSIGHT = { regulator: ALL, auditor: ALL } as const

export const ACCESS = {
  ledger: { anonymous: 'PUBLIC', account: PUBLIC, roles: {}, owners: 'nobody' },
  party: { anonymous: 'PUBLIC', account: PUBLIC, roles: {}, owners: 'nobody' },
  governance: { anonymous: 'PUBLIC', account: PUBLIC, roles: {}, owners: 'nobody' },
  outcome: {
    anonymous: 'PUBLIC',
    account: OWN,
    roles: OVERSIGHT,
    owners: 'who sent it, and every organisation it acts for',
  },
  event: {
    anonymous: 'none',
    account: ONLY_OWN,
    roles: OVERSIGHT,
    owners: 'owners of its outcome and of every object it names',
  },
  transaction: {
    anonymous: 'none',
    account: ONLY_OWN,
    roles: OVERSIGHT,
    owners: 'who sent it, and every account it acts for',
  },
  draft: { anonymous: 'none', account: ONLY_OWN, roles: {}, owners: 'every account that has to sign' },
  account: {
    anonymous: 'none',
    account: ONLY_OWN,
    roles: { ...OVERSIGHT, operator: ALL },
    owners: 'the account itself, and of its policy and recovery who may restore it',
  },
  agenda: { anonymous: 'none', account: ONLY_OWN, roles: { ...OVERSIGHT, operator: ALL }, owners: 'who scheduled it' },
  loan: {
    anonymous: 'PUBLIC',
    account: OWN,
    roles: OVERSIGHT,
    owners: 'lender, servicer, and the account of the person who owes it',
  },
  vehicle: {
    anonymous: 'PUBLIC',
    account: OWN,
    roles: { ...OVERSIGHT, registry: ALL, dealer: ALL, insurer: ALL, lender: ALL, servicer: ALL },
    owners: 'who registered it, owner and keeper of record, holders of its open liens',
  },
  vinTag: { anonymous: 'none', account: NOTHING, roles: { ...OVERSIGHT, registry: ALL }, owners: 'nobody' },
  title: {
    anonymous: 'PUBLIC',
    account: OWN,
    roles: { ...OVERSIGHT, registry: ALL, dealer: ALL, insurer: ALL, lender: ALL },
    owners: 'owner and keeper of record, the registry, holders of its open liens',
  },
  journal: { anonymous: 'none', account: ONLY_OWN, roles: OVERSIGHT, owners: 'whose journal it is' },
  token: { anonymous: 'none', account: ONLY_OWN, roles: OVERSIGHT, owners: 'the issuer, and of a balance its holder' },
  hold: { anonymous: 'none', account: ONLY_OWN, roles: OVERSIGHT, owners: 'holder, beneficiary and issuer' },
  settlement: { anonymous: 'none', account: ONLY_OWN, roles: OVERSIGHT, owners: 'payer and payee' },
  consent: {
    anonymous: 'none',
    account: ONLY_OWN,
    roles: OVERSIGHT,
    owners: 'the keeper of the data and the person’s account; of a consent or legal power its grantee too',
  },
  /** Values never leave by this row: they are released to the reader of a basis, field by field. */
  vault: {
    anonymous: 'none',
    account: ONLY_OWN,
    roles: {},
    owners: 'the keeper of the data and the person’s account; of a release the reader named by its basis',
  },
  /** Of active members alone: a person has none, and to those of a suspended member nothing is sent. */
  webhook: {
    anonymous: 'none',
    account: NOTHING,
    roles: Object.fromEntries(ROLES.map((role) => [role, ONLY_OWN])),
    owners: 'who registered it',
  },
  /** Whatever has no row of its own. */
  other: { anonymous: 'none', account: NOTHING, roles: OVERSIGHT, owners: 'nobody' },
} as const satisfies Readonly<Record<string, AccessRow>>

export type ObjectKind = keyof typeof ACCESS
