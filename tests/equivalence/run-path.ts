/**
 * Runs simulated blocks through one of the two paths, in a process of its own: `PATH SEED BLOCKS`. Writes a line for
 * every block that is not an idle one: its height and the app hash after it.
 *
 * `solo`: the application as the solo driver has it. `comet`: the node of a network, over the wire, with every idle
 * block, and closed and opened again on the way.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  Application,
  CometNode,
  exportSnapshot,
  foundNode,
  foundSoloLedger,
  type LedgerRules,
  ledgerFolder,
} from '@chassis/engine'
import {
  FakeComet,
  FakeStore,
  genesisOfStart,
  openStateStore,
  timestamp,
  VerificationPool,
} from '@chassis/engine/testkit'
import { deriveLedgerId, type Misbehaviour, type VerifiedTransaction } from '@chassis/kernel'
import { type Bytes, Rejection, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { type SimulatedBlock, type Simulation, simulate } from '../support/simulation.ts'

/** Idle blocks beyond are left out on both paths: a week of them shows no more than an hour. */
const IDLE_MAX = 800

export interface PathBlock extends Omit<SimulatedBlock, 'height'> {
  readonly height: number
  /** Times of the idle blocks before it. */
  readonly idle: readonly number[]
}

/** The simulated blocks with no more than {@link IDLE_MAX} idle ones before each. */
export function* withIdle(blocks: Iterable<SimulatedBlock>): Iterable<PathBlock> {
  let simulated = 0n
  let height = 0
  let before = 0
  for (const block of blocks) {
    const count = Math.min(Number(block.height - simulated) - 1, IDLE_MAX)
    const start = before === 0 ? block.time : before
    const idle = Array.from(
      { length: count },
      (_, i) => start + Math.floor(((block.time - start) * (i + 1)) / (count + 1)),
    )
    height += count + 1
    yield { ...block, height, idle }
    simulated = block.height
    before = block.time
  }
}

export const rulesOf = ({ rules }: Simulation): LedgerRules => rules as LedgerRules

/** Founds the simulation's ledger in `base` with the keys that its genesis names; nothing but the founding is in it. */
export async function foundSimulated(base: string, simulation: Simulation): Promise<string> {
  const dir = join(base, 'solo')
  const { keys } = ledgerFolder(dir)
  mkdirSync(keys, { recursive: true })
  writeFileSync(join(keys, 'operator.key'), `${toHex(simulation.operatorKey.secret)}\n`)
  writeFileSync(join(keys, 'chain.secret'), `${toHex(simulation.chainSecret)}\n`)
  const options = { dir, rules: rulesOf(simulation), workers: 0, checkpointWriter: 'inline', alarm } as const
  const ledger = await foundSoloLedger(options, () => simulation.genesis)
  await ledger.close()
  return dir
}

function alarm(failure: unknown): void {
  process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`)
  process.exitCode = 2
}

export async function runSolo(base: string, simulation: Simulation, blocks: Iterable<PathBlock>, tell: Tell) {
  const dir = await foundSimulated(base, simulation)
  const { genesis, chainSecret } = simulation
  const state = await openStateStore({ folder: ledgerFolder(dir).state, writer: 'inline' })
  const verification = new VerificationPool({ ledger: deriveLedgerId(sha256, genesis), workers: 0 })
  const rules = rulesOf(simulation)
  const application = Application.open({ rules, genesis, chainSecret, state, verification, alarm })
  for (const { height, time, transactions: raws, misbehaviour, idle } of blocks) {
    for (const [i, idleTime] of idle.entries()) {
      // As the solo driver does it: without a call that is due there is no block.
      const due = application.nextAgendaDue()
      if (due === undefined || due > idleTime) continue
      const nothing = { transactions: [], unauthenticated: 'record' } as const
      application.finalize({ height: height - idle.length + i, time: idleTime, ...nothing })
    }
    const each = await application.transactions.verifyEach(raws)
    const transactions = each.filter((one): one is VerifiedTransaction => !(one instanceof Rejection))
    const outcome = application.finalize({ height, time, transactions, misbehaviour, unauthenticated: 'record' })
    application.commit(height)
    tell(height, outcome.appHash)
  }
  await application.checkpoint()
  await verification.close()
  await state.close()
}

/** `reopenEvery`: blocks after which node and CometBFT end and start again. */
export async function runComet(
  base: string,
  simulation: Simulation,
  blocks: Iterable<PathBlock>,
  tell: Tell,
  reopenEvery: number,
) {
  const solo = await foundSimulated(base, simulation)
  const snapshot = join(base, 'founding.snapshot')
  await exportSnapshot({ dir: solo, file: snapshot })
  const dir = join(base, 'node')
  const rules = rulesOf(simulation)
  const { chainSecret } = simulation
  const { start } = await foundNode({ dir, snapshot, chainSecret, rules })
  const address = { path: join(base, 'abci.sock') }
  const store = new FakeStore(genesisOfStart(start))
  const open = async () => {
    const checkpointPace = { dirtyKeys: 3_000, blocks: 5_000 }
    const node = await CometNode.open({ dir, address, rules, workers: 0, checkpointPace, snapshotInterval: 0, log })
    return { node, comet: await FakeComet.connect(address, store) }
  }
  let running = await open()
  let count = 0
  for (const { height, time, transactions, misbehaviour, idle } of blocks) {
    await running.comet.makeEmptyBlocks(idle)
    const misbehavior = misbehaviour.map(misbehaviorOf)
    const made = await running.comet.makeBlock(transactions, { time, misbehavior, proposal: 'as given' })
    tell(height, made?.response.appHash as Bytes)
    count += 1
    if (count % reopenEvery !== 0) continue
    await end(running)
    running = await open()
  }
  await end(running)
}

async function end({ node, comet }: { node: CometNode; comet: FakeComet }): Promise<void> {
  await comet.close()
  await node.close()
}

function log({ level, event, fields }: { level: string; event: string; fields: object }): void {
  if (level === 'error') alarm(`${event} ${JSON.stringify(fields)}`)
}

function misbehaviorOf({ kind, validator, height, time, totalPower }: Misbehaviour) {
  const type = kind === 'duplicateVote' ? 1 : 2
  return {
    type,
    validator: { address: validator, power: 1n },
    height,
    time: timestamp(time),
    totalVotingPower: totalPower,
  }
}

export type Tell = (height: number, appHash: Bytes) => void

async function main([path, seed, count]: readonly string[]): Promise<void> {
  const simulation = simulate(Number(seed))
  const base = mkdtempSync(join(tmpdir(), 'chassis-path-'))
  let lines = ''
  const tell: Tell = (height, appHash) => {
    lines += `${height} ${toHex(appHash)}\n`
  }
  try {
    const blocks = withIdle(simulation.blocks(Number(count)))
    if (path === 'solo') await runSolo(base, simulation, blocks, tell)
    else await runComet(base, simulation, blocks, tell, Math.ceil(Number(count) / 4))
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
  // Through the stream: a reader that is behind makes a plain write fail.
  await new Promise((resolve) => process.stdout.write(lines, resolve))
}

// Run as a program, and imported by the test of the recorded trace.
if (process.argv[2] === 'solo' || process.argv[2] === 'comet') await main(process.argv.slice(2))
