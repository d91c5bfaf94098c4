/** What needs a network of its own: it starts differently, or does not come out as it went in. */
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  fstatSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createCometKeys,
  createNode,
  currentValidators,
  makeJoiningNode,
  networkGoverned,
  nextFreePorts,
  nodeHome,
  readNetworkFile,
  readValidatorKey,
  writeCometConfig,
  writeNetworkFile,
} from '@chassis/chassis/network'
import { startSkewedSigner } from '../skewed-signer.mjs'
import { idleHour } from './idle-hour.mjs'
import { joinOld } from './join-old.mjs'

/** @typedef {import('../run-scenarios.mjs').Scenario} Scenario */

const MINUTE_MS = 60_000
const FLIPPED_NODE = fileURLToPath(new URL('../flipped-node.mjs', import.meta.url))

const SOAK = fileURLToPath(new URL('../../soak.mjs', import.meta.url))
/** What the kernel does to every packet; another discipline for kernels without netem. */
const QDISC = process.env.CHASSIS_SOAK_QDISC ?? 'netem delay 200ms loss 5%'

/** Arguments of `unshare` that run a command where only such a loopback exists. */
function inNamespace(...command) {
  return ['-n', 'sh', '-c', `ip link set lo up && tc qdisc add dev lo root ${QDISC} && exec "$@"`, 'sh', ...command]
}

const TWIN = 'twin'

const lastOf = (validators) => `node${validators}`

/** @type {readonly Scenario[]} */
export const OWN_SCENARIOS = [
  {
    name: 'skewed-clock',
    summary: 'the clock of one validator is ten minutes ahead: the time of blocks does not follow it',
    own({ dir, validators }) {
      const name = lastOf(validators)
      return {
        prepare(network) {
          const node = network.nodes.find((one) => one.name === name)
          writeCometConfig(dir, node, { remoteSigner: 'unix://run/signer.sock' })
          const home = nodeHome(dir, name)
          const socket = join(home.run, 'signer.sock')
          this.signer = startSkewedSigner({ socket, key: readValidatorKey(home.comet), shiftMs: 10 * MINUTE_MS })
        },
        ended() {
          this.signer.close()
        },
      }
    },
    run: skewedClock,
  },
  {
    name: 'flipped-rule',
    summary: 'one node computes payments differently: it halts and says why, the others go on',
    own({ validators }) {
      const name = lastOf(validators)
      return {
        application(node, first) {
          if (node.name !== name) return undefined
          return { command: process.execPath, args: [FLIPPED_NODE, String(first + 20)] }
        },
      }
    },
    run: flippedRule,
  },
  {
    name: 'corrupt-state',
    summary: 'the state on disk of one node is damaged: it is found, and fetched again from the others',
    own: () => ({}),
    run: corruptState,
  },
  {
    name: 'double-sign',
    summary: 'one validator key signs in two places: evidence, suspended, the others go on',
    own: () => ({}),
    run: doubleSign,
  },
  {
    name: 'lose-third',
    summary: 'more than a third is lost for good: the members start again from the last state; old proofs stay valid',
    own: () => ({}),
    leavesNetwork: true,
    run: loseThird,
  },
  {
    name: 'idle-hour',
    summary: 'nobody sends anything for an hour: then time, deadlines, expiry and quotas are right',
    own: () => ({}),
    run: idleHour,
  },
  {
    name: 'join-old',
    summary: 'a node joins a chain of 10,000 blocks from a snapshot, and gives out slips',
    own: () => ({ perSecond: 40 }),
    run: joinOld,
  },
  {
    name: 'kernel-loss',
    summary: '200 ms delay and 5 % loss by the kernel, in a network namespace; a node is killed there and comes back',
    needs: () => (spawnSync('unshare', inNamespace('true')).status === 0 ? undefined : 'the kernel has no netem here'),
    async alone({ seed, validators, log }) {
      const args = [process.execPath, SOAK, 'kill-node', '--seed', String(seed), '--validators', String(validators)]
      const { status, stdout, stderr } = spawnSync('unshare', inNamespace(...args), { encoding: 'utf8' })
      for (const line of stdout.trim().split('\n')) log(`  ${line}`)
      if (status !== 0) throw new Error(stderr)
    },
  },
  {
    name: 'full-disk',
    summary: 'the disk of one node fills up: the others go on, and it comes back by itself once there is room',
    needs: () => (canMount() ? undefined : 'this process may not mount file systems'),
    own: ({ dir, validators }) => smallDisk(dir, lastOf(validators)),
    run: fullDisk,
  },
]

