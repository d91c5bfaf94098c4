/** Entry point of @chassis/engine/testkit: what tests and benches need of the engine's inside. Never for a product. */

export { createBlockStore, openBlockStore } from './block-store/block-store.ts'
export { AbciClient } from './comet/testkit/abci-client.ts'
export {
  type BlockOptions,
  type FakeBlock,
  FakeComet,
  type FakeGenesis,
  FakeStore,
  genesisOfStart,
  type MadeBlock,
  timestamp,
} from './comet/testkit/fake-comet.ts'
export { readLedgerKeys } from './solo/ledger-keys.ts'
export { openStateStore, type StateStore } from './state-store/state-store.ts'
export { AMOUNT_MAX, AMOUNT_THAT_BREAKS } from './testkit/tally-contract.ts'
export {
  type Sender,
  signPost,
  signRemind,
  TALLY_START,
  tallyGenesis,
  tallyId,
  tallyRules,
  tallySenders,
} from './testkit/tally-ledger.ts'
export { VerificationPool } from './verification/verification-pool.ts'
