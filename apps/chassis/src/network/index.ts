/** Entry point of @chassis/chassis/network: networks of real processes, for tests, benches and soak runs. */
export { type CometSettings, PULSE_MS } from './comet-config.ts'
export { createKvstoreNetwork } from './create-kvstore-network.ts'
export { COMETBFT_VERSION, findCometbft } from './find-cometbft.ts'
export { type NetworkFile, type NetworkNode, readNetworkFile } from './network-file.ts'
export { type NodeHome, nodeHome } from './node-home.ts'
export { cometCall, cometStatus } from './supervise/comet-rpc.ts'
export type { NetworkStatus, NodeStatus } from './supervise/network-status.ts'
export { Supervisor, type SupervisorOptions } from './supervise/supervisor.ts'
