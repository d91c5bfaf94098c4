/** Which nodes can talk to which: `node1,node2|node3,node4`. */
import { PlatformError } from '@chassis/primitives'

/**
 * The groups of a partition. Nodes that are not named form one more group. Throws INPUT_PARTITION unless there are at
 * least two groups of known nodes, each node in one.
 */
export function parsePartition(text: string, names: readonly string[]): readonly (readonly string[])[] {
  const refuse = (reason: string): never => {
    throw new PlatformError(`${text}: ${reason}`, {
      code: 'INPUT_PARTITION',
      details: { text, reason, nodes: names.join(', ') },
    })
  }
  const groups = text.split('|').map((group) => group.split(',').map((name) => name.trim()))
  const named = groups.flat()
  for (const name of named) if (!names.includes(name)) refuse(name === '' ? 'an empty name' : name)
  if (new Set(named).size < named.length) refuse('a node is there twice')
  const rest = names.filter((name) => !named.includes(name))
  if (rest.length > 0) groups.push(rest)
  if (groups.length < 2) refuse('one group')
  return groups
}

/** Whether two nodes are in the same group. */
export function isConnected(groups: readonly (readonly string[])[], a: string, b: string): boolean {
  return groups.some((group) => group.includes(a) && group.includes(b))
}
