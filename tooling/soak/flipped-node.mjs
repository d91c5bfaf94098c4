/**
 * The application of a node whose program has one rule wrong: from a given height on it books a payment one minor unit
 * too high. Started by the flipped-rule scenario in the place of `chassis node run`, in the folder of the node.
 */

import { rules } from '@chassis/chassis/network'
import { LANES, laneOf, loans } from '@chassis/contracts/ledger'
import { CometNode, formatNodeEvent } from '@chassis/engine'

const fromHeight = BigInt(process.argv[2])
const { recordPayment } = loans.methods

const right = recordPayment.run

recordPayment.run = (context) => {
  const { args } = context
  const isWrong = context.height >= fromHeight
  const receipt = isWrong ? { ...args.receipt, amount: args.receipt.amount + 1n } : args.receipt
  right({ ...context, args: { ...args, receipt } })
}

const node = await CometNode.open({
  dir: 'chassis',
  address: { path: 'run/abci.sock' },
  rules,
  laneOf: ({ body }) => LANES.indexOf(laneOf(body)),
  log: (event) => process.stdout.write(`${formatNodeEvent(event, Date.now())}\n`),
})
process.on('SIGTERM', () => void node.close())
process.exitCode = (await node.stopped) === undefined ? 0 : 1
