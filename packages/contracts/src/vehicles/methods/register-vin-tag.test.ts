import { describe, expect, it } from 'vitest'
import { stageWithCar } from '../vehicles.test-support.ts'

describe('registerVinTag', () => {
  it('rejects: VEHICLE_NOT_FOUND', () => {
    const stage = stageWithCar()
    expect(stage.play('registry', 'registerVinTag car9 epoch 1 tag A')).toBe('refused VEHICLE_NOT_FOUND')
  })

  it('rejects: TAG_ALREADY_SET', () => {
    const stage = stageWithCar().setUp(['registry', 'registerVinTag car1 epoch 1 tag A'])
    expect(stage.play('registry', 'registerVinTag car1 epoch 1 tag B')).toBe('refused TAG_ALREADY_SET')
  })

  it('rejects: TAG_TAKEN', () => {
    const stage = stageWithCar().setUp(
      ['registry', 'registerVinTag car1 epoch 1 tag A'],
      ['dealer', 'registerVehicle car2'],
    )
    expect(stage.play('otherRegistry', 'registerVinTag car2 epoch 1 tag A')).toBe('refused TAG_TAKEN')
  })

  it('default', () => {
    const stage = stageWithCar()
    expect(stage.play('registry', 'registerVinTag car1 epoch 1 tag A')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['vinTagRegistered'])
    expect(stage.play('anyone', '? tagged 1 A car1')).toBe('yes')
    expect(stage.play('anyone', '? history car1')).toBe('registered, tagged')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: rotation of the network key adds a tag and keeps the old one', () => {
    const stage = stageWithCar().setUp(['registry', 'registerVinTag car1 epoch 1 tag A'])
    expect(stage.play('otherRegistry', 'registerVinTag car1 epoch 2 tag B')).toBe('ok')
    expect(stage.play('anyone', '? tagged 1 A car1')).toBe('yes')
    expect(stage.play('anyone', '? tagged 2 B car1')).toBe('yes')
    expect(stage.world.findings()).toEqual([])
  })
})
