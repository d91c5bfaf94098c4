/** `chassis network …`: running the nodes of a network on one machine. */
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
  'cli.network.init.description': {
    en: 'Make a network: the members of a solo ledger vote in its validators, and every node begins with its export.',
    'zh-CN': '创建网络：单机账本的成员投票选出验证者，每个节点以其导出为起点。',
    ja: 'ネットワークを作ります。単独台帳の会員がバリデーターを選び、各ノードはその書き出しから始まります。',
  },
  'cli.network.init.validators': {
    en: 'How many nodes, 1 to 64; four survive the loss of one.',
    'zh-CN': '节点数，1 到 64；四个节点可承受一个失效。',
    ja: 'ノードの数、1 から 64。四つなら一つを失っても動きます。',
  },
  'cli.network.init.from': {
    en: 'Folder of a solo ledger to go on with; otherwise one is founded with generated members.',
    'zh-CN': '以该文件夹中的单机账本为起点；省略则以生成的成员新建一个。',
    ja: '続きとする単独台帳のフォルダー。なければ、生成した会員で新しく作ります。',
  },
  'cli.network.init.basePort': {
    en: 'First port; every node takes two of the next ten. 0 takes ports that are free now.',
    'zh-CN': '首个端口；每个节点占用其后十个中的两个。0 表示使用当前空闲的端口。',
    ja: '最初のポート。各ノードは十個ごとに二つ使います。0 なら今空いているポートを使います。',
  },
  'cli.network.init.epoch': {
    en: 'Count up when the members start the network again after a loss, from an imported export.',
    'zh-CN': '成员在遭受损失后由导入的导出重新启动网络时，将其递增。',
    ja: '損失の後、取り込んだ書き出しからネットワークを始め直すときに一つ増やします。',
  },
  'cli.network.init.progress': {
    en: 'Making nodes',
    'zh-CN': '正在创建节点',
    ja: 'ノードを作っています',
  },
  'cli.network.init.done': {
    en: 'Network {chainId} made in {folder}: {nodes, plural, one {# node} other {# nodes}}, going on after height {height, number} of the solo ledger.',
    'zh-CN': '已在 {folder} 创建网络 {chainId}：{nodes, number} 个节点，从单机账本的高度 {height, number} 之后继续。',
    ja: '{folder} にネットワーク {chainId} を作りました。ノード {nodes, number} 個、単独台帳の高さ {height, number} の続きです。',
  },
  'cli.network.init.soloEnded': {
    en: 'The solo ledger ends here: its slips stay valid, but what its operator signs from now on is refused. Do not put transactions into it any more.',
    'zh-CN': '单机账本到此为止：其凭证仍然有效，但此后其运营者的签名将被拒绝。请勿再向其提交交易。',
    ja: '単独台帳はここまでです。これまでの証明書は有効ですが、今後の運営者の署名は拒否されます。もう取引を入れないでください。',
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
  'cli.network.halt.stateDamaged': {
    en: 'What the application has on disk is damaged. Nothing on the network is affected. `chassis network resync {name}` fetches it again from the others.',
    'zh-CN': '应用在磁盘上的数据已损坏，网络不受影响。执行 `chassis network resync {name}` 可从其他节点重新获取。',
    ja: 'アプリケーションのディスク上のデータが壊れています。ネットワークには影響しません。`chassis network resync {name}` でほかのノードから取り直せます。',
  },
  'cli.network.halt.programTooOld': {
    en: 'The members activated rules that this program does not have. Install the version that has them, then `chassis network restart {name}`.',
    'zh-CN': '成员已启用本程序尚不具备的规则。请安装具备该规则的版本，然后执行 `chassis network restart {name}`。',
    ja: '会員が有効にした規則が、このプログラムにはありません。対応する版を入れてから `chassis network restart {name}` を実行してください。',
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
  'cli.network.join.argument': {
    en: 'Name of the new node: lower-case letters, digits and hyphens.',
    'zh-CN': '新节点的名称：小写字母、数字和连字符。',
    ja: '新しいノードの名前。英小文字、数字、ハイフン。',
  },
  'cli.network.join.description': {
    en: 'Add a node to a running network; it fetches the ledger from the others.',
    'zh-CN': '向运行中的网络添加节点；它从其他节点获取账本。',
    ja: '動いているネットワークにノードを加えます。台帳はほかのノードから取ります。',
  },
  'cli.network.join.sync': {
    en: '`state`: a snapshot of the others; `blocks`: all blocks from the beginning. By default whatever the others have.',
    'zh-CN': '`state`：其他节点的快照；`blocks`：从头获取全部区块。默认视其他节点所有而定。',
    ja: '`state` はほかのノードのスナップショット、`blocks` は最初からの全ブロック。既定ではほかのノードにあるもの。',
  },
  'cli.network.join.validator': {
    en: 'Let the members vote it in as a validator once it has caught up.',
    'zh-CN': '追赶完成后由成员投票使其成为验证者。',
    ja: '追いついたら、会員の投票でバリデーターにします。',
  },
  'cli.network.join.progress': {
    en: 'Catching up',
    'zh-CN': '正在追赶',
    ja: '追いつき中',
  },
  'cli.network.leave.description': {
    en: 'Take a node out of the network; a validator is voted out first.',
    'zh-CN': '将节点移出网络；验证者须先经投票除名。',
    ja: 'ノードをネットワークから外します。バリデーターは先に投票で外します。',
  },
  'cli.network.leave.done': {
    en: '{name} has left the network. Its folder stays: {folder}',
    'zh-CN': '{name} 已离开网络。其文件夹保留：{folder}',
    ja: '{name} はネットワークから外れました。フォルダーは残ります: {folder}',
  },
  'cli.network.resync.description': {
    en: "Fetch a node's ledger again from the others, after damage; its keys and what it has signed stay.",
    'zh-CN': '损坏后从其他节点重新获取节点的账本；其密钥与签署记录保留。',
    ja: '壊れたノードの台帳をほかのノードから取り直します。鍵と署名の記録は残ります。',
  },
  'cli.network.load.description': {
    en: 'Put loan payments of the generated members into the network at a steady pace.',
    'zh-CN': '以稳定的速度向网络提交由生成成员签名的还款。',
    ja: '生成した会員のローン支払いを、一定の速さでネットワークに送ります。',
  },
  'cli.network.load.tps': {
    en: 'Payments a second, 1 to 1000.',
    'zh-CN': '每秒还款笔数，1 到 1000。',
    ja: '毎秒の支払い件数、1 から 1000。',
  },
  'cli.network.load.seconds': {
    en: 'For how long.',
    'zh-CN': '持续秒数。',
    ja: '続ける秒数。',
  },
  'cli.network.load.loans': {
    en: 'Loans that are put on the ledger first, 1 to 100.',
    'zh-CN': '先登记的贷款数，1 到 100。',
    ja: '先に台帳に載せるローンの数、1 から 100。',
  },
  'cli.network.load.members': {
    en: 'Folder of the solo ledger whose members sign, where the network was made `--from` one.',
    'zh-CN': '网络由 `--from` 创建时，签名成员所在的单机账本文件夹。',
    ja: '`--from` で作ったネットワークでは、署名する会員のいる単独台帳のフォルダー。',
  },
  'cli.network.load.acks': {
    en: 'File to which every final payment is appended, one JSON object a line.',
    'zh-CN': '将每笔已确认的还款以每行一个 JSON 对象追加到该文件。',
    ja: '確定した支払いを、一行に一つの JSON で追記するファイル。',
  },
  'cli.network.load.boarded': {
    en: '{loans, plural, one {# loan} other {# loans}} on the ledger; the first is {loan}.',
    'zh-CN': '已登记 {loans, number} 笔贷款，第一笔为 {loan}。',
    ja: 'ローン {loans, number} 件を載せました。最初のものは {loan} です。',
  },
  'cli.network.load.progress': {
    en: 'Final payments',
    'zh-CN': '已确认的还款',
    ja: '確定した支払い',
  },
  'cli.network.load.done': {
    en: '{acknowledged, number} of {sent, number} payments are final.',
    'zh-CN': '{sent, number} 笔还款中已有 {acknowledged, number} 笔最终确认。',
    ja: '支払い {sent, number} 件のうち {acknowledged, number} 件が確定しました。',
  },
  'cli.network.load.failed': {
    en: 'not final: {count, number} × {name}',
    'zh-CN': '未确认：{count, number} × {name}',
    ja: '未確定: {count, number} × {name}',
  },
  'cli.network.load.latency': {
    en: 'Until final: half within {p50, number} ms, 99 % within {p99, number} ms, the longest {longest, number} ms.',
    'zh-CN': '确认用时：半数在 {p50, number} 毫秒内，99 % 在 {p99, number} 毫秒内，最长 {longest, number} 毫秒。',
    ja: '確定まで: 半数が {p50, number} ミリ秒以内、99 % が {p99, number} ミリ秒以内、最長 {longest, number} ミリ秒。',
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
} as const satisfies TextTable
