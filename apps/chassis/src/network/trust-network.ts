/** What a trust file says of a network: the operator up to the last solo height, and the validators from then on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { trustFileOf } from '@chassis/engine'
import { isPlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { readValidators, sortValidators } from '@chassis/proofs/light'
import type { TrustFile } from '@chassis/protocol'
import type { FoundNode } from './find-node.ts'
import { epochOf, readNodeLedger } from './node-genesis.ts'
import { cometCall } from './supervise/comet-rpc.ts'

const VALIDATORS_MAX = 100

/**
 * The validators of now, from the first node that answers; where none runs, those that the network began with. Throws
 * NODE_NOT_FOUND, NODE_START_UNREADABLE, NODE_GENESIS_DAMAGED.
 */
export async function trustNetwork(nodes: readonly FoundNode[]): Promise<TrustFile> {
  const [first] = nodes as [FoundNode]
  const { genesis, start } = readNodeLedger(first.home)
  const validators = (await presentValidators(nodes)) ?? foundingValidators(first.home)
  const { ledgers, ...file } = trustFileOf(start.ledgerId, genesis)
  const network = {
    chainId: start.chainId,
    validators: sortValidators(sha256, readValidators(validators)),
  }
  return {
    ...file,
    ledgers: ledgers.map(({ operator, ...ledger }) => {
      // A network that was started again has left its solo days behind: whoever asks of those has an older trust file.
      if (operator === undefined || epochOf(start) > 1) return { ...ledger, ...network }
      return { ...ledger, operator, operatorUntilHeight: BigInt(start.initialHeight - 1), ...network }
    }),
  }
}

async function presentValidators(nodes: readonly FoundNode[]): Promise<unknown> {
  for (const { rpcPort } of nodes) {
    try {
      const path = `validators?per_page=${VALIDATORS_MAX}`
      return (await cometCall<{ validators: unknown }>(rpcPort, path, 3_000)).validators
    } catch (error) {
      if (!isPlatformError(error)) throw error
    }
  }
  return undefined
}

function foundingValidators(home: string): unknown {
  const genesis = readFileSync(join(home, 'comet', 'config', 'genesis.json'), 'utf8')
  const { validators } = JSON.parse(genesis) as { validators: readonly { pub_key: unknown; power: string }[] }
  return validators.map(({ pub_key, power }) => ({ pub_key, voting_power: power }))
}
