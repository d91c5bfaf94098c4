/** What executing payments costs without storing them, and what they write. */
import { LedgerMachine, verifyTransaction } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import { boarding, genesisOf, payment, rules } from './loan-load.mjs'

/** The kernel over a map in memory, blocks of 200: what executing costs without storing, and what is written. */
export function executionAlone(members, count, payments) {
  for (const member of [members.lender, ...members.servicers]) member.lanes.fill(0n)
  const chainSecret = new Uint8Array(32)
  const store = new Map()
  const name = (key) => Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('latin1')
  const reader = { get: (key) => store.get(name(key)), scan: () => [] }
  const keys = { operatorKey: new Uint8Array(32), chainSecretCommitment: commitment(chainSecret) }
  const genesis = genesisOf(members)(keys)
  const machine = new LedgerMachine({ definition: rules.definition, sha256, reader, genesis, chainSecret, alarm() {} })
  const trusting = { verifyEd25519: () => true, verifyEs256: () => false }
  const totals = { keys: 0, bytes: 0, treeKeys: 0 }
  const apply = (outcome) => {
    for (const [key, value] of outcome.writes) {
      if (value === undefined) store.delete(name(key))
      else store.set(name(key), value)
      totals.keys += 1
      totals.bytes += key.length + (value?.length ?? 0)
    }
    totals.treeKeys += outcome.treeKeysChanged
  }
  apply(machine.found((state, founding, now) => rules.foundMembers(state, founding, now)))
  const execute = (raws) => {
    const transactions = raws.map((raw) => verifyTransaction(sha256, trusting, machine.ledgerId, raw))
    const block = { height: machine.lastHeight + 1n, time: Date.now(), transactions, unauthenticated: 'drop' }
    const started = performance.now()
    const outcome = machine.executeBlock(block)
    const elapsed = performance.now() - started
    apply(outcome)
    return elapsed
  }
  for (const raw of boarding(machine.ledgerId, members, 0, count)) execute([raw])
  Object.assign(totals, { keys: 0, bytes: 0, treeKeys: 0 })
  let elapsed = 0
  for (let done = 0; done < payments; done += 200) {
    elapsed += execute(Array.from({ length: 200 }, (_, i) => payment(machine.ledgerId, members, count, done + i)))
  }
  const perPayment = Object.fromEntries(Object.entries(totals).map(([what, total]) => [what, total / payments]))
  return { rate: (payments / elapsed) * 1000, ...perPayment }
}

function commitment(chainSecret) {
  return sha256.hash(Buffer.concat([Buffer.from('chassis/secret/v1'), chainSecret]))
}
