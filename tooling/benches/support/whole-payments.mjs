/** That what is measured is the whole thing: signatures checked, state in a tree, blocks signed by the validators. */
import { findNodes, trustNetwork } from '@chassis/chassis/network'
import { allRefusals, loans } from '@chassis/contracts/ledger'
import { CometLedger } from '@chassis/engine'
import { sha256, verifier, nodeVerifyVote as verifyVote } from '@chassis/primitives/node'
import { verifySlip } from '@chassis/proofs/verify'
import { ProtocolError } from '@chassis/protocol'
import { executionAlone } from './execution-alone.mjs'
import { createMembers, loanOf } from './loan-load.mjs'

const PAYMENTS = 2_000
const NEEDED = ['commit.validators', 'commit.header', 'commit.signatures', 'state.path', 'facts.root']

/**
 * Throws unless a payment with a wrong signature is refused, and the state of a loan after a payment verifies up to the
 * validators' signatures. @returns {Promise<{ treeKeys: number }>} keys of the state tree that a payment changes
 */
export async function requireWholePayments({ dir, flow, next, names }, count) {
  const forged = next(0)
  // The last bytes of the envelope are those of its signature.
  forged[forged.length - 1] ^= 1
  const [answer] = await flow.send('broadcast_tx_sync', [forged], 0)
  if (answer.result?.code !== ProtocolError.BAD_SIGNATURE.code) {
    throw new Error(`a payment with a wrong signature: ${JSON.stringify(answer)}`)
  }
  // The lane of the forged one goes on where it was.
  forged[forged.length - 1] ^= 1
  const nodes = findNodes(dir)
  const url = `http://127.0.0.1:${nodes[names.length - 1].rpcPort}`
  const ledger = await CometLedger.connect({ url, refusals: allRefusals })
  const { result } = await ledger.submit(new Uint8Array(forged))
  if (result.code !== 0) throw new Error(`a payment was refused with ${result.code}`)
  const slip = await ledger.stateSlip({
    contract: loans.number,
    definition: loans.state.loans,
    key: loanOf(0),
    facts: true,
  })
  await ledger.close()
  const { ok, checks } = verifySlip(slip, await trustNetwork(nodes), { sha256, verifier, verifyVote })
  const passed = new Map(checks.map(({ name, passed: holds, numbers }) => [name, holds && numbers]))
  const missing = NEEDED.filter((name) => !passed.get(name))
  if (!ok || missing.length > 0 || passed.get('state.path').siblings < 1) throw new Error(`not proven: ${missing}`)
  const { treeKeys } = executionAlone(createMembers(), count, PAYMENTS)
  return { treeKeys }
}
