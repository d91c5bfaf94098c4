/**
 * A network node's application in a process of its own, for the `abci` bench: opens the node in argv[2], listens on
 * argv[3], and answers what its parent asks: CPU time used so far, a profile of the main thread, an orderly end.
 */

import { LANES, laneOf } from '@chassis/contracts/ledger'
import { CometNode } from '@chassis/engine'
import { rules } from './loan-load.mjs'
import { profileMainThread } from './main-thread-profile.mjs'

const [, , dir, path] = process.argv
const node = await CometNode.open({
  dir,
  address: { path },
  rules,
  laneOf: ({ body }) => LANES.indexOf(laneOf(body)),
  pendingMax: 100_000,
  log() {},
})
let endProfile
process.on('message', async (question) => {
  if (question === 'usage') {
    const { user, system } = process.cpuUsage()
    process.send({ cpu: user + system, rss: process.memoryUsage.rss(), height: node.driver.position.height })
  } else if (question === 'profile') {
    const profiled = profileMainThread(
      () =>
        new Promise((resolve) => {
          endProfile = resolve
        }),
    )
    process.send('profiling')
    const parts = await profiled
    process.send({ parts: [...parts] })
  } else if (question === 'endProfile') {
    endProfile()
  } else {
    await node.close()
    process.exit(0)
  }
})
process.on('disconnect', () => process.exit(1))
process.send('ready')
