/** `chassis network …`: running the nodes of a network on one machine, and what can go wrong there. */
import type { TextTable } from '../text-table.ts'

export const cliNetworkMessages = {
  'cli.network.description': {
    en: 'Run a network of nodes on this machine: the same ledger under CometBFT.',
    'zh-CN': '在本机运行由多个节点组成的网络：同一账本，由 CometBFT 排序。',
    ja: 'この機械で複数ノードのネットワークを動かします。台帳は同じで、順序は CometBFT が決めます。',
  },
  'cli.network.dir': {
    en: 'Folder of the network.',
    'zh-CN': '网络的文件夹。',
    ja: 'ネットワークのフォルダー。',
  },
  'cli.network.node': {
    en: 'Name of the node, as in `network status`.',
    'zh-CN': '节点名称，见 `network status`。',
    ja: 'ノードの名前（`network status` に出るもの）。',
  },
  'cli.network.up.description': {
    en: 'Start every node and keep it running.',
    'zh-CN': '启动所有节点并保持其运行。',
    ja: 'すべてのノードを起動し、動かし続けます。',
  },
  'cli.network.up.detach': {
    en: 'Go on in the background; `network down` ends it.',
    'zh-CN': '转入后台运行；用 `network down` 结束。',
    ja: 'バックグラウンドで動かします。`network down` で終わります。',
  },
  'cli.network.up.running': {
    en: 'The network {chainId} is up: {nodes, number} nodes. Ctrl-C ends it.',
    'zh-CN': '网络 {chainId} 已启动：{nodes, number} 个节点。按 Ctrl-C 结束。',
    ja: 'ネットワーク {chainId} が動いています。ノード {nodes, number} 個。Ctrl-C で終わります。',
  },
  'cli.network.up.detached': {
    en: 'The network {chainId} is up: {nodes, number} nodes, supervisor process {pid}. `chassis network down` ends it.',
    'zh-CN': '网络 {chainId} 已启动：{nodes, number} 个节点，监督进程 {pid}。用 `chassis network down` 结束。',
    ja: 'ネットワーク {chainId} が動いています。ノード {nodes, number} 個、監督プロセス {pid}。`chassis network down` で終わります。',
  },
  'cli.network.up.ending': {
    en: 'Ending the nodes …',
    'zh-CN': '正在结束各节点……',
    ja: 'ノードを終わらせています……',
  },
  'cli.network.up.ended': {
    en: 'The network has ended. Nothing is lost: `chassis network up` goes on where it was.',
    'zh-CN': '网络已结束，数据未丢失：`chassis network up` 将从原处继续。',
    ja: 'ネットワークは終わりました。何も失われていません。`chassis network up` で続きから動きます。',
  },
  'cli.network.up.changed': {
    en: '{name}: {state}',
    'zh-CN': '{name}：{state}',
    ja: '{name}: {state}',
  },
  'cli.network.status.description': {
    en: 'Show every node: whether it is up, its height, app hash and peers.',
    'zh-CN': '显示每个节点：是否运行、高度、应用哈希和对等节点数。',
    ja: '各ノードの稼働、高さ、アプリハッシュ、接続先の数を表示します。',
  },
  'cli.network.status.heading': {
    en: 'Network {chainId}',
    'zh-CN': '网络 {chainId}',
    ja: 'ネットワーク {chainId}',
  },
  'cli.network.status.notRunning': {
    en: 'The network is not running; `chassis network up` starts it.',
    'zh-CN': '网络未运行；用 `chassis network up` 启动。',
    ja: 'ネットワークは動いていません。`chassis network up` で起動します。',
  },
  'cli.network.status.node': {
    en: 'height {height, number}   {peers, plural, one {# peer} other {# peers}}   app hash {appHash}',
    'zh-CN': '高度 {height, number}   对等节点 {peers, number}   应用哈希 {appHash}',
    ja: '高さ {height, number}   接続 {peers, number}   アプリハッシュ {appHash}',
  },
  'cli.network.status.catchingUp': {
    en: 'catching up',
    'zh-CN': '正在追赶',
    ja: '追いつき中',
  },
  'cli.network.status.lastExit': {
    en: 'last ended by {exit}; started again {restarts, plural, one {once} other {# times}}',
    'zh-CN': '上次结束：{exit}；已自动重启 {restarts, number} 次',
    ja: '直前の終了: {exit}。自動再起動 {restarts, number} 回',
  },
  'cli.network.status.partition': {
    en: 'Partition: {groups}',
    'zh-CN': '网络分区：{groups}',
    ja: '分断中: {groups}',
  },
  'cli.network.status.links': {
    en: 'Links: {delayMs, number} ms delay, {lossPercent} % loss',
    'zh-CN': '链路：延迟 {delayMs, number} 毫秒，丢包 {lossPercent} %',
    ja: '回線: 遅延 {delayMs, number} ミリ秒、損失 {lossPercent} %',
  },
  'cli.network.state.stopped': { en: 'stopped', 'zh-CN': '已停止', ja: '停止' },
  'cli.network.state.starting': { en: 'starting', 'zh-CN': '启动中', ja: '起動中' },
  'cli.network.state.running': { en: 'running', 'zh-CN': '运行中', ja: '稼働' },
  'cli.network.state.paused': { en: 'paused', 'zh-CN': '已暂停', ja: '一時停止' },
  'cli.network.state.waiting': { en: 'waiting to start again', 'zh-CN': '等待重启', ja: '再起動待ち' },
  'cli.network.state.killed': { en: 'killed', 'zh-CN': '已终止', ja: '強制終了' },
  'cli.network.state.halted': { en: 'halted', 'zh-CN': '已停机', ja: '停止（要対処）' },
  'cli.network.halt.differentResult': {
    en: 'This node computed another result than the rest of the network and took itself out. Nothing it signed before is affected. Check its program version, then `chassis network resync {name}`.',
    'zh-CN':
      '该节点算出的结果与网络其余节点不同，已自行退出。此前签署的内容不受影响。请检查其程序版本，然后执行 `chassis network resync {name}`。',
    ja: 'このノードの計算結果がほかのノードと違ったため、自ら外れました。それまでの署名には影響しません。プログラムの版を確かめてから `chassis network resync {name}` を実行してください。',
  },
  'cli.network.halt.applicationAhead': {
    en: "The application is ahead of CometBFT's blocks: its data were reset or restored from an older copy. `chassis network resync {name}` fetches both again from the others.",
    'zh-CN':
      '应用状态超前于 CometBFT 的区块：后者的数据被重置或由较旧的副本恢复。执行 `chassis network resync {name}` 可从其他节点重新获取两者。',
    ja: 'アプリケーションが CometBFT のブロックより先に進んでいます。後者のデータが初期化されたか、古い複製から戻されています。`chassis network resync {name}` でほかのノードから取り直せます。',
  },
  'cli.network.halt.belowHistory': {
    en: 'The application lacks blocks that this node no longer has. `chassis network resync {name}` fetches the state from the others.',
    'zh-CN': '应用缺少的区块在本节点上已不存在。执行 `chassis network resync {name}` 可从其他节点获取状态。',
    ja: 'アプリケーションに足りないブロックがこのノードにはもうありません。`chassis network resync {name}` でほかのノードから状態を取り直せます。',
  },
  'cli.network.kill.description': {
    en: 'End a node at once, as a power failure would. It stays down until `restart`.',
    'zh-CN': '立即终止节点，如同断电。执行 `restart` 前保持停止。',
    ja: '停電のように、ノードを直ちに終わらせます。`restart` まで止まったままです。',
  },
  'cli.network.kill.part': {
    en: 'End only `application` or `comet`; the node starts again by itself.',
    'zh-CN': '仅终止 `application` 或 `comet`；节点会自动重启。',
    ja: '`application` か `comet` だけを終わらせます。ノードは自動で再起動します。',
  },
  'cli.network.restart.description': {
    en: 'End a node in order, if it runs, and start it.',
    'zh-CN': '有序结束节点（若在运行）后重新启动。',
    ja: '動いていれば順に終わらせ、起動し直します。',
  },
  'cli.network.pause.description': {
    en: 'Stop both processes of a node where they are (SIGSTOP).',
    'zh-CN': '原地暂停节点的两个进程（SIGSTOP）。',
    ja: 'ノードの二つのプロセスをその場で止めます（SIGSTOP）。',
  },
  'cli.network.resume.description': {
    en: 'Let a paused node go on.',
    'zh-CN': '让已暂停的节点继续运行。',
    ja: '一時停止したノードを続けさせます。',
  },
  'cli.network.node.done': {
    en: '{name}: {state}',
    'zh-CN': '{name}：{state}',
    ja: '{name}: {state}',
  },
  'cli.network.partition.description': {
    en: 'Cut the links between groups of nodes, e.g. `node1,node2|node3,node4`.',
    'zh-CN': '切断节点组之间的链路，例如 `node1,node2|node3,node4`。',
    ja: 'ノードの組の間の回線を切ります。例: `node1,node2|node3,node4`。',
  },
  'cli.network.partition.argument': {
    en: 'Groups, separated by `|`; nodes that are not named form one more group.',
    'zh-CN': '各组以 `|` 分隔；未列出的节点另成一组。',
    ja: '組を `|` で区切ります。挙げなかったノードはもう一つの組になります。',
  },
  'cli.network.partition.broken': {
    en: 'End connections between the groups instead of letting them hang.',
    'zh-CN': '直接断开组间连接，而不是让其挂起。',
    ja: '組の間の接続を、保留ではなく切断します。',
  },
  'cli.network.links.description': {
    en: 'Delay every byte between nodes and behave like links that lose packets, until `heal`.',
    'zh-CN': '为节点间的数据加上延迟并模拟丢包，直到执行 `heal`。',
    ja: 'ノード間のデータを遅らせ、パケットを失う回線のように振る舞います。`heal` で戻ります。',
  },
  'cli.network.links.delay': {
    en: 'Milliseconds each way, 0 to 10000.',
    'zh-CN': '单程毫秒数，0 到 10000。',
    ja: '片道のミリ秒、0 から 10000。',
  },
  'cli.network.links.loss': {
    en: 'Per cent of packets that are lost and sent again, 0 to 50.',
    'zh-CN': '丢失并重发的数据包百分比，0 到 50。',
    ja: '失われて再送されるパケットの割合（％）、0 から 50。',
  },
  'cli.network.heal.description': {
    en: 'Open every link again.',
    'zh-CN': '恢复所有链路。',
    ja: 'すべての回線を元に戻します。',
  },
  'cli.network.heal.done': {
    en: 'Every link is open.',
    'zh-CN': '所有链路均已恢复。',
    ja: 'すべての回線が通じています。',
  },
  'cli.network.logs.description': {
    en: 'Print the last lines of a node: of the application and of CometBFT.',
    'zh-CN': '显示节点日志的最后几行：应用与 CometBFT。',
    ja: 'ノードのログの最後の行（アプリケーションと CometBFT）を表示します。',
  },
  'cli.network.logs.lines': {
    en: 'How many lines of each.',
    'zh-CN': '各显示多少行。',
    ja: 'それぞれの行数。',
  },
  'cli.network.logs.part': {
    en: 'Only `application` or `comet`.',
    'zh-CN': '仅 `application` 或 `comet`。',
    ja: '`application` か `comet` だけ。',
  },
  'cli.network.logs.none': {
    en: '(nothing yet)',
    'zh-CN': '（暂无内容）',
    ja: '（まだありません）',
  },
  'cli.network.down.description': {
    en: 'End every node in order.',
    'zh-CN': '有序结束所有节点。',
    ja: 'すべてのノードを順に終わらせます。',
  },
  'cli.network.down.wasNot': {
    en: 'The network was not running.',
    'zh-CN': '网络原本就未运行。',
    ja: 'ネットワークは動いていませんでした。',
  },
  'cli.network.down.orphans': {
    en: 'Its supervisor was gone; {count, plural, one {# process} other {# processes}} of its nodes were ended.',
    'zh-CN': '监督进程已不存在；已结束其节点的 {count, number} 个进程。',
    ja: '監督プロセスがいなくなっていました。ノードのプロセス {count, number} 個を終わらせました。',
  },
  'cli.doctor.cometbft.version': {
    en: 'CometBFT {version}',
    'zh-CN': 'CometBFT {version}',
    ja: 'CometBFT {version}',
  },
  'cli.doctor.cometbft.absent': {
    en: 'CometBFT is not installed: everything but networks works',
    'zh-CN': '未安装 CometBFT：除网络外一切可用',
    ja: 'CometBFT はありません。ネットワーク以外はすべて使えます',
  },
  'cli.doctor.cometbft.advice': {
    en: 'To run networks, install it with Go 1.22 or newer: {install}',
    'zh-CN': '要运行网络，请用 Go 1.22 或更新版本安装：{install}',
    ja: 'ネットワークを動かすには Go 1.22 以降で入れてください: {install}',
  },
  'platform.NETWORK_NOT_FOUND.title': {
    en: 'There is no network in {folder}.',
    'zh-CN': '{folder} 中没有网络。',
    ja: '{folder} にネットワークがありません。',
  },
  'platform.NETWORK_NOT_FOUND.action': {
    en: 'Check the folder (`--dir`), or make a network with `chassis network init`.',
    'zh-CN': '请检查文件夹（`--dir`），或用 `chassis network init` 创建网络。',
    ja: 'フォルダー（`--dir`）を確かめるか、`chassis network init` でネットワークを作ってください。',
  },
  'platform.NETWORK_FILE_UNREADABLE.title': {
    en: '{file} does not describe a network: {reason}.',
    'zh-CN': '{file} 不是网络描述：{reason}。',
    ja: '{file} はネットワークの記述として読めません: {reason}。',
  },
  'platform.NETWORK_FILE_UNREADABLE.action': {
    en: 'Restore the file from a backup. The folders of the nodes are not affected.',
    'zh-CN': '请从备份恢复该文件。各节点的文件夹不受影响。',
    ja: 'バックアップからファイルを戻してください。各ノードのフォルダーには影響しません。',
  },
  'platform.NETWORK_RUNNING.title': {
    en: 'The network in {folder} is running already, under process {pid}.',
    'zh-CN': '{folder} 中的网络已在运行，监督进程为 {pid}。',
    ja: '{folder} のネットワークはすでにプロセス {pid} の下で動いています。',
  },
  'platform.NETWORK_RUNNING.action': {
    en: '`chassis network status` shows it, `chassis network down` ends it.',
    'zh-CN': '用 `chassis network status` 查看，用 `chassis network down` 结束。',
    ja: '`chassis network status` で表示、`chassis network down` で終了します。',
  },
  'platform.NETWORK_NOT_RUNNING.title': {
    en: 'The network in {folder} is not running.',
    'zh-CN': '{folder} 中的网络未运行。',
    ja: '{folder} のネットワークは動いていません。',
  },
  'platform.NETWORK_NOT_RUNNING.action': {
    en: 'Start it with `chassis network up`.',
    'zh-CN': '请用 `chassis network up` 启动。',
    ja: '`chassis network up` で起動してください。',
  },
  'platform.NETWORK_NODE_UNKNOWN.title': {
    en: 'The network has no node {name}.',
    'zh-CN': '网络中没有节点 {name}。',
    ja: 'ネットワークにノード {name} はありません。',
  },
  'platform.NETWORK_NODE_UNKNOWN.action': {
    en: 'Its nodes: {nodes}.',
    'zh-CN': '现有节点：{nodes}。',
    ja: 'あるノード: {nodes}。',
  },
  'platform.NETWORK_NODE_STATE.title': {
    en: 'That cannot be done now: {name} is {state}.',
    'zh-CN': '当前无法执行：{name} 的状态为 {state}。',
    ja: '今はできません。{name} の状態は {state} です。',
  },
  'platform.NETWORK_NODE_STATE.action': {
    en: 'It has to be {needed}. See `chassis network status`.',
    'zh-CN': '需要的状态：{needed}。请查看 `chassis network status`。',
    ja: '必要な状態: {needed}。`chassis network status` を見てください。',
  },
  'platform.NETWORK_CONTROL_FAILED.title': {
    en: 'The supervisor of the network did not answer as expected: {reason}.',
    'zh-CN': '网络的监督进程未按预期应答：{reason}。',
    ja: 'ネットワークの監督プロセスの応答が想定と違います: {reason}。',
  },
  'platform.NETWORK_CONTROL_FAILED.action': {
    en: 'Look at run/supervisor.log in the folder of the network; if the supervisor hangs, end it and run `chassis network up`.',
    'zh-CN': '请查看网络文件夹中的 run/supervisor.log；若监督进程无响应，请结束它并执行 `chassis network up`。',
    ja: 'ネットワークのフォルダーの run/supervisor.log を見てください。監督プロセスが固まっていれば終わらせて `chassis network up` を実行してください。',
  },
  'platform.NETWORK_START_FAILED.title': {
    en: 'The network did not come up: {reason}.',
    'zh-CN': '网络未能启动：{reason}。',
    ja: 'ネットワークが起動しませんでした: {reason}。',
  },
  'platform.NETWORK_START_FAILED.action': {
    en: 'Look at {log} and at `chassis network logs NODE`.',
    'zh-CN': '请查看 {log} 和 `chassis network logs NODE`。',
    ja: '{log} と `chassis network logs NODE` を見てください。',
  },
  'platform.COMET_RPC_FAILED.title': {
    en: 'CometBFT did not answer on port {port}: {reason}.',
    'zh-CN': 'CometBFT 在端口 {port} 上未作应答：{reason}。',
    ja: 'CometBFT がポート {port} で応答しません: {reason}。',
  },
  'platform.COMET_RPC_FAILED.action': {
    en: 'Check with `chassis network status` whether the node is up; look at `chassis network logs NODE`.',
    'zh-CN': '请用 `chassis network status` 确认节点是否在运行，并查看 `chassis network logs NODE`。',
    ja: '`chassis network status` でノードの稼働を確かめ、`chassis network logs NODE` を見てください。',
  },
  'platform.PORT_IN_USE.title': {
    en: 'Port {port} of {name} is in use.',
    'zh-CN': '{name} 的端口 {port} 已被占用。',
    ja: '{name} のポート {port} は使用中です。',
  },
  'platform.PORT_IN_USE.action': {
    en: 'End the program that uses it, or make the network with another `--base-port`.',
    'zh-CN': '请结束占用该端口的程序，或以其他 `--base-port` 创建网络。',
    ja: '使っているプログラムを終わらせるか、別の `--base-port` でネットワークを作ってください。',
  },
  'platform.COMETBFT_MISSING.title': {
    en: 'CometBFT is not installed: {program} was not found.',
    'zh-CN': '未安装 CometBFT：找不到 {program}。',
    ja: 'CometBFT がありません。{program} が見つかりません。',
  },
  'platform.COMETBFT_MISSING.action': {
    en: 'Install it with Go 1.22 or newer: `{install}`. Then put it on the PATH, or name it in CHASSIS_COMETBFT. Only networks need it.',
    'zh-CN': '请用 Go 1.22 或更新版本安装：`{install}`，并加入 PATH，或在 CHASSIS_COMETBFT 中指明。只有网络需要它。',
    ja: 'Go 1.22 以降で `{install}` を実行してください。PATH に置くか、CHASSIS_COMETBFT で指定します。必要なのはネットワークだけです。',
  },
  'platform.COMETBFT_VERSION.title': {
    en: '{program} is CometBFT {version}; networks run on {wanted}.',
    'zh-CN': '{program} 是 CometBFT {version}；网络需要 {wanted}。',
    ja: '{program} は CometBFT {version} です。ネットワークには {wanted} が要ります。',
  },
  'platform.COMETBFT_VERSION.action': {
    en: 'Lines must not be mixed in one network. Install the right one: `{install}`.',
    'zh-CN': '同一网络中不得混用不同版本系列。请安装正确的版本：`{install}`。',
    ja: '一つのネットワークに違う系列を混ぜてはいけません。`{install}` で正しい版を入れてください。',
  },
  'platform.INPUT_NODE_NAME.title': {
    en: '{name} cannot be the name of a node.',
    'zh-CN': '{name} 不能用作节点名称。',
    ja: '{name} はノードの名前にできません。',
  },
  'platform.INPUT_NODE_NAME.action': {
    en: 'Use up to 32 lower-case letters, digits and hyphens, beginning with a letter.',
    'zh-CN': '请使用最多 32 个小写字母、数字和连字符，并以字母开头。',
    ja: '英小文字、数字、ハイフンで 32 字まで、先頭は英字にしてください。',
  },
  'platform.INPUT_PARTITION.title': {
    en: '`{text}` is no partition of the nodes: {reason}.',
    'zh-CN': '`{text}` 不是有效的节点分组：{reason}。',
    ja: '`{text}` はノードの分け方になっていません: {reason}。',
  },
  'platform.INPUT_PARTITION.action': {
    en: 'Write groups of names, e.g. `node1,node2|node3,node4`. The nodes: {nodes}.',
    'zh-CN': '请写成名称分组，例如 `node1,node2|node3,node4`。现有节点：{nodes}。',
    ja: '`node1,node2|node3,node4` のように書いてください。ノード: {nodes}。',
  },
  'platform.INPUT_PORT.title': {
    en: 'There are not enough ports from {port} upwards.',
    'zh-CN': '从 {port} 起没有足够的端口。',
    ja: '{port} から上のポートが足りません。',
  },
  'platform.INPUT_PORT.action': {
    en: 'Choose a `--base-port` between 1024 and 65000.',
    'zh-CN': '请在 1024 到 65000 之间选择 `--base-port`。',
    ja: '`--base-port` を 1024 から 65000 の間で選んでください。',
  },
} as const satisfies TextTable
