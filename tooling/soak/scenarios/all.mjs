/** Every scenario by name. */
import { OWN_SCENARIOS } from './own.mjs'
import { SHARED_SCENARIOS } from './shared.mjs'

/** @type {readonly import('../run-scenarios.mjs').Scenario[]} */
export const SCENARIOS = [...SHARED_SCENARIOS, ...OWN_SCENARIOS]

/** The short form: two minutes of what differs most. */
export const SHORT_SCENARIOS = ['kill-majority', 'partition', 'poison', 'restart-all', 'corrupt-state', 'double-sign']
