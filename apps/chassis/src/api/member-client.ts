/** The SDK's client as one of the demonstration members, for commands that play a member over a longer time. */
import { join } from 'node:path'
import { Client } from '@chassis/client'
import { fileStore } from '@chassis/client/node'
import { ledgerFolder, readGenesis, trustFileOf } from '@chassis/engine'
import type { AccountId } from '@chassis/protocol'
import type { CliIo } from '../cli/cli-io.ts'
import type { DemoSlug } from '../ledger/demo-members.ts'
import { memberOf } from '../ledger/member-of.ts'
import { requireNode } from './find-api.ts'

/** What it has begun is kept in the ledger's folder. Throws LEDGER_NOT_FOUND, NODE_NOT_RUNNING, MEMBER_KEY_MISSING. */
export async function memberClient(
  dir: string,
  slug: DemoSlug,
  io: CliIo,
): Promise<{ readonly account: AccountId; readonly client: Client }> {
  const { origin } = await requireNode(dir)
  const { account, key } = memberOf(dir, slug)
  const { id, genesis } = readGenesis(ledgerFolder(dir).blocks)
  const client = new Client({
    origin,
    trust: trustFileOf(id, genesis),
    identity: { account, key: { kind: 'ed25519', publicKey: key.publicKey, sign: key.sign } },
    language: io.locale,
    store: await fileStore(join(dir, 'clients', slug)),
  })
  return { account, client }
}
