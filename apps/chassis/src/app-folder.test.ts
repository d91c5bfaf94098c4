import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { appFolder } from './app-folder.ts'

it('is the folder with the package and its command', () => {
  expect(JSON.parse(readFileSync(new URL('package.json', appFolder()), 'utf8'))).toMatchObject({
    bin: { chassis: './bin/chassis.mjs' },
  })
})
