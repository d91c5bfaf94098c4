/** `chassis node`, and platform errors of a node that runs under CometBFT. */
import type { TextTable } from '../text-table.ts'

export const cometMessages = {
  'cli.node.description': {
    en: 'One node of a network.',
    'zh-CN': '网络中的一个节点。',
    ja: 'ネットワークの一つのノード。',
  },
  'cli.node.run.description': {
    en: 'Run the application of a node, for its CometBFT to connect to, until it is told to stop. Writes one line of JSON per event.',
    'zh-CN': '运行节点的应用程序，供其 CometBFT 连接，直到收到停止信号。每个事件输出一行 JSON。',
    ja: 'ノードのアプリケーションを動かし、CometBFT からの接続を待ちます。停止の合図まで動き続け、出来事ごとに JSON を一行出力します。',
  },
  'cli.node.run.home': {
    en: 'Folder of the node: its ledger is in `chassis`, the ABCI socket in `run`.',
    'zh-CN': '节点文件夹：账本位于 `chassis`，ABCI 套接字位于 `run`。',
    ja: 'ノードのフォルダー。台帳は `chassis`、ABCI ソケットは `run` にあります。',
  },
  'cli.node.run.listen': {
    en: 'Where CometBFT connects, instead of the socket in `run`.',
    'zh-CN': 'CometBFT 的连接地址，代替 `run` 中的套接字。',
    ja: 'CometBFT の接続先。`run` のソケットの代わりに使います。',
  },
  'cli.node.run.retainBlocks': {
    en: 'Blocks that CometBFT keeps behind the stored state; 0 keeps all.',
    'zh-CN': 'CometBFT 在已存储状态之前保留的区块数；0 表示全部保留。',
    ja: 'CometBFT が保存済みの状態より前に残すブロック数。0 ならすべて残します。',
  },
  'cli.node.run.snapshotInterval': {
    en: 'Blocks between two snapshots for nodes that join, at the same heights on all nodes; 0 makes none.',
    'zh-CN': '供新节点加入的快照之间的区块数，所有节点在相同高度制作；0 表示不制作。',
    ja: '参加するノードのためのスナップショットを作るブロック間隔。どのノードでも同じ高さで作ります。0 なら作りません。',
  },
  'cli.node.run.threads': {
    en: 'Threads that verify signatures; 0 verifies on the main thread. Default: one less than the cores, at least 1.',
    'zh-CN': '验证签名的线程数；0 表示在主线程验证。默认：核心数减一，至少为 1。',
    ja: '署名を検証するスレッドの数。0 なら主スレッドで検証します。既定はコア数より一つ少ない数（少なくとも 1）。',
  },
  'platform.ABCI_MALFORMED.title': {
    en: 'What came on the ABCI connection is no request: {problem}.',
    'zh-CN': 'ABCI 连接上收到的内容不是有效请求：{problem}。',
    ja: 'ABCI 接続で届いた内容は要求として読めません: {problem}。',
  },
  'platform.ABCI_MALFORMED.action': {
    en: 'Check that nothing but CometBFT v0.38 connects to the node’s ABCI address, then start the node again.',
    'zh-CN': '请确认只有 CometBFT v0.38 连接到该节点的 ABCI 地址，然后重新启动节点。',
    ja: 'ノードの ABCI アドレスに接続するのが CometBFT v0.38 だけであることを確かめ、ノードを起動し直してください。',
  },
  'platform.ABCI_ADDRESS_IN_USE.title': {
    en: 'The ABCI address {address} is in use by another program.',
    'zh-CN': 'ABCI 地址 {address} 已被其他程序占用。',
    ja: 'ABCI アドレス {address} は別のプログラムが使用しています。',
  },
  'platform.ABCI_ADDRESS_IN_USE.action': {
    en: 'Stop the other program or give the node another address.',
    'zh-CN': '请停止占用该地址的程序，或为节点指定另一个地址。',
    ja: 'そのプログラムを止めるか、ノードに別のアドレスを指定してください。',
  },
  'platform.CONSENSUS_BEHIND.title': {
    en: 'CometBFT is at block {height}, the application expects {expected}: CometBFT’s data were reset or replaced.',
    'zh-CN': 'CometBFT 处于区块 {height}，而应用程序等待区块 {expected}：CometBFT 的数据被重置或替换过。',
    ja: 'CometBFT はブロック {height} にいますが、アプリケーションは {expected} を待っています。CometBFT のデータがリセットされたか、置き換えられています。',
  },
  'platform.CONSENSUS_BEHIND.action': {
    en: 'Restore CometBFT’s `data` folder that belongs to this state. Where it is lost, empty both `data` and `chassis/state` of this node and let it fetch blocks or a snapshot from the others. A validator must keep its `priv_validator_state.json`.',
    'zh-CN':
      '请恢复与该状态对应的 CometBFT `data` 文件夹。如已丢失，请清空本节点的 `data` 和 `chassis/state`，让它从其他节点获取区块或快照。验证者必须保留其 `priv_validator_state.json`。',
    ja: 'この状態に対応する CometBFT の `data` フォルダーを戻してください。失われている場合は、このノードの `data` と `chassis/state` を空にし、他のノードからブロックかスナップショットを取得させてください。検証者は `priv_validator_state.json` を必ず残してください。',
  },
  'platform.CONSENSUS_AHEAD.title': {
    en: 'CometBFT asks for block {height}, the application expects {expected}: blocks in between are missing.',
    'zh-CN': 'CometBFT 要求执行区块 {height}，而应用程序等待区块 {expected}：中间缺少区块。',
    ja: 'CometBFT はブロック {height} を求めていますが、アプリケーションは {expected} を待っています。間のブロックが欠けています。',
  },
  'platform.CONSENSUS_AHEAD.action': {
    en: 'Start the node again: CometBFT then brings the missing blocks. If it has pruned them, empty the node and let it fetch a snapshot from the others.',
    'zh-CN': '请重新启动节点，CometBFT 会补上缺少的区块。如果这些区块已被清理，请清空该节点并让它从其他节点获取快照。',
    ja: 'ノードを起動し直すと、CometBFT が欠けたブロックを届けます。既に削除されている場合は、ノードを空にして他のノードからスナップショットを取得させてください。',
  },
  'platform.WRONG_CHAIN.title': {
    en: 'CometBFT belongs to another network than this node: {what} is {found}, expected {expected}.',
    'zh-CN': 'CometBFT 与本节点不属于同一网络：{what} 为 {found}，应为 {expected}。',
    ja: 'CometBFT はこのノードとは別のネットワークのものです。{what} が {found} で、{expected} ではありません。',
  },
  'platform.WRONG_CHAIN.action': {
    en: 'Give CometBFT the genesis file of this node’s network; compare it with that of another member.',
    'zh-CN': '请为 CometBFT 提供本节点所属网络的创世文件，并与其他成员的文件核对。',
    ja: 'このノードのネットワークの genesis ファイルを CometBFT に渡し、他の会員のものと見比べてください。',
  },
  'platform.NODE_WITHOUT_STATE.title': {
    en: 'This node has no state yet, but CometBFT wants it to execute blocks after height {height}.',
    'zh-CN': '本节点尚无状态，但 CometBFT 要求它执行高度 {height} 之后的区块。',
    ja: 'このノードにはまだ状態がありませんが、CometBFT が高さ {height} より後のブロックの実行を求めています。',
  },
  'platform.NODE_WITHOUT_STATE.action': {
    en: 'Switch on state sync in CometBFT’s configuration, or found the node from the snapshot that the network begins with.',
    'zh-CN': '请在 CometBFT 配置中启用状态同步，或用网络起始时的快照建立节点。',
    ja: 'CometBFT の設定で状態同期を有効にするか、ネットワークの始まりのスナップショットからノードを作ってください。',
  },
  'platform.NODE_NOT_FOUND.title': {
    en: 'There is no node here: {file} is missing.',
    'zh-CN': '此处没有节点：缺少 {file}。',
    ja: 'ここにはノードがありません。{file} が見つかりません。',
  },
  'platform.NODE_NOT_FOUND.action': {
    en: 'Name the folder of a node that `chassis network init` made.',
    'zh-CN': '请指定由 `chassis network init` 建立的节点文件夹。',
    ja: '`chassis network init` が作ったノードのフォルダーを指定してください。',
  },
  'platform.NODE_START_UNREADABLE.title': {
    en: '{file} does not say which network the node belongs to.',
    'zh-CN': '{file} 未能说明该节点属于哪个网络。',
    ja: '{file} から、ノードがどのネットワークのものか読み取れません。',
  },
  'platform.NODE_START_UNREADABLE.action': {
    en: 'Restore the file from a backup of the node; it is the same on all nodes of the network.',
    'zh-CN': '请从节点备份中恢复该文件；网络中所有节点的该文件相同。',
    ja: 'ノードのバックアップからファイルを戻してください。同じネットワークのノードではどれも同じ内容です。',
  },
  'platform.NODE_GENESIS_DAMAGED.title': {
    en: '{file} is not the genesis of this node’s ledger.',
    'zh-CN': '{file} 不是本节点账本的创世记录。',
    ja: '{file} はこのノードの台帳の genesis ではありません。',
  },
  'platform.NODE_GENESIS_DAMAGED.action': {
    en: 'Restore the file from a backup; it is the same on all nodes of the network.',
    'zh-CN': '请从备份中恢复该文件；网络中所有节点的该文件相同。',
    ja: 'バックアップからファイルを戻してください。同じネットワークのノードではどれも同じ内容です。',
  },
  'platform.NODE_EXISTS.title': {
    en: '{folder} already holds a node.',
    'zh-CN': '{folder} 中已有节点。',
    ja: '{folder} には既にノードがあります。',
  },
  'platform.NODE_EXISTS.action': {
    en: 'Choose another folder, or remove the node first.',
    'zh-CN': '请选择其他文件夹，或先移除该节点。',
    ja: '別のフォルダーを選ぶか、先にそのノードを取り除いてください。',
  },
  'platform.NODE_UNREACHABLE.title': {
    en: 'No node answers at {address}.',
    'zh-CN': '{address} 处没有节点响应。',
    ja: '{address} でノードが応答しません。',
  },
  'platform.NODE_UNREACHABLE.action': {
    en: 'Check that the node runs (`chassis network status`) and that the address is that of its CometBFT, then try again. What was submitted may have arrived.',
    'zh-CN':
      '请确认节点正在运行（`chassis network status`）且地址属于其 CometBFT，然后重试。已提交的内容可能已经送达。',
    ja: 'ノードが動いているか（`chassis network status`）、アドレスがその CometBFT のものかを確かめてから、もう一度試してください。送信済みの内容は届いている可能性があります。',
  },
  'platform.NODE_REFUSED.title': {
    en: 'The node refuses the request: {reason}.',
    'zh-CN': '节点拒绝了该请求：{reason}。',
    ja: 'ノードが要求を拒否しました: {reason}。',
  },
  'platform.NODE_REFUSED.action': {
    en: 'If the node is starting or fetching its state, wait until it is ready. Otherwise check that its version is the one of this program.',
    'zh-CN': '如果节点正在启动或获取状态，请等待其就绪；否则请确认其版本与本程序一致。',
    ja: 'ノードが起動中または状態を取得中なら、準備が整うまで待ってください。そうでなければ、ノードの版がこのプログラムと同じかを確かめてください。',
  },
  'platform.NODE_INCONSISTENT.title': {
    en: 'The header of height {height} does not carry the state that the node answers with.',
    'zh-CN': '高度 {height} 的区块头与节点给出的状态不符。',
    ja: '高さ {height} のヘッダーが、ノードの答えた状態と一致しません。',
  },
  'platform.NODE_INCONSISTENT.action': {
    en: 'Do not rely on this node. Ask another one and tell its operator: application and CometBFT of this node disagree.',
    'zh-CN': '请勿依赖该节点。请改用其他节点并通知其运营方：该节点的应用程序与 CometBFT 不一致。',
    ja: 'このノードには頼らないでください。別のノードに問い合わせ、運営者に知らせてください。アプリケーションと CometBFT の内容が食い違っています。',
  },
  'platform.OUTCOME_UNKNOWN.title': {
    en: 'No block holds the transaction after {seconds} seconds.',
    'zh-CN': '{seconds} 秒后仍没有区块包含该交易。',
    ja: '{seconds} 秒たっても、このトランザクションを含むブロックがありません。',
  },
  'platform.OUTCOME_UNKNOWN.action': {
    en: 'It may still come. Submit the same transaction again: it takes effect once at most, and the answer tells what became of it.',
    'zh-CN': '它仍可能被写入。请重新提交同一交易：它最多生效一次，响应会说明其结果。',
    ja: 'まだ取り込まれる可能性があります。同じトランザクションをもう一度送信してください。効力を持つのは一度だけで、答えで結果が分かります。',
  },
  'platform.HEADER_NOT_THERE.title': {
    en: 'Block {height}, whose header carries this state, has not been made.',
    'zh-CN': '承载该状态的区块 {height} 尚未产生。',
    ja: 'この状態を載せるブロック {height} がまだ作られていません。',
  },
  'platform.HEADER_NOT_THERE.action': {
    en: 'The network makes no blocks: check with `chassis network status` whether more than two thirds of the validators run, then try again.',
    'zh-CN': '网络没有产生区块：请用 `chassis network status` 确认超过三分之二的验证者正在运行，然后重试。',
    ja: 'ネットワークがブロックを作っていません。`chassis network status` で検証者の三分の二を超える数が動いているかを確かめ、もう一度試してください。',
  },
} satisfies TextTable
