/** What is known of a network and its nodes at one moment. */
import type { NetworkFile, NetworkNode } from '../network-file.ts'
import type { Part } from '../node-home.ts'
import { cometPeers, cometStatus } from './comet-rpc.ts'
import type { HaltCause } from './halt-cause.ts'
import type { LinkState } from './link-table.ts'
import type { NodeState, PairReport } from './node-pair.ts'

export interface NodeStatus {
  readonly name: string
  /** Whether it answers. */
  readonly up: boolean
  /** Of its last block; null where it does not answer. */
  readonly height: number | null
  /** In the header of that block: the state that the block before it left. Nodes at one height have the same. */
  readonly appHash: string | null
  readonly peers: number
  readonly state: NodeState
  /** Whether it still fetches blocks that others have. */
  readonly catchingUp: boolean
  readonly votingPower: number
  readonly rpcPort: number
  readonly pids: Readonly<Partial<Record<Part, number>>>
  readonly restarts: number
  readonly lastExit?: string
  readonly halt?: HaltCause
}

export interface NetworkStatus {
  readonly chainId: string
  readonly ledgerId?: string
  /** Process number of the supervisor; null where none runs. */
  readonly supervisor: number | null
  readonly links: LinkState | null
  readonly nodes: readonly NodeStatus[]
}

const STOPPED: PairReport = { state: 'stopped', pids: {}, restarts: 0 }

/** Asks a node that should answer how far it is. */
export async function nodeStatus(node: NetworkNode, report: PairReport): Promise<NodeStatus> {
  const { name, rpcPort } = node
  const silent = { name, up: false, height: null, appHash: null, peers: 0, catchingUp: false, votingPower: 0, rpcPort }
  if (report.state !== 'running') return { ...silent, ...report }
  try {
    const [status, peers] = await Promise.all([cometStatus(rpcPort), cometPeers(rpcPort)])
    const { height, appHash, catchingUp, votingPower } = status
    return { name, up: true, height, appHash, peers, catchingUp, votingPower, rpcPort, ...report }
  } catch {
    return { ...silent, ...report }
  }
}

/** The status of a network without a supervisor. */
export async function stoppedStatus({ chainId, ledgerId, nodes }: NetworkFile): Promise<NetworkStatus> {
  return {
    chainId,
    ...(ledgerId !== undefined && { ledgerId }),
    supervisor: null,
    links: null,
    nodes: await Promise.all(nodes.map((node) => nodeStatus(node, STOPPED))),
  }
}
