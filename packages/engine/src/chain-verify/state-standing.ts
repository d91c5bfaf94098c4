/** Where the state on disk stands, read by a process of its own: a damaged file can crash whoever opens it. */
import { ledgerFolder } from '../solo/ledger-folder.ts'
import { type StateStanding, StoredState } from './stored-state.ts'

/** Height and app hash of the last checkpoint in the ledger folder `dir`, or why they cannot be read. */
export async function readStateStanding(dir: string): Promise<StateStanding> {
  const stored = new StoredState(ledgerFolder(dir).state)
  try {
    return await stored.standing()
  } finally {
    stored.close()
  }
}