async function skewedClock(net) {
  await net.progress(40)
  // A block waits for two thirds only: the vote in question is in some commits and not in others.
  await net.eventually('a vote ahead of the time is in a block', async () => {
    const { height } = await net.node('node1')
    const { signed_header: signed } = await net.rpc('node1').call('commit', { height: `${height - 1}` })
    const ahead = signed.commit.signatures.filter(({ timestamp }) => Date.parse(timestamp) - Date.now() > 5 * MINUTE_MS)
    if (ahead.length > 1) throw new Error(`${ahead.length} votes are ahead of the time, one was expected`)
    return ahead.length === 1
  })
  const { height } = await net.node('node1')
  for (let at = net.first + 1; at < height; at++) {
    const { block } = await net.rpc('node1').call('block', { height: `${at}` })
    const off = Date.parse(block.header.time) - Date.now()
    if (off > MINUTE_MS / 2) throw new Error(`block ${at} is ${off} ms ahead of the time`)
  }
}

async function flippedRule(net) {
  const name = lastOf(net.names.length)
  await net.eventually(`${name} halts`, async () => (await net.node(name)).state === 'halted')
  const { halt } = await net.node(name)
  if (halt.kind !== 'differentResult') throw new Error(`it halted for another reason: ${JSON.stringify(halt)}`)
  net.log(`${name} halted: ${halt.detail.slice(0, 100)}`)
  net.excluded.add(name)
  await net.progress()
}

async function corruptState(net) {
  const name = net.random.pick(net.names)
  await net.command('kill', { node: name })
  damage(join(nodeHome(net.dir, name).chassis, 'state', 'data.mdb'), net.random)
  await net.command('restart', { node: name })
  await net.eventually('the damage is found', async () => {
    const { state, up } = await net.node(name)
    if (up) throw new Error(`${name} runs on damaged state`)
    return state === 'halted'
  })
  const { halt } = await net.node(name)
  if (halt.kind !== 'stateDamaged') throw new Error(`it halted for another reason: ${JSON.stringify(halt)}`)
  net.log(`${name} halted: ${halt.detail.slice(0, 100)}`)
  await net.progress()
  await net.chassis(['network', 'resync', name, '--dir', net.dir])
}

/** Changes bytes all over the file, beyond the pages that say where everything is. */
function damage(file, random) {
  const handle = openSync(file, 'r+')
  const { size } = fstatSync(handle)
  for (let at = 16_384; at < size; at += random.between(200, 2_000))
    writeSync(handle, Buffer.from([random.between(0, 255)]), 0, 1, at)
  closeSync(handle)
}

const DISK_MIB = 64
const BALLAST = 'ballast'

function canMount() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return false
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' }).status === 0
}

/** The folder of a node on a small file system of its own. */
function smallDisk(dir, name) {
  const { root } = nodeHome(dir, name)
  const mount = (...args) => {
    const { status, stderr } = spawnSync(args[0], args.slice(1), { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  }
  return {
    prepare() {
      const aside = `${root}.aside`
      mount('mv', root, aside)
      mount('mkdir', '-m', '700', root)
      mount('mount', '-t', 'tmpfs', '-o', `size=${DISK_MIB}m,mode=0700`, 'none', root)
      mount('cp', '-a', `${aside}/.`, root)
      rmSync(aside, { recursive: true })
    },
    ended: () => mount('umount', root),
  }
}

async function fullDisk(net) {
  const name = lastOf(net.names.length)
  const { root } = nodeHome(net.dir, name)
  const { bavail, bsize } = statfsSync(root)
  const ballast = join(root, BALLAST)
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - 256 * 1024))
  await net.eventually('the node feels the full disk', async () => {
    const { restarts, up } = await net.node(name)
    return restarts > 0 && !up
  })
  await net.progress(30)
  const { lastExit } = await net.node(name)
  net.log(`${name} stopped: ${lastExit}`)
  rmSync(ballast)
}

