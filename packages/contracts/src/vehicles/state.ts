import { chronicle, idKey, idPart, type KeyCodec, map, methodsOf } from '@chassis/kernel'
import { fromHex, toHex } from '@chassis/primitives'
import { type VehicleId, vehicleId } from '@chassis/protocol'
import { OdometerFact, OdometerHead, TagOfVehicle, VehicleFact, VehicleHead, VinTag } from './schema.ts'

/** `epoch:tag in hex` */
export type VinTagKey = `${number}:${string}`
/** `vehicle/epoch` */
export type TagOfVehicleKey = `${VehicleId}/${number}`

export function vinTagKey(epoch: number, vinTag: Uint8Array): VinTagKey {
  return `${epoch}:${toHex(vinTag)}`
}

export function tagOfVehicleKey(vehicle: VehicleId, epoch: number): TagOfVehicleKey {
  return `${vehicle}/${epoch}`
}

const EPOCH_BYTES = 4
const TAG_BYTES = 32

/** Epoch (4 bytes) ‖ tag (32): the tags of one epoch lie together. */
const vinTagKeyCodec: KeyCodec<VinTagKey> = {
  length: EPOCH_BYTES + TAG_BYTES,
  parts: [
    { name: 'epoch', bytes: EPOCH_BYTES, form: 'number' },
    { name: 'vinTag', bytes: TAG_BYTES, form: 'bytes' },
  ],
  bytesOf(key) {
    const colon = key.indexOf(':')
    const out = new Uint8Array(EPOCH_BYTES + TAG_BYTES)
    new DataView(out.buffer).setUint32(0, Number(key.slice(0, colon)))
    out.set(fromHex(key.slice(colon + 1)), EPOCH_BYTES)
    return out
  },
  of: (bytes) => vinTagKey(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.subarray(EPOCH_BYTES)),
}

/** Vehicle (16 bytes) ‖ epoch (4): the tags of one vehicle lie together. */
const tagOfVehicleKeyCodec: KeyCodec<TagOfVehicleKey> = {
  length: vehicleId.length + EPOCH_BYTES,
  parts: [idPart('vehicle', vehicleId), { name: 'epoch', bytes: EPOCH_BYTES, form: 'number' }],
  bytesOf(key) {
    const slash = key.indexOf('/')
    const out = new Uint8Array(vehicleId.length + EPOCH_BYTES)
    out.set(vehicleId.bytesOf(key.slice(0, slash) as VehicleId), 0)
    new DataView(out.buffer).setUint32(vehicleId.length, Number(key.slice(slash + 1)))
    return out
  },
  of: (bytes) =>
    tagOfVehicleKey(
      vehicleId.of(bytes.subarray(0, vehicleId.length)),
      new DataView(bytes.buffer, bytes.byteOffset).getUint32(vehicleId.length),
    ),
}

export const vehiclesState = {
  vehicles: chronicle(1, idKey(vehicleId), VehicleHead, VehicleFact),
  odometers: chronicle(2, idKey(vehicleId), OdometerHead, OdometerFact),
  vinTags: map(3, vinTagKeyCodec, VinTag),
  tagsOfVehicle: map(4, tagOfVehicleKeyCodec, TagOfVehicle),
}
export type VehiclesState = typeof vehiclesState

export const method = methodsOf<VehiclesState>()
