/** Entry to the simulated ledger: seeded random blocks over the real contracts. */
export { generateBlocks, type SimulatedBlock, type Simulation, simulate } from './simulation/generate-blocks.ts'
