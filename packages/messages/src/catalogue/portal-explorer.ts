/** The explorer: what happens, blocks, transactions, the node. */
import type { TextTable } from '../text-table.ts'

export const portalExplorerTexts = {
  'portal.live': {
    en: 'The ledger, live',
    'zh-CN': '账本实时动态',
    ja: '台帳のライブ',
  },
  'portal.live.lead': {
    en: 'Every outcome as it becomes final. What you see has no personal data in it; each line is proven by this browser, not by the node that sent it.',
    'zh-CN': '每个结果在成为最终结果时即刻显示。此处不含个人数据；每一行都由本浏览器验证，而不是由发送它的节点验证。',
    ja: '確定した結果を順に表示します。個人データは含まれません。各行は送信したノードではなく、このブラウザーが検証します。',
  },
  'portal.live.outcomes': {
    en: 'Outcomes',
    'zh-CN': '结果',
    ja: '結果',
  },
  'portal.live.pause': {
    en: 'Pause',
    'zh-CN': '暂停',
    ja: '一時停止',
  },
  'portal.live.resume': {
    en: 'Resume ({count, number} waiting)',
    'zh-CN': '继续（{count, number} 条等待中）',
    ja: '再開（{count, number} 件待機中）',
  },
  'portal.live.empty': {
    en: 'Nothing has happened on this ledger yet. Board a tape with `chassis tape board`.',
    'zh-CN': '此账本上尚无任何活动。请用 `chassis tape board` 导入贷款数据文件。',
    ja: 'この台帳ではまだ何も起きていません。`chassis tape board` でローンテープを取り込んでください。',
  },
  'portal.live.height': {
    en: 'Height',
    'zh-CN': '高度',
    ja: '高さ',
  },
  'portal.live.logSize': {
    en: 'Outcomes in the log',
    'zh-CN': '日志中的结果数',
    ja: 'ログ内の結果数',
  },
  'portal.live.signedAt': {
    en: 'Signed at',
    'zh-CN': '签署时间',
    ja: '署名日時',
  },
  'portal.signed.why': {
    en: 'The operator, or more than two thirds of the validators, signed this height with both roots. The figure is read from what was signed, not from what the node says.',
    'zh-CN': '运营方或超过三分之二的验证者签署了此高度及两个根。该数字取自签署的内容，而非节点所称。',
    ja: '運営者、または三分の二を超えるバリデーターが、この高さと二つのルートに署名しました。数値はノードの申告ではなく、署名された内容から読み取っています。',
  },
  'portal.time': {
    en: 'Time',
    'zh-CN': '时间',
    ja: '日時',
  },
  'portal.logSize': {
    en: 'Log size',
    'zh-CN': '日志大小',
    ja: 'ログの大きさ',
  },
  'portal.logRoot': {
    en: 'Log root',
    'zh-CN': '日志根',
    ja: 'ログルート',
  },
  'portal.stateRoot': {
    en: 'State root',
    'zh-CN': '状态根',
    ja: '状態ルート',
  },
  'portal.appHash': {
    en: 'App hash',
    'zh-CN': '应用哈希',
    ja: 'アプリハッシュ',
  },
  'portal.block': {
    en: 'Block {height}',
    'zh-CN': '区块 {height}',
    ja: 'ブロック {height}',
  },
  'portal.block.short': {
    en: 'block {height}',
    'zh-CN': '区块 {height}',
    ja: 'ブロック {height}',
  },
  'portal.block.neighbours': {
    en: 'Neighbouring blocks',
    'zh-CN': '相邻区块',
    ja: '前後のブロック',
  },
  'portal.block.before': {
    en: 'Block before',
    'zh-CN': '上一区块',
    ja: '前のブロック',
  },
  'portal.block.after': {
    en: 'Block after',
    'zh-CN': '下一区块',
    ja: '次のブロック',
  },
  'portal.block.transactions': {
    en: '{count, plural, =0 {No transactions} one {# transaction} other {# transactions}}',
    'zh-CN': '{count, number} 笔交易',
    ja: '取引 {count, number} 件',
  },
  'portal.block.empty': {
    en: 'No transaction is in this block: something that was due ran by itself.',
    'zh-CN': '此区块中没有交易：到期事项自动执行。',
    ja: 'このブロックに取引はありません。期日の来た処理が自動で実行されました。',
  },
  'portal.block.more': {
    en: 'Show more transactions',
    'zh-CN': '显示更多交易',
    ja: 'さらに取引を表示',
  },
  'portal.block.told': {
    en: 'What the node tells of this block',
    'zh-CN': '节点对此区块的说明',
    ja: 'このブロックについてのノードの申告',
  },
  'portal.block.told.why': {
    en: 'Roots of an old block have no proof of their own here. Each transaction above has one.',
    'zh-CN': '旧区块的根在此没有单独的证明；上面的每笔交易都有。',
    ja: '古いブロックのルートには、ここでは固有の証明がありません。上の各取引にはあります。',
  },
  'portal.outcome': {
    en: 'Outcome {index}',
    'zh-CN': '结果 {index}',
    ja: '結果 {index}',
  },
  'portal.outcome.why': {
    en: 'The history log holds this outcome at this place, under a root that was signed. Block, time, verdict and what was called by whom are read from it.',
    'zh-CN': '历史日志在此位置保存了该结果，其根已被签署。区块、时间、裁定以及由谁调用了什么均读取自其中。',
    ja: '履歴ログのこの位置にこの結果があり、そのルートは署名されています。ブロック、日時、判定、誰が何を呼び出したかはそこから読み取っています。',
  },
  'portal.verdict.accepted': {
    en: 'accepted',
    'zh-CN': '已接受',
    ja: '受理',
  },
  'portal.verdict.refused': {
    en: 'refused, {code}',
    'zh-CN': '已拒绝，{code}',
    ja: '拒否、{code}',
  },
  'portal.transaction': {
    en: 'Transaction',
    'zh-CN': '交易',
    ja: '取引',
  },
  'portal.transaction.unknown': {
    en: 'Nothing is known of this transaction. It may be on its way: reload in a moment. If it is not there after two minutes, it was not recorded.',
    'zh-CN': '没有关于此交易的信息。它可能正在途中：请稍候刷新。若两分钟后仍没有，则未被记录。',
    ja: 'この取引については何も分かりません。処理中かもしれないので、少し待って再読み込みしてください。二分たってもなければ記録されていません。',
  },
  'portal.transaction.outcome': {
    en: 'Outcome',
    'zh-CN': '结果',
    ja: '結果',
  },
  'portal.transaction.id': {
    en: 'Identifier',
    'zh-CN': '标识符',
    ja: '識別子',
  },
  'portal.transaction.verdict': {
    en: 'Verdict',
    'zh-CN': '裁定',
    ja: '判定',
  },
  'portal.transaction.block': {
    en: 'Block',
    'zh-CN': '区块',
    ja: 'ブロック',
  },
  'portal.transaction.index': {
    en: 'Place in the log',
    'zh-CN': '日志位置',
    ja: 'ログ内の位置',
  },
  'portal.transaction.calls': {
    en: 'What was called, by whom',
    'zh-CN': '由谁调用了什么',
    ja: '誰が何を呼び出したか',
  },
  'portal.transaction.hidden': {
    en: 'Kept from the public: {fields}. The slip commits to them without showing them.',
    'zh-CN': '不对公众显示：{fields}。证明单对其作出承诺而不显示。',
    ja: '公開されない項目：{fields}。証明票は内容を示さずにそれらへコミットしています。',
  },
  'portal.transaction.raw': {
    en: 'As the API gives it',
    'zh-CN': 'API 给出的形式',
    ja: 'API が返す形',
  },
  'portal.transaction.slipBytes': {
    en: 'Its proof slip has {count, number} bytes.',
    'zh-CN': '其证明单为 {count, number} 字节。',
    ja: '証明票は {count, number} バイトです。',
  },
  'portal.node.signed': {
    en: 'What was signed last',
    'zh-CN': '最近签署的内容',
    ja: '最後に署名されたもの',
  },
  'portal.node.disagrees': {
    en: 'The node tells of the same block other roots than those that were signed. Do not rely on what it says.',
    'zh-CN': '节点对同一区块给出的根与签署的根不同。请勿依赖其说法。',
    ja: 'ノードは同じブロックについて、署名されたものとは異なるルートを示しています。その申告に頼らないでください。',
  },
  'portal.node.signer': {
    en: 'Signed by',
    'zh-CN': '签署方',
    ja: '署名者',
  },
  'portal.node.signer.checkpoint': {
    en: 'the operator’s key of the trust file',
    'zh-CN': '信任文件中的运营方密钥',
    ja: '信頼ファイルにある運営者の鍵',
  },
  'portal.node.signer.commit': {
    en: 'more than two thirds of the pinned validators',
    'zh-CN': '超过三分之二的固定验证者',
    ja: '固定されたバリデーターの三分の二超',
  },
  'portal.node.told': {
    en: 'What the node says of itself',
    'zh-CN': '节点的自述',
    ja: 'ノード自身の申告',
  },
  'portal.node.told.why': {
    en: 'No proof stands behind these lines.',
    'zh-CN': '以下各行没有证明支持。',
    ja: '以下の行に証明の裏付けはありません。',
  },
  'portal.node.name': {
    en: 'Name',
    'zh-CN': '名称',
    ja: '名称',
  },
  'portal.node.ledger': {
    en: 'Ledger',
    'zh-CN': '账本',
    ja: '台帳',
  },
  'portal.node.environment': {
    en: 'Environment',
    'zh-CN': '环境',
    ja: '環境',
  },
  'portal.node.environment.development': {
    en: 'development',
    'zh-CN': '开发',
    ja: '開発',
  },
  'portal.node.environment.production': {
    en: 'production',
    'zh-CN': '生产',
    ja: '本番',
  },
  'portal.node.protocol': {
    en: 'Protocol version',
    'zh-CN': '协议版本',
    ja: 'プロトコルのバージョン',
  },
  'portal.node.takes': {
    en: 'Takes transactions',
    'zh-CN': '接收交易',
    ja: '取引を受け付ける',
  },
} as const satisfies TextTable
