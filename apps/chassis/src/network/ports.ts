/** Ports of nodes: from a base upwards, or whatever is free. */
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { PlatformError } from '@chassis/primitives'
import type { NodePorts } from './create-node.ts'

export const DEFAULT_BASE_PORT = 27650
/** Distance between the ports of two nodes: the numbers say which node it is. */
const STRIDE = 10

/** p2p and RPC port of node number `index` (from 0). Throws INPUT_PORT when they do not exist. */
export function portsOf(base: number, index: number): NodePorts {
  const p2pPort = base + STRIDE * index
  if (base < 1024 || p2pPort + 1 > 65_535) {
    throw new PlatformError(`no port ${p2pPort + 1}`, { code: 'INPUT_PORT', details: { port: base } })
  }
  return { p2pPort, rpcPort: p2pPort + 1 }
}

/** The next ports above those of the nodes that are there, on which nobody listens now. Throws INPUT_PORT. */
export async function nextFreePorts(nodes: readonly NodePorts[]): Promise<NodePorts> {
  const highest = Math.max(...nodes.map(({ p2pPort }) => p2pPort))
  for (let index = 1; ; index++) {
    const ports = portsOf(highest, index)
    if ((await isPortFree(ports.p2pPort)) && (await isPortFree(ports.rpcPort))) return ports
  }
}

/**
 * Where free ports are looked for: below the range from which systems give ports to connections and to listeners that
 * name none, so that nothing takes one between its choice and the start of the node that is to have it.
 */
const LOOK_FROM = 20_000
const LOOK_TO = 30_000
const LOOKS_MAX = 200

/** `count` ports of 127.0.0.1 in a row that nobody listens on now. Throws INPUT_PORT when they cannot be found. */
export async function freePorts(count: number): Promise<number[]> {
  for (let look = 0; look < LOOKS_MAX; look++) {
    const first = randomInt(LOOK_FROM, LOOK_TO - count)
    const ports = Array.from({ length: count }, (_, i) => first + i)
    const free = await Promise.all(ports.map(isPortFree))
    if (free.every(Boolean)) return ports
  }
  throw new PlatformError('no free ports', { code: 'INPUT_PORT', details: { port: LOOK_FROM } })
}

/** Whether a server could listen on the port now. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = await listen(port).catch(() => undefined)
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)))
  return server !== undefined
}

function listen(port: number): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server))
  })
}
