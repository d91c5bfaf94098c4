/** The relays between all nodes of a network on one machine: one for every ordered pair, since either side may dial. */
import type { NetworkNode } from '../network-file.ts'
import { isConnected } from './partition.ts'
import { type LinkShape, OPEN_LINK, Relay } from './relay.ts'

export type Groups = readonly (readonly string[])[]
/** How links are: the delay and loss of all, and which nodes cannot reach each other. */
export interface LinkState {
  readonly delayMs: number
  readonly loss: number
  readonly groups?: Groups
  /** What links between groups do. */
  readonly between: 'stalled' | 'broken'
}

export const OPEN_LINKS: LinkState = { delayMs: 0, loss: 0, between: 'stalled' }

interface Entry {
  readonly from: string
  readonly to: NetworkNode
  readonly relay: Relay
  readonly port: number
}

export class LinkTable {
  private readonly entries: Entry[] = []
  private current: LinkState = OPEN_LINKS

  get state(): LinkState {
    return this.current
  }

  /** Makes the relays of a node with all that are there already. */
  async add(node: NetworkNode, others: readonly NetworkNode[]): Promise<void> {
    for (const other of others) {
      await this.connect(node, other)
      await this.connect(other, node)
    }
    this.apply(this.current)
  }

  async remove(name: string): Promise<void> {
    for (const entry of this.entries.filter(({ from, to }) => from === name || to.name === name)) {
      this.entries.splice(this.entries.indexOf(entry), 1)
      await entry.relay.close()
    }
  }

  /** Where `name` dials those of its peers that `dials` says, as CometBFT writes it. */
  peersOf(name: string, dials: (peer: string) => boolean): string {
    const mine = this.entries.filter(({ from, to }) => from === name && dials(to.name))
    return mine.map(({ to, port }) => `${to.nodeId}@127.0.0.1:${port}`).join(',')
  }

  apply(state: LinkState): void {
    this.current = state
    for (const { from, to, relay } of this.entries) relay.shape = shapeOf(state, from, to.name)
  }

  async close(): Promise<void> {
    await Promise.all(this.entries.map(({ relay }) => relay.close()))
  }

  private async connect(from: NetworkNode, to: NetworkNode): Promise<void> {
    const relay = new Relay({ host: '127.0.0.1', port: to.p2pPort })
    this.entries.push({ from: from.name, to, relay, port: await relay.listen() })
  }
}

function shapeOf({ delayMs, loss, groups, between }: LinkState, a: string, b: string): LinkShape {
  const flow = groups === undefined || isConnected(groups, a, b) ? OPEN_LINK.flow : between
  return { flow, delayMs, loss }
}
