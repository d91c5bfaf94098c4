/** What lies where in the folder of a network and of one of its nodes. */
import { join } from 'node:path'

export interface NetworkFolder {
  readonly root: string
  /** Names, ports and public keys of the nodes. */
  readonly file: string
  /** The solo ledger that the network was founded from. */
  readonly founding: string
  /** The export of that ledger, which every node begins with. */
  readonly snapshot: string
  /** Control socket, lock and log of the supervisor. */
  readonly run: string
  readonly supervisorLog: string
}

export function networkFolder(root: string): NetworkFolder {
  const run = join(root, 'run')
  return {
    root,
    file: join(root, 'network.json'),
    founding: join(root, 'founding'),
    snapshot: join(root, 'genesis.snapshot'),
    run,
    supervisorLog: join(run, 'supervisor.log'),
  }
}

export interface NodeHome {
  readonly root: string
  /** State, secret and genesis of the application. */
  readonly chassis: string
  /** Home of CometBFT: `config` and `data`. */
  readonly comet: string
  /** Sockets and process numbers. */
  readonly run: string
  readonly logs: string
}

export function nodeHome(network: string, name: string): NodeHome {
  const root = join(network, name)
  return {
    root,
    chassis: join(root, 'chassis'),
    comet: join(root, 'comet'),
    run: join(root, 'run'),
    logs: join(root, 'logs'),
  }
}

/** The two processes of a node. */
export const PARTS = ['application', 'comet'] as const
export type Part = (typeof PARTS)[number]

export const logFileOf = (home: NodeHome, part: Part): string => join(home.logs, `${part}.log`)
export const pidFileOf = (home: NodeHome, part: Part): string => join(home.run, `${part}.pid`)
/**
 * The ABCI socket, relative to the node's folder: both processes run there, so that the length of the folder's path,
 * which sockets limit to about 100 bytes, does not matter.
 */
export const ABCI_SOCKET = 'run/abci.sock'
