/** What is done to a healthy network that it must survive as it is, any number of times and in any order. */
import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'

/** @typedef {{ name: string, summary: string, run(net: object): Promise<void> }} Scenario */

const majorityOf = (count) => Math.floor(count / 2) + 1

async function kill(net, name, parts) {
  const pids = await net.pids(name)
  const before = (await net.node(name)).restarts
  for (const part of parts) process.kill(pids[part], 'SIGKILL')
  await net.eventually(`${name} starts again by itself`, async () => {
    const { up, restarts } = await net.node(name)
    return up && restarts > before
  })
}

/** @type {readonly Scenario[]} */
export const SHARED_SCENARIOS = [
  {
    name: 'kill-application',
    summary: 'the application of one node is killed (kill -9)',
    run: (net) => kill(net, net.random.pick(net.names), ['application']),
  },
  {
    name: 'kill-comet',
    summary: 'the CometBFT of one node is killed',
    run: (net) => kill(net, net.random.pick(net.names), ['comet']),
  },
  {
    name: 'kill-node',
    summary: 'both processes of one node are killed; payments go on meanwhile',
    async run(net) {
      const name = net.random.pick(net.names)
      await net.command('kill', { node: name })
      if (net.names.length > 3) await net.progress()
      await net.command('restart', { node: name })
    },
  },
  {
    name: 'kill-majority',
    summary: 'the majority is killed and comes back',
    async run(net) {
      const names = net.random.sample(net.names, majorityOf(net.names.length))
      await Promise.all(names.map((node) => net.command('kill', { node })))
      await net.standstill(net.random.between(500, 3_000))
      for (const node of names) {
        await delay(net.random.between(0, 500))
        await net.command('restart', { node })
      }
    },
  },
  {
    name: 'pause-one',
    summary: 'one node is stopped where it is (SIGSTOP) and goes on later',
    async run(net) {
      const node = net.random.pick(net.names)
      await net.command('pause', { node })
      await net.progress()
      await net.command('resume', { node })
    },
  },
  {
    name: 'partition',
    summary: 'the links between two halves hang, then come back',
    run: (net) => partition(net, false),
  },
  {
    name: 'broken-links',
    summary: 'the links between two halves break, then come back',
    run: (net) => partition(net, true),
  },
  {
    name: 'isolated-node',
    summary: 'one node is cut off; the others go on, and it catches up',
    async run(net) {
      await net.command('partition', { groups: net.random.pick(net.names), broken: net.random.share() < 0.5 })
      await net.progress()
      await net.command('heal')
    },
  },
  {
    name: 'slow-links',
    summary: '200 ms delay and 5 % loss on every link',
    async run(net) {
      await net.command('links', { delayMs: 200, loss: 0.05 })
      await net.progress()
      await net.command('heal')
    },
  },
  {
    name: 'poison',
    summary: 'bytes that are no transaction, transactions that nobody signed, the same one many times',
    run: poison,
  },
  {
    name: 'restart-all',
    summary: 'all processes of all nodes are killed at once and start again by themselves',
    async run(net) {
      const before = new Map((await net.supervisor.status()).nodes.map(({ name, restarts }) => [name, restarts]))
      const pids = await Promise.all(net.names.map((name) => net.pids(name)))
      for (const { application, comet } of pids) for (const pid of [application, comet]) process.kill(pid, 'SIGKILL')
      await net.eventually('every node started again', async () => {
        const { nodes } = await net.supervisor.status()
        return nodes.every(({ name, restarts, up }) => net.excluded.has(name) || (up && restarts > before.get(name)))
      })
    },
  },
]

async function partition(net, broken) {
  const half = net.random.sample(net.names, Math.floor(net.names.length / 2))
  const other = net.names.filter((name) => !half.includes(name))
  // Neither side has two thirds.
  const isHalf = other.length * 3 <= net.names.length * 2
  await net.command('partition', { groups: `${half}|${other}`, broken })
  if (isHalf) await net.standstill(net.random.between(500, 4_000))
  await net.command('heal')
}

const GARBAGE = 40

async function poison(net) {
  const answers = []
  for (const name of net.names) {
    const garbage = Array.from({ length: GARBAGE }, () => randomBytes(net.random.between(1, 2_000)))
    const large = randomBytes(65_536)
    const tooLarge = randomBytes(65_537)
    answers.push(...(await net.rpc(name).broadcast('broadcast_tx_sync', [...garbage, large, tooLarge])))
  }
  const taken = answers.filter(({ result }) => result?.code === 0)
  if (taken.length > 0) throw new Error(`${taken.length} pieces of garbage were taken for transactions`)
  await net.progress()
}
