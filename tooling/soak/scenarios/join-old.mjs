/** A node that joins when the chain is long: it fetches a snapshot, serves slips, and says what it does not have. */
import { join } from 'node:path'
import { nodeHome } from '@chassis/chassis/network'

const HEIGHTS = Number(process.env.CHASSIS_SOAK_HEIGHTS ?? 10_000)
const NAME = 'late'
/** For so many blocks, on a busy machine. */
const PATIENCE_MS = 2 * 3_600_000

export async function joinOld(net) {
  const [early] = net.sampleAcknowledged(1)
  const goal = net.first + HEIGHTS
  const isLong = async () => (await net.node('node1')).height >= goal
  await net.eventually(`the chain has ${HEIGHTS} blocks`, isLong, PATIENCE_MS)
  net.log(`joining at height ${(await net.node('node1')).height}`)
  const started = performance.now()
  await net.chassis(['network', 'join', NAME, '--sync', 'state', '--dir', net.dir])
  net.log(`caught up ${((performance.now() - started) / 1_000).toFixed(1)} s after the command began`)
  // It has state and not the blocks before; the checks that read all blocks are for the others.
  net.excluded.add(NAME)
  const { sync_info: sync } = await net.rpc(NAME).call('status')
  if (Number(sync.earliest_block_height) <= net.first) throw new Error('it fetched all blocks')
  await net.progress()
  const [recent, { height }] = [...net.acknowledged].at(-1)
  await net.eventually(`${NAME} has block ${height}`, async () => (await net.node(NAME)).height >= height)

  const home = nodeHome(net.dir, NAME).root
  const file = (name) => join(net.dir, name)
  await net.chassis(['trust', 'export', '-o', file('trust.json'), '--dir', nodeHome(net.dir, 'node1').root])
  for (const [what, id] of [
    ['loan', net.loans[0]],
    ['recent payment', recent],
    ['early payment', early],
  ]) {
    const slip = file(`${what}.slip`)
    await net.chassis(['slip', 'get', id, '-o', slip, '--dir', home])
    await net.chassis(['slip', 'verify', slip, '--trust', file('trust.json')])
    net.log(`${NAME} gave a slip of the ${what}, and it verifies`)
  }
}
