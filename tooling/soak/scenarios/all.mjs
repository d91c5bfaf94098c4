/** Every scenario by name. */
import { OWN_SCENARIOS } from './own.mjs'
import { SHARED_SCENARIOS } from './shared.mjs'

/** @type {readonly import('../run-scenarios.mjs').Scenario[]} */
export const SCENARIOS = [...SHARED_SCENARIOS, ...OWN_SCENARIOS]
