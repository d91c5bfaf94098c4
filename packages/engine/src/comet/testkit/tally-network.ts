/** A network of the tally contract in a folder: a solo ledger with postings, its export, and nodes made of it. */
import { join } from 'node:path'
import { exportSnapshot } from '../../snapshot/write-snapshot.ts'
import { ledgerFolder } from '../../solo/ledger-folder.ts'
import { readLedgerKeys } from '../../solo/ledger-keys.ts'
import type { StatePosition } from '../../state-store/state-position.ts'
import { writeTallyBook } from '../../testkit/tally-book.ts'
import { type Sender, TALLY_START, tallyRules, tallySenders } from '../../testkit/tally-ledger.ts'
import { CometNode, type CometNodeOptions } from '../node/comet-node.ts'
import { foundNode } from '../node/found-node.ts'
import type { NodeEvent } from '../node/node-log.ts'
import type { NodeStart } from '../node/node-start.ts'
import { FakeComet, FakeStore, genesisOfStart } from './fake-comet.ts'

export interface TallyNetwork {
  readonly base: string
  /** Folder of the solo ledger that it began as. */
  readonly solo: string
  readonly snapshot: string
  readonly chainSecret: Uint8Array
  readonly senders: readonly Sender[]
  readonly start: NodeStart
  /** What the network begins with. */
  readonly position: StatePosition
}

/** `base`: an empty folder. The network's clock begins at {@link NETWORK_TIME}. */
export async function foundTallyNetwork(base: string, posts = 60, senders = 3): Promise<TallyNetwork> {
  const people = tallySenders(senders)
  const solo = join(base, 'solo')
  await writeTallyBook(solo, people, posts)
  const snapshot = join(base, 'ledger.snapshot')
  await exportSnapshot({ dir: solo, file: snapshot })
  const { chainSecret } = readLedgerKeys(ledgerFolder(solo).keys)
  const { start, position } = await foundNode({
    dir: join(base, 'n0/chassis'),
    snapshot,
    chainSecret,
    rules: tallyRules,
  })
  return { base, solo, snapshot, chainSecret, senders: people, start, position }
}

/** After everything in the solo ledger, before its reminder. */
export const NETWORK_TIME = TALLY_START + 100_000

export interface TallyNode {
  readonly node: CometNode
  readonly comet: FakeComet
  readonly events: NodeEvent[]
  /** CometBFT and application end in order. */
  stop(): Promise<void>
}

/** Founds another node of the network. */
export async function addTallyNode({ base, snapshot, chainSecret }: TallyNetwork, name: string): Promise<void> {
  await foundNode({ dir: join(base, name, 'chassis'), snapshot, chainSecret, rules: tallyRules })
}

/** Opens a node (by default the one that is there) and connects a CometBFT with the blocks of `store` to it. */
export async function openTallyNode(
  network: TallyNetwork,
  store: FakeStore,
  options: Partial<CometNodeOptions> & { readonly name?: string } = {},
): Promise<TallyNode> {
  const { name = 'n0', ...own } = options
  const home = join(network.base, name)
  const dir = join(home, 'chassis')
  const events: NodeEvent[] = []
  const address = { path: join(home, 'abci.sock') }
  const node = await CometNode.open({
    dir,
    address,
    rules: tallyRules,
    workers: 0,
    checkpointWriter: 'inline',
    now: () => NETWORK_TIME,
    log: (event) => events.push(event),
    ...own,
  })
  const comet = await FakeComet.connect(address, store)
  return {
    node,
    comet,
    events,
    async stop() {
      await comet.close()
      await node.close()
    },
  }
}

export function newStore({ start }: TallyNetwork): FakeStore {
  return new FakeStore(genesisOfStart(start))
}
