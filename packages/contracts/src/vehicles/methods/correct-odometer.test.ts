import { describe, expect, it } from 'vitest'
import { stageWithCar } from '../vehicles.test-support.ts'

describe('correctOdometer', () => {
  it('rejects: READING_NOT_FOUND', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'correctOdometer car1 reading 0 typingError 1 km')).toBe('refused READING_NOT_FOUND')
  })

  it('rejects: NOT_REPORTER', () => {
    const stage = stageWithCar().setUp(['dealer', 'recordOdometer car1 80000 km service 2026-01-10'])
    expect(stage.play('servicer', 'correctOdometer car1 reading 0 typingError 1 km')).toBe('refused NOT_REPORTER')
  })

  it('rejects: ODOMETER_FULL', () => {
    const many = Array.from({ length: 100 }, () => 'recordOdometer car1 80000 km telematics 2026-02-01').join(' + ')
    const stage = stageWithCar()
    for (let i = 0; i < 10; i++) stage.setUp(['dealer', many])
    expect(stage.play('dealer', 'correctOdometer car1 reading 0 typingError 1 km')).toBe('refused ODOMETER_FULL')
  })

  it('default', () => {
    const stage = stageWithCar().setUp(['dealer', 'recordOdometer car1 80000 km service 2026-01-10'])
    expect(stage.play('dealer', 'correctOdometer car1 reading 0 unitError 80000 mi')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['odometerCorrected'])
    expect(stage.play('anyone', '? latest car1')).toBe('80000 mi on 2026-01-10')
    expect(stage.play('anyone', '? readings car1')).toBe('80000 mi')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: the last correction of a reading counts, and a registry may make it', () => {
    const stage = stageWithCar().setUp(
      ['dealer', 'recordOdometer car1 80000 km service 2026-01-10'],
      ['dealer', 'correctOdometer car1 reading 0 unitError 80000 mi'],
    )
    expect(stage.play('registry', 'correctOdometer car1 reading 0 typingError 8000 km')).toBe('ok')
    expect(stage.play('anyone', '? highest car1')).toBe('8000 km on 2026-01-10')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: only readings are corrected, not corrections', () => {
    const stage = stageWithCar().setUp(
      ['dealer', 'recordOdometer car1 80000 km service 2026-01-10'],
      ['dealer', 'correctOdometer car1 reading 0 unitError 80000 mi'],
    )
    expect(stage.play('dealer', 'correctOdometer car1 reading 1 typingError 1 km')).toBe('refused READING_NOT_FOUND')
    expect(stage.world.findings()).toEqual([])
  })
})
