/** Governance as it stands, of a solo ledger's folder, a network's folder or one node, and a way to act on it. */
import { allRefusals, governance, parties } from '@chassis/contracts/ledger'
import { CometLedger, type LedgerPort, ledgerFolder, openSoloLedger, readGenesis } from '@chassis/engine'
import { accounts, type Genesis, type ReadState, readState, type StateReader } from '@chassis/kernel'
import { isPlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { LedgerId } from '@chassis/protocol'
import { requireLedger, withLedger } from '../ledger/read-ledger.ts'
import { rules } from '../ledger/rules.ts'
import { findNodes } from '../network/find-node.ts'
import { networkExists, readNetworkFile } from '../network/network-file.ts'
import { readNodeLedger } from '../network/node-genesis.ts'
import { readGovernanceState } from './read-governance-state.ts'

/** Which ledger is meant: a solo ledger's folder, a network's folder, or the RPC address of one node. */
export interface GovernedLedger {
  readonly dir: string
  readonly rpc?: string
}

/** Governance and members after one block. */
export interface Governed {
  readonly ledgerId: LedgerId
  readonly height: number
  readonly record: ReadState<typeof governance.state>
  readonly members: ReadState<typeof parties.state>
  readonly accounts: ReadState<typeof accounts.state>
  /** The founding document, where a folder of the ledger is at hand. */
  readonly genesis: Genesis | undefined
}

interface Base {
  readonly ledgerId: LedgerId
  readonly height: number
  readonly genesis: Genesis | undefined
}

const governed = (base: Base, reader: StateReader): Governed => ({
  ...base,
  record: readState(reader, sha256, governance),
  members: readState(reader, sha256, parties),
  accounts: readState(reader, sha256, accounts),
})

const isNetwork = ({ dir, rpc }: GovernedLedger): boolean => rpc !== undefined || networkExists(dir)

/** Reads, also beside a process that writes. Throws LEDGER_NOT_FOUND, NODE_UNREACHABLE. */
export async function withGoverned<T>(ledger: GovernedLedger, use: (state: Governed) => T | Promise<T>): Promise<T> {
  if (!isNetwork(ledger)) {
    return withLedger(ledger.dir, ({ id, genesis, snapshot }) =>
      use(governed({ ledgerId: id, height: snapshot.position.height, genesis }, snapshot)),
    )
  }
  return withPort(ledger, async (_, state) => use(await state()))
}

/** Opens the ledger for acting on it: a solo ledger must have no other writer. */
export async function withPort<T>(
  ledger: GovernedLedger,
  use: (port: LedgerPort, state: () => Promise<Governed>) => Promise<T>,
): Promise<T> {
  const port = await openPort(ledger)
  const genesis = genesisOf(ledger)
  try {
    return await use(port, async () => {
      const { height } = await port.head()
      return governed({ ledgerId: port.ledgerId, height, genesis }, await readGovernanceState(port))
    })
  } finally {
    await port.close()
  }
}

function openPort(ledger: GovernedLedger): Promise<LedgerPort> {
  if (isNetwork(ledger)) return connect(ledger)
  requireLedger(ledger.dir)
  return openSoloLedger({ dir: ledger.dir, rules })
}

function genesisOf(ledger: GovernedLedger): Genesis | undefined {
  if (ledger.rpc !== undefined) return undefined
  if (!networkExists(ledger.dir)) return readGenesis(ledgerFolder(ledger.dir).blocks).genesis
  const [first] = findNodes(ledger.dir)
  return first === undefined ? undefined : readNodeLedger(first.home).genesis
}

/** The first node that answers. Throws NODE_UNREACHABLE of the last. */
async function connect({ dir, rpc }: GovernedLedger): Promise<CometLedger> {
  const ports = rpc === undefined ? readNetworkFile(dir).nodes.map(({ rpcPort }) => rpcPort) : []
  const urls = rpc === undefined ? ports.map((port) => `http://127.0.0.1:${port}`) : [rpc]
  let failure: unknown
  for (const url of urls) {
    try {
      return await CometLedger.connect({ url, refusals: allRefusals })
    } catch (error) {
      if (!isPlatformError(error)) throw error
      failure = error
    }
  }
  throw failure
}
