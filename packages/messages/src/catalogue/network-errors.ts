/** What can go wrong with the nodes of a network on one machine. */
import type { TextTable } from '../text-table.ts'

export const networkErrorMessages = {
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
  'platform.NETWORK_EXISTS.title': {
    en: 'There already is a network, or a part of one, in {folder}.',
    'zh-CN': '{folder} 中已有网络或其一部分。',
    ja: '{folder} にはすでにネットワークかその一部があります。',
  },
  'platform.NETWORK_EXISTS.action': {
    en: 'Choose an empty folder. Networks and their keys are never overwritten.',
    'zh-CN': '请选择空文件夹。网络及其密钥绝不会被覆盖。',
    ja: '空のフォルダーを選んでください。ネットワークとその鍵は上書きされません。',
  },
  'platform.NETWORK_VALIDATORS_PRESENT.title': {
    en: 'The ledger in {folder} has {validators, plural, one {# validator} other {# validators}} already.',
    'zh-CN': '{folder} 中的账本已有 {validators, number} 个验证者。',
    ja: '{folder} の台帳にはすでにバリデーターが {validators, number} 個あります。',
  },
  'platform.NETWORK_VALIDATORS_PRESENT.action': {
    en: 'After a loss a network starts again with as many nodes as it had: give that number, and the next `--epoch`.',
    'zh-CN': '遭受损失后，网络须以原有节点数重新启动：请给出该数目及下一个 `--epoch`。',
    ja: '損失の後は、元と同じ数のノードで始め直します。その数と次の `--epoch` を指定してください。',
  },
  'platform.NETWORK_VOTES_MISSING.title': {
    en: 'The members whose keys are here have too few votes: {votes, number}.',
    'zh-CN': '此处持有密钥的成员票数不足：{votes, number}。',
    ja: 'ここに鍵のある会員の票が足りません: {votes, number}。',
  },
  'platform.NETWORK_VOTES_MISSING.action': {
    en: 'More than two thirds of those entitled must approve. The proposal stays open: let other members vote for it.',
    'zh-CN': '须有超过三分之二的有权者同意。提案仍然有效：请由其他成员投票。',
    ja: '投票権を持つ会員の三分の二を超える賛成が要ります。提案は開いたままです。ほかの会員に投票してもらってください。',
  },
  'platform.NETWORK_STANDS_STILL.title': {
    en: '{name} was voted out, but still counts: no block after {height, number} for {seconds, number} s.',
    'zh-CN': '{name} 已被投票移出，但仍计入：{seconds, number} 秒内没有 {height, number} 之后的区块。',
    ja: '{name} は投票で外されましたが、まだ数えられています：{seconds, number} 秒間、{height, number} の後のブロックがありません。',
  },
  'platform.NETWORK_STANDS_STILL.action': {
    en: 'See with `chassis network status` which nodes are down, bring them back, then run `network leave` again.',
    'zh-CN': '用 `chassis network status` 查看哪些节点已停止，使其恢复后再次运行 `network leave`。',
    ja: '`chassis network status` で停止しているノードを確かめて復旧し、`network leave` をもう一度実行してください。',
  },
  'platform.NETWORK_NODE_EXISTS.title': {
    en: 'There already is a {name} in {folder}, or there are too many nodes.',
    'zh-CN': '{folder} 中已有 {name}，或节点过多。',
    ja: '{folder} にはすでに {name} があるか、ノードが多すぎます。',
  },
  'platform.NETWORK_NODE_EXISTS.action': {
    en: 'Choose another name. Folders of nodes, with their keys, are never overwritten.',
    'zh-CN': '请选择其他名称。节点文件夹及其密钥绝不会被覆盖。',
    ja: '別の名前を選んでください。ノードのフォルダーと鍵は上書きされません。',
  },
  'platform.NETWORK_NODES_DIFFER.title': {
    en: 'The nodes of this machine show different blocks at height {height}.',
    'zh-CN': '本机各节点在高度 {height} 显示的区块不同。',
    ja: 'この機械のノードが、高さ {height} で違うブロックを示しています。',
  },
  'platform.NETWORK_NODES_DIFFER.action': {
    en: 'Trust none of them before you know why; ask the other members which block is theirs.',
    'zh-CN': '查明原因前请勿信任其中任何一个；请向其他成员确认其区块。',
    ja: '原因が分かるまで、どれも信じないでください。ほかの会員にどのブロックかを尋ねてください。',
  },
  'platform.NETWORK_NODE_STUCK.title': {
    en: '{name} does not catch up; it is at height {height, number}: {reason}.',
    'zh-CN': '{name} 无法追上，停在高度 {height, number}：{reason}。',
    ja: '{name} が追いつきません。高さ {height, number} です: {reason}。',
  },
  'platform.NETWORK_NODE_STUCK.action': {
    en: 'It goes on trying. Look at `chassis network logs {name}`; with `--sync blocks` no snapshot of the others is needed.',
    'zh-CN': '它仍在尝试。请查看 `chassis network logs {name}`；使用 `--sync blocks` 则无需其他节点的快照。',
    ja: '試行は続いています。`chassis network logs {name}` を見てください。`--sync blocks` ならほかのノードのスナップショットは要りません。',
  },
  'platform.NETWORK_BEGINNING_MISSING.title': {
    en: 'There is nothing in {folder} that a new node could begin with.',
    'zh-CN': '{folder} 中没有可供新节点作为起点的内容。',
    ja: '{folder} に、新しいノードの始まりとなるものがありません。',
  },
  'platform.NETWORK_BEGINNING_MISSING.action': {
    en: 'Put {file} back, the export that the network began with, or let the node join with `--sync state`.',
    'zh-CN': '请放回网络起点的导出文件 {file}，或让节点以 `--sync state` 加入。',
    ja: 'ネットワークの始まりの書き出し {file} を戻すか、`--sync state` で参加させてください。',
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
  'platform.NODE_CONFIG_UNREADABLE.title': {
    en: '{file} names no RPC address on this machine.',
    'zh-CN': '{file} 未给出本机的 RPC 地址。',
    ja: '{file} にこの機械の RPC アドレスがありません。',
  },
  'platform.NODE_CONFIG_UNREADABLE.action': {
    en: "Restore the file from a backup, or name the folder of the node's network with `--dir`.",
    'zh-CN': '请从备份恢复该文件，或用 `--dir` 指定该节点所属网络的文件夹。',
    ja: 'バックアップからファイルを戻すか、ノードのネットワークのフォルダーを `--dir` で指定してください。',
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
