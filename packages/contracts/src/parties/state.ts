import { idKey, type KeyCodec, map, methodsOf, ROLES, type Role } from '@chassis/kernel'
import { assert } from '@chassis/primitives'
import { accountId } from '@chassis/protocol'
import { Member, RoleTally } from './schema.ts'

/** A role as a one-byte key: its position in ROLES. */
const roleKey: KeyCodec<Role> = {
  length: 1,
  parts: [{ name: 'role', bytes: 1, form: 'number' }],
  bytesOf: (role) => Uint8Array.of(ROLES.indexOf(role)),
  of(bytes) {
    const role = ROLES[bytes[0] as number]
    assert(role !== undefined, 'role key')
    return role
  },
}

export const partiesState = {
  members: map(1, idKey(accountId), Member),
  tallies: map(2, roleKey, RoleTally),
}
export type PartiesState = typeof partiesState

export const method = methodsOf<PartiesState>()
