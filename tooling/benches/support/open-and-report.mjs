/** Opens the ledger in argv[2] as a node would and prints how long it took and what it holds, as JSON. */
import { ledgerFolder, openSoloLedger, openStateSnapshot } from '@chassis/engine'
import { rules } from './loan-load.mjs'

const dir = process.argv[2]
const started = performance.now()
const ledger = await openSoloLedger({ dir, rules })
const readyMs = performance.now() - started
global.gc()
const { rss, heapUsed } = process.memoryUsage()
const scanned = performance.now()
const snapshot = openStateSnapshot(ledgerFolder(dir).state)
let entries = 0
for (const _ of snapshot.scan(Uint8Array.of(1))) entries += 1
const scanMs = performance.now() - scanned
await snapshot.close()
const { rebuildMs } = ledger.recovery
await ledger.close()
process.stdout.write(JSON.stringify({ readyMs, rebuildMs, scanMs, entries, residentBytes: rss, heapBytes: heapUsed }))
