/** Where the main thread's time goes: a sampling profile, its samples booked to the package that was on the stack. */
import { Session } from 'node:inspector/promises'

/** Runs `work` under the profiler; resolves to milliseconds by package, garbage collection and idle time apart. */
export async function profileMainThread(work) {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return byPackage(profile)
}

function byPackage({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parent = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])))
  const total = new Map()
  for (const [i, sample] of samples.entries()) {
    const name = ownerOf(sample, byId, parent)
    total.set(name, (total.get(name) ?? 0) + timeDeltas[i] / 1000)
  }
  return total
}

/** Runtime and library functions count for the package that called them. */
function ownerOf(sample, byId, parent) {
  const { functionName } = byId.get(sample).callFrame
  if (functionName === '(garbage collector)') return 'garbage collection'
  if (functionName === '(idle)') return 'idle'
  for (let id = sample; id !== undefined; id = parent.get(id)) {
    const owner = /packages\/([a-z]+)\//.exec(byId.get(id).callFrame.url)
    if (owner !== null) return owner[1]
  }
  return 'runtime'
}

/** Each part of a profile over `count` transactions, the largest first, beside all of the thread's work. */
export function mainThreadFigures(parts, count) {
  const busy = [...parts].filter(([name]) => name !== 'idle').sort((a, b) => b[1] - a[1])
  const micros = (ms) => (ms * 1000) / count
  const baseline = { what: 'all work of the main thread', value: micros(busy.reduce((sum, [, ms]) => sum + ms, 0)) }
  return busy.map(([name, ms]) => ({ metric: `main thread: ${name}`, value: micros(ms), unit: 'µs/tx', baseline }))
}
