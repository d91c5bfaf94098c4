/** Cycles of a directed graph, by Tarjan's strongly connected components. */

/**
 * @param {ReadonlyMap<string, Iterable<string>>} graph
 * @returns {string[][]} for every component with a cycle, one shortest cycle through its first node, closed
 */
export function findCycles(graph) {
  return components(graph)
    .filter((members) => members.length > 1 || [...(graph.get(members[0]) ?? [])].includes(members[0]))
    .map((members) => shortestCycle(graph, members.sort()))
}

function components(graph) {
  const order = new Map()
  const low = new Map()
  const stack = []
  const onStack = new Set()
  const found = []
  const visit = (node) => {
    order.set(node, order.size)
    low.set(node, order.get(node))
    stack.push(node)
    onStack.add(node)
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next)
        low.set(node, Math.min(low.get(node), low.get(next)))
      } else if (onStack.has(next)) {
        low.set(node, Math.min(low.get(node), order.get(next)))
      }
    }
    if (low.get(node) !== order.get(node)) return
    const members = []
    let member
    do {
      member = stack.pop()
      onStack.delete(member)
      members.push(member)
    } while (member !== node)
    found.push(members)
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return found
}

function shortestCycle(graph, members) {
  const inside = new Set(members)
  const [start] = members
  const cameFrom = new Map()
  const queue = [start]
  while (queue.length > 0) {
    const node = queue.shift()
    for (const next of graph.get(node) ?? []) {
      if (next === start) return closedPath(cameFrom, start, node)
      if (!inside.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return [...members, start]
}

function closedPath(cameFrom, start, last) {
  const path = [start]
  for (let node = last; node !== start; node = cameFrom.get(node)) path.unshift(node)
  return [start, ...path]
}
