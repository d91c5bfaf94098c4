/** Founds a network of the generated members of a development ledger. */
import type { CliIo } from '../cli/cli-io.ts'
import { DEMO_MEMBERS, type DemoSlug, readDemoMember } from '../ledger/demo-members.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import type { NodePorts } from './create-node.ts'
import { type FoundedNetwork, foundNetwork } from './found-network.ts'
import { networkFolder } from './node-home.ts'

/** Who runs the nodes, in this order and round again: the operator of the solo ledger is one of many from now on. */
export const RUNNERS: readonly DemoSlug[] = [
  'lender',
  'servicer',
  'bank',
  'registry',
  'insurer',
  'dealer-north',
  'dealer-south',
  'regulator',
  'operator',
]

export interface DemoNetworkOptions {
  readonly dir: string
  /** Folder of the solo ledger to go on with; one is founded in the folder of the network when absent. */
  readonly from?: string
  readonly nodes: readonly { readonly name: string; readonly ports: NodePorts }[]
  readonly epoch?: number
}

/** Throws LEDGER_NOT_FOUND, MEMBER_KEY_MISSING, LEDGER_LOCKED and what {@link foundNetwork} throws. */
export async function foundDemoNetwork(options: DemoNetworkOptions, io: CliIo): Promise<FoundedNetwork> {
  const { dir, from, nodes, epoch = 1 } = options
  if (from !== undefined) requireLedger(from)
  const opened = await openDemoLedger(from ?? networkFolder(dir).founding, io)
  const memberOf = (slug: DemoSlug) => readDemoMember(opened.dir, opened.genesis, slug)
  try {
    return await foundNetwork({
      dir,
      epoch,
      solo: opened,
      voters: DEMO_MEMBERS.map(({ slug }) => memberOf(slug)),
      nodes: nodes.map((node, i) => {
        return { ...node, organisation: memberOf(RUNNERS[i % RUNNERS.length] as DemoSlug).account }
      }),
      progress: (done, total) => io.progress(io.format('cli.network.init.progress'), done, total),
    })
  } finally {
    io.progressDone()
    await opened.ledger.close()
  }
}
