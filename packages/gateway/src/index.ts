/** Entry point of @chassis/gateway. */
export { type OpenedRecord, openVault, type PutRequest, type Vault, type VaultOptions } from './vault/open-vault.ts'
