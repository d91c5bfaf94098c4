/** A demonstration member of the ledger in a folder, with its key. */
import { ledgerFolder, readGenesis } from '@chassis/engine'
import { type DemoSlug, type MemberKey, readDemoMember } from './demo-members.ts'

/** Throws LEDGER_NOT_FOUND, MEMBER_KEY_MISSING. */
export function memberOf(dir: string, slug: DemoSlug): MemberKey {
  return readDemoMember(dir, readGenesis(ledgerFolder(dir).blocks).genesis, slug)
}
