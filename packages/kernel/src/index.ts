/** Entry point of @chassis/kernel. */

export { checkPolicy, compareKeys } from './accounts/check-policy.ts'
export { accounts, accountsEvents } from './accounts/contract.ts'
export { AccountsError } from './accounts/errors.ts'
export {
  Account,
  AccountHead,
  AgendaCall,
  AnnounceRecovery,
  CancelRecovery,
  CloseCase,
  CompleteRecovery,
  CreateAccount,
  OpenCase,
  RecoveryAnnouncement,
  ReplacePolicy,
} from './accounts/schema.ts'
export { type AccountsState, accountsState } from './accounts/state.ts'
export { transactionCost } from './authenticate.ts'
export { bindState } from './bind-state.ts'
export type { BlockInput, BlockOutcome, TransactionResult } from './block.ts'
export { type BlockRules, foundingRules } from './block-rules.ts'
export {
  type AccessOf,
  type Authority,
  type CallContext,
  type ChronicleAccess,
  type Contract,
  contract,
  type EventDefinition,
  event,
  type FactReference,
  type Invariant,
  type InvariantCheck,
  type MapAccess,
  type MethodDefinition,
  type MethodOptions,
  methodsOf,
  type Provider,
  type ProviderContext,
  type ReadAccessOf,
  type ReadChronicle,
  type ReadMap,
  type ReadState,
  type StateAccess,
} from './contract.ts'
export { deriveIdentifier } from './derive-identifier.ts'
export { commitToChainSecret, deriveLedgerId, FoundingAccount, FoundingMember, Genesis } from './genesis.ts'
export type { GovernancePort, ValidatorPower } from './governance-port.ts'
export { KernelFault } from './kernel-fault.ts'
export {
  type AnyContract,
  contractRefusals,
  type FoundMethod,
  type GovernanceSeam,
  type LedgerDefinition,
  methodTable,
  type Wire,
  wire,
} from './ledger-definition.ts'
export { LedgerMachine, type MachineOptions, type MachineStart } from './machine.ts'
export { Misbehaviour, misbehaviourKind, misbehaviourSubject, VALIDATOR_ADDRESS_BYTES } from './misbehaviour.ts'
export { Upgrade, upgradeSubject } from './protocol-versions.ts'
export { readState } from './read-state.ts'
export { ROLES, type Role, role } from './roles.ts'
export {
  type AnyDefinition,
  type ChronicleDefinition,
  type ChronicleHead,
  chronicle,
  idKey,
  idPart,
  type KeyCodec,
  type KeyPart,
  type MapDefinition,
  map,
  type StateDefinition,
} from './state-definition.ts'
export { factKey, KEYSPACE, type StateReader, type StateWrite, storageKey, treeKey, u64Bytes } from './state-reader.ts'
export { StateView } from './state-view.ts'
export { decodeStoredFact, decodeStoredValue } from './stored-value.ts'
export { committedStoredValue, definitionTable } from './tree-leaves.ts'
export {
  type SignatureVerdict,
  type VerifiedTransaction,
  verifySignature,
  verifySignatureOver,
  verifyTransaction,
} from './verified-transaction.ts'
