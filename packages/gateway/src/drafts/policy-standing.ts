/** How far signatures satisfy the accounts of a transaction: what the kernel will say, told while it is collected. */
import { equalBytes } from '@chassis/primitives'
import type { AccountId, Call, SignatureEntry, TransactionBody } from '@chassis/protocol'
import type { LedgerReads } from '../ledger/ledger-reads.ts'

/** As deep as the kernel follows accounts in policies, and as many of them as it looks at. */
const DEPTH_MAX = 3
const VISITS_MAX = 256

export type SigningKey = Pick<SignatureEntry, 'kind' | 'publicKey'>

export interface Standing {
  readonly account: AccountId
  readonly isSatisfied: boolean
}

const methodOf = ({ contract, method }: Call): number => contract * 1000 + method

/** `from` and every account that a call acts for, each once. */
export function partiesOf({ from, calls }: TransactionBody): readonly AccountId[] {
  return [...new Set([from, ...calls.map((call) => call.as)])]
}

/** Where each party stands with the keys that have signed. */
export function standingOf(
  reads: LedgerReads,
  body: TransactionBody,
  signed: readonly SigningKey[],
): readonly Standing[] {
  const all = body.calls.map(methodOf)
  return partiesOf(body).map((account) => {
    const own = account === body.from ? all : body.calls.filter((call) => call.as === account).map(methodOf)
    return { account, isSatisfied: satisfied({ reads, signed, visits: 0 }, account, own, 0) }
  })
}

interface Check {
  readonly reads: LedgerReads
  readonly signed: readonly SigningKey[]
  visits: number
}

const isKey = (a: SigningKey, b: SigningKey): boolean => a.kind === b.kind && equalBytes(a.publicKey, b.publicKey)

function satisfied(check: Check, account: AccountId, methods: readonly number[], depth: number): boolean {
  const policy = check.reads.accounts.accounts.get(account)?.policy
  if (policy === undefined || depth > DEPTH_MAX || check.visits >= VISITS_MAX) return false
  check.visits += 1
  let weight = 0
  for (const key of policy.keys) {
    const counts = key.methods === undefined || methods.every((method) => key.methods?.includes(method))
    if (counts && check.signed.some((signer) => isKey(signer, key))) weight += key.weight
  }
  for (const member of policy.accounts) {
    if (weight >= policy.threshold) break
    if (satisfied(check, member.account, methods, depth + 1)) weight += member.weight
  }
  return weight >= policy.threshold
}

/** Every account that has a say: the parties and the accounts that their policies name. */
export function concernedBy(reads: LedgerReads, body: TransactionBody): ReadonlySet<AccountId> {
  const found = new Set<AccountId>()
  const add = (account: AccountId, depth: number): void => {
    if (found.size >= VISITS_MAX || depth > DEPTH_MAX || found.has(account)) return
    found.add(account)
    for (const member of reads.accounts.accounts.get(account)?.policy.accounts ?? []) add(member.account, depth + 1)
  }
  for (const party of partiesOf(body)) add(party, 0)
  return found
}

/** Whether a key stands in a policy of somebody concerned. */
export function isConcernedKey(reads: LedgerReads, concerned: Iterable<AccountId>, key: SigningKey): boolean {
  for (const account of concerned) {
    const policy = reads.accounts.accounts.get(account)?.policy
    if (policy?.keys.some((own) => isKey(own, key)) === true) return true
  }
  return false
}
