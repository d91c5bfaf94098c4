/** A network's status as lines for people. */
import type { CliIo } from '../../cli/cli-io.ts'
import type { NetworkStatus, NodeStatus } from '../supervise/network-status.ts'

const NAME_WIDTH = 10
const STATE_WIDTH = 10
/** Enough of an app hash to compare by eye. */
const HASH_DIGITS = 12

export function statusLines({ chainId, supervisor, links, nodes }: NetworkStatus, { format }: CliIo): string[] {
  const lines = [format('cli.network.status.heading', { chainId })]
  for (const node of nodes) lines.push(...nodeLines(node, format))
  if (links?.groups !== undefined) {
    const groups = links.groups.map((group) => group.join(',')).join(' | ')
    lines.push(`  ${format('cli.network.status.partition', { groups })}`)
  }
  if (links !== null && (links.delayMs > 0 || links.loss > 0)) {
    const values = { delayMs: links.delayMs, lossPercent: String(links.loss * 100) }
    lines.push(`  ${format('cli.network.status.links', values)}`)
  }
  if (supervisor === null) lines.push(`  ${format('cli.network.status.notRunning')}`)
  return lines
}

function nodeLines(node: NodeStatus, format: CliIo['format']): string[] {
  const { name, state, height, appHash, peers, halt, lastExit, restarts } = node
  const word = node.catchingUp ? format('cli.network.status.catchingUp') : format(`cli.network.state.${state}`)
  const values = { height: height ?? 0, peers, appHash: (appHash ?? '').slice(0, HASH_DIGITS) }
  const position = height === null ? '' : format('cli.network.status.node', values)
  const lines = [`  ${name.padEnd(NAME_WIDTH)} ${word.padEnd(STATE_WIDTH)} ${position}`.trimEnd()]
  if (halt !== undefined) {
    lines.push(`    ${format(`cli.network.halt.${halt.kind}`, { name })}`, `    ${halt.detail}`)
  } else if (lastExit !== undefined && restarts > 0) {
    lines.push(`    ${format('cli.network.status.lastExit', { exit: lastExit, restarts })}`)
  }
  return lines
}
