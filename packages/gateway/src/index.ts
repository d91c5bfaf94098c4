/** Entry point of @chassis/gateway. */
export { GatewayError } from './errors.ts'
export { ALLOWANCES, type Allowances, type Rate } from './http/allowance.ts'
export { openApi } from './http/openapi.ts'
export { ROUTES } from './http/route-table.ts'
export type { MovableClock } from './ledger/serve-ledger.ts'
export { checkAddress, type StartedGateway, type StartOptions, startGateway } from './thread/start-gateway.ts'
export { type OpenedRecord, openVault, type PutRequest, type Vault, type VaultOptions } from './vault/open-vault.ts'
