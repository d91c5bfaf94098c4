import { describe, expect, it } from 'vitest'
import { describePlatformError, describeRefusal } from './describe-error.ts'

describe('describeRefusal', () => {
  it('says what happened and what to do, under the number', () => {
    expect(describeRefusal('en', { module: 'encoding', name: 'TRAILING_BYTES', code: 1002 })).toEqual({
      code: '1002',
      title: 'There is extra data after the end.',
      action: 'Send exactly one encoded item. Check whether two files were joined or a line end was added.',
    })
  })
  it('shows the key where a text is missing instead of hiding the error', () => {
    const { title } = describeRefusal('ja', { module: 'nowhere', name: 'NOTHING', code: 999999 })
    expect(title).toBe('error.nowhere.NOTHING.title')
  })
})

describe('describePlatformError', () => {
  it('is found by its code', () => {
    const { code, action } = describePlatformError('en', { code: 'NO_SUCH_CODE', details: {} })
    expect([code, action]).toEqual(['NO_SUCH_CODE', 'platform.NO_SUCH_CODE.action'])
  })
})