/** The same validator key under another node key, from the beginning of the network. */
async function makeTwin(net, name) {
  const network = readNetworkFile(net.dir)
  await makeJoiningNode(net.dir, network, TWIN, 'blocks')
  const home = nodeHome(net.dir, name)
  const entry = createNode(net.dir, {
    name: TWIN,
    ports: await nextFreePorts(network.nodes),
    keys: { ...createCometKeys(), validator: readValidatorKey(home.comet) },
    genesis: readFileSync(join(home.comet, 'config', 'genesis.json'), 'utf8'),
  })
  writeNetworkFile(net.dir, { ...network, nodes: [...network.nodes, entry] })
}

async function doubleSign(net) {
  const name = lastOf(net.names.length)
  const governed = networkGoverned(net.client, net.ledgerId)
  const before = currentValidators(await governed.reader()).length
  await makeTwin(net, name)
  net.excluded.add(TWIN)
  await net.command('add', { node: TWIN })
  await net.eventually('the validator that signed twice is suspended', async () => {
    return currentValidators(await governed.reader()).length === before - 1
  })
  await net.eventually('it has no vote any more', async () => (await net.node(name)).votingPower === 0)
  const { total } = await net.rpc('node1').call('validators')
  if (Number(total) !== before - 1) throw new Error(`CometBFT counts ${total} validators`)
  await net.command('remove', { node: TWIN })
  await net.progress()
}

async function loseThird(net) {
  const [survivor] = net.names
  const slip = join(net.dir, 'before.slip')
  const trust = join(net.dir, 'trust.json')
  const newTrust = join(net.dir, 'new-trust.json')
  const [loan] = net.loans
  await net.chassis(['slip', 'get', loan, '-o', slip, '--dir', nodeHome(net.dir, survivor).root])
  await net.chassis(['trust', 'export', '-o', trust, '--dir', net.dir])
  const acknowledged = await net.endLoad()
  await net.check()
  net.log(`${acknowledged.acknowledged} payments before the loss`)
  await net.supervisor.stop()
  // A third and one more.
  const lost = net.names.slice(-(Math.floor(net.names.length / 3) + 1))
  for (const name of lost) rmSync(nodeHome(net.dir, name).root, { recursive: true })
  const at = (name) => join(net.dir, name)
  const founding = at('founding')
  const keys = join(founding, 'keys')
  const home = nodeHome(net.dir, survivor).root
  await net.chassis(['chain', 'export', '--dir', home, '--keys', keys, '-o', at('last.snapshot')])
  await net.chassis(['chain', 'import', at('last.snapshot'), '--dir', at('resumed'), '--keys', keys])
  cpSync(join(founding, 'members'), join(at('resumed'), 'members'), { recursive: true })
  const dir = at('again')
  const count = String(net.names.length)
  const init = ['network', 'init', '--validators', count, '--from', at('resumed'), '--epoch', '2', '--base-port', '0']
  await net.chassis([...init, '--dir', dir])
  try {
    await net.chassis(['network', 'up', '--detach', '--dir', dir])
    const load = ['network', 'load', '--seconds', '5', '--members', at('resumed'), '--dir', dir]
    await net.chassis(load)
    for (const id of net.sampleAcknowledged(5)) {
      await net.chassis(['slip', 'get', id, '-o', at('old-payment.slip'), '--dir', dir])
      await net.chassis(['trust', 'export', '-o', newTrust, '--dir', dir])
      await net.chassis(['slip', 'verify', at('old-payment.slip'), '--trust', newTrust])
    }
    await net.chassis(['slip', 'verify', slip, '--trust', trust])
  } finally {
    await net.chassis(['network', 'down', '--dir', dir])
  }
}
