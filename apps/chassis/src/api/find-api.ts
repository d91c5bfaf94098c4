/** The API of the node that serves a ledger's folder, for commands that run beside it. */
import { Connection } from '@chassis/client'
import { ledgerFolder, readGenesis } from '@chassis/engine'
import { isPlatformError, PlatformError } from '@chassis/primitives'
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { DEMO_MEMBERS, type DemoSlug, readDemoMember } from '../ledger/demo-members.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import { findRunningNode, type RunningNode } from '../serve/node-file.ts'

/** Who reads when nobody is named: oversight sees what the folder holds. */
export const READER: DemoSlug = 'regulator'

/** `--as MEMBER`: one of the demonstration members, whose keys are in the folder. */
export function withIdentity(command: Command, io: CliIo, byDefault: DemoSlug): Command {
  return command.option('--as <member>', io.format('cli.option.as'), parseMember, byDefault)
}

function parseMember(text: string): DemoSlug {
  const member = DEMO_MEMBERS.find(({ slug }) => slug === text)
  if (member === undefined) throw new InvalidArgumentError(DEMO_MEMBERS.map(({ slug }) => slug).join(' | '))
  return member.slug
}

/** The API as seen by a member; undefined when no node serves the folder. Throws MEMBER_KEY_MISSING. */
export async function findApi(dir: string, member: DemoSlug, io: CliIo): Promise<Connection | undefined> {
  requireLedger(dir)
  const node = await findRunningNode(dir)
  if (node === undefined) return undefined
  const { id, genesis } = readGenesis(ledgerFolder(dir).blocks)
  const { account, key } = readDemoMember(dir, genesis, member)
  const identity = { account, key: { kind: 'ed25519', publicKey: key.publicKey, sign: key.sign } } as const
  return new Connection({ origin: node.origin, ledgerId: id, identity, language: io.locale })
}

/** As {@link findApi}, for commands that need a node. Throws NODE_NOT_RUNNING. */
export async function requireApi(dir: string, member: DemoSlug, io: CliIo): Promise<Connection> {
  return (await findApi(dir, member, io)) ?? notRunning(dir)
}

/** The node that serves the ledger in `dir`. Throws LEDGER_NOT_FOUND, NODE_NOT_RUNNING. */
export async function requireNode(dir: string): Promise<RunningNode> {
  requireLedger(dir)
  return (await findRunningNode(dir)) ?? notRunning(dir)
}

function notRunning(dir: string): never {
  throw new PlatformError(`no node serves ${dir}`, { code: 'NODE_NOT_RUNNING', details: { folder: dir } })
}

/** As {@link findApi}, for commands that read: without a key for it they read the folder. */
export async function findReadingApi(dir: string, io: CliIo): Promise<Connection | undefined> {
  try {
    return await findApi(dir, READER, io)
  } catch (error) {
    if (isPlatformError(error) && error.code === 'MEMBER_KEY_MISSING') return undefined
    throw error
  }
}
