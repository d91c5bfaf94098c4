/** Entry point of @chassis/gateway: light enough for every command. The API as data is `@chassis/gateway/api`. */
export { GatewayError } from './errors.ts'
export type { Allowances, Rate } from './http/allowance.ts'
export type { MovableClock } from './ledger/serve-ledger.ts'
export { SignedTransaction } from './schema/signed-transaction.ts'
export { checkAddress, type StartedGateway, type StartOptions, startGateway } from './thread/start-gateway.ts'
export { type OpenedRecord, openVault, type PutRequest, type Vault, type VaultOptions } from './vault/open-vault.ts'
