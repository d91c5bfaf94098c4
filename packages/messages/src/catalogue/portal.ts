/** The frame of the portal: places, preferences, search, problems, stamps, where things come from. */
import type { TextTable } from '../text-table.ts'

export const portalFrameTexts = {
  'portal.skip': {
    en: 'Skip to the page',
    'zh-CN': '跳到正文',
    ja: '本文へ移動',
  },
  'portal.menu': {
    en: 'Menu',
    'zh-CN': '菜单',
    ja: 'メニュー',
  },
  'portal.places': {
    en: 'Places',
    'zh-CN': '导航',
    ja: 'ナビゲーション',
  },
  'portal.place.explorer': {
    en: 'Explorer',
    'zh-CN': '账本浏览',
    ja: 'エクスプローラー',
  },
  'portal.place.live': {
    en: 'Live',
    'zh-CN': '实时',
    ja: 'ライブ',
  },
  'portal.place.organisations': {
    en: 'Organisations',
    'zh-CN': '机构',
    ja: '組織',
  },
  'portal.place.contracts': {
    en: 'Contracts',
    'zh-CN': '合约',
    ja: 'コントラクト',
  },
  'portal.place.node': {
    en: 'Node',
    'zh-CN': '节点',
    ja: 'ノード',
  },
  'portal.place.desk': {
    en: 'Loan desk',
    'zh-CN': '贷款业务',
    ja: 'ローン業務',
  },
  'portal.place.loans': {
    en: 'Loans',
    'zh-CN': '贷款',
    ja: 'ローン',
  },
  'portal.place.breaks': { en: 'Breaks', 'zh-CN': '差异', ja: '差異' },
  'portal.place.you': {
    en: 'You',
    'zh-CN': '您',
    ja: 'あなた',
  },
  'portal.place.me': {
    en: 'What I owe',
    'zh-CN': '我的欠款',
    ja: '私の借入',
  },
  'portal.place.signIn': {
    en: 'Sign in',
    'zh-CN': '登录',
    ja: 'サインイン',
  },
  'portal.place.check': {
    en: 'Check',
    'zh-CN': '核验',
    ja: '検証',
  },
  'portal.place.verify': {
    en: 'Verify a slip',
    'zh-CN': '核验证明单',
    ja: '証明票を検証',
  },
  'portal.place.worked': { en: 'Worked loans', 'zh-CN': '贷款算例', ja: 'ローンの計算例' },
  'portal.language': {
    en: 'Language',
    'zh-CN': '语言',
    ja: '言語',
  },
  'portal.theme': {
    en: 'Theme',
    'zh-CN': '主题',
    ja: 'テーマ',
  },
  'portal.theme.system': {
    en: 'As the system',
    'zh-CN': '跟随系统',
    ja: 'システムに合わせる',
  },
  'portal.theme.light': {
    en: 'Light',
    'zh-CN': '浅色',
    ja: 'ライト',
  },
  'portal.theme.dark': {
    en: 'Dark',
    'zh-CN': '深色',
    ja: 'ダーク',
  },
  'portal.theme.contrast': {
    en: 'High contrast',
    'zh-CN': '高对比度',
    ja: 'ハイコントラスト',
  },
  'portal.search': {
    en: 'Search the ledger',
    'zh-CN': '搜索账本',
    ja: '台帳を検索',
  },
  'portal.search.hint': {
    en: 'Transaction, organisation, block, contract',
    'zh-CN': '交易、机构、区块、合约',
    ja: '取引、組織、ブロック、コントラクト',
  },
  'portal.search.unknown': {
    en: 'This is no identifier of the ledger. Type a transaction (`tx_…`), an account (`acct_…`), a block number, or a contract such as `loans`.',
    'zh-CN': '这不是账本的标识符。请输入交易（`tx_…`）、账户（`acct_…`）、区块号，或如 `loans` 的合约名。',
    ja: '台帳の識別子ではありません。取引（`tx_…`）、口座（`acct_…`）、ブロック番号、または `loans` のようなコントラクト名を入力してください。',
  },
  'portal.loading': {
    en: 'Loading',
    'zh-CN': '正在加载',
    ja: '読み込み中',
  },
  'portal.retry': {
    en: 'Try again',
    'zh-CN': '重试',
    ja: 'もう一度試す',
  },
  'portal.close': {
    en: 'Close',
    'zh-CN': '关闭',
    ja: '閉じる',
  },
  'portal.copy': {
    en: 'Copy',
    'zh-CN': '复制',
    ja: 'コピー',
  },
  'portal.copied': {
    en: 'Copied',
    'zh-CN': '已复制',
    ja: 'コピーしました',
  },
  'portal.yes': {
    en: 'Yes',
    'zh-CN': '是',
    ja: 'はい',
  },
  'portal.no': {
    en: 'No',
    'zh-CN': '否',
    ja: 'いいえ',
  },
  'portal.nothing': {
    en: 'There is no such page',
    'zh-CN': '没有这个页面',
    ja: 'このページはありません',
  },
  'portal.nothing.action': {
    en: 'Check the address, search above, or begin at',
    'zh-CN': '请检查地址、在上方搜索，或从这里开始：',
    ja: 'アドレスを確認するか、上で検索するか、こちらから始めてください：',
  },
  'portal.problem.proof': {
    en: 'The proof of this answer does not hold',
    'zh-CN': '该答复的证明不成立',
    ja: 'この回答の証明は成り立ちません',
  },
  'portal.problem.proof.action': {
    en: 'The node gave an answer that its proof does not support, so it is not shown. Nothing was changed. Ask another node, and tell the operator of this one.',
    'zh-CN': '节点给出的答复未得到证明支持，因此不予显示。没有任何更改。请询问其他节点，并告知本节点的运营方。',
    ja: 'ノードの回答は証明に裏付けられていないため、表示しません。何も変更されていません。別のノードに尋ね、このノードの運営者に知らせてください。',
  },
  'portal.problem.unreachable': {
    en: 'The node does not answer',
    'zh-CN': '节点没有应答',
    ja: 'ノードが応答しません',
  },
  'portal.problem.unreachable.action': {
    en: 'Nothing was lost. Check the network, or wait a moment and try again.',
    'zh-CN': '没有丢失任何内容。请检查网络，或稍候重试。',
    ja: '何も失われていません。ネットワークを確認するか、少し待ってもう一度試してください。',
  },
  'portal.problem.unknown': {
    en: 'This page could not be shown',
    'zh-CN': '无法显示此页面',
    ja: 'このページを表示できませんでした',
  },
  'portal.problem.unknown.action': {
    en: 'Nothing was changed on the ledger. Try again; if it happens again, report the line below.',
    'zh-CN': '账本上没有任何更改。请重试；若再次出现，请报告下面一行。',
    ja: '台帳には何も変更されていません。もう一度試し、再び起きる場合は下の行を報告してください。',
  },
  'portal.stamp': {
    en: 'Stamp',
    'zh-CN': '印记',
    ja: '印',
  },
  'portal.stamp.verified': {
    en: 'Verified',
    'zh-CN': '已验证',
    ja: '検証済み',
  },
  'portal.stamp.pending': {
    en: 'Pending',
    'zh-CN': '待定',
    ja: '保留中',
  },
  'portal.stamp.inferred': {
    en: 'Inferred',
    'zh-CN': '推断',
    ja: '推定',
  },
  'portal.stamp.break': {
    en: 'Break',
    'zh-CN': '差异',
    ja: '差異',
  },
  'portal.stamp.superseded': {
    en: 'Superseded',
    'zh-CN': '已被取代',
    ja: '置き換え済み',
  },
  'portal.stamp.verified.means': {
    en: 'This browser checked the proof.',
    'zh-CN': '本浏览器已核验其证明。',
    ja: 'このブラウザーが証明を確認しました。',
  },
  'portal.stamp.pending.means': {
    en: 'Nothing has been proven here yet.',
    'zh-CN': '此处尚未得到证明。',
    ja: 'ここではまだ何も証明されていません。',
  },
  'portal.stamp.inferred.means': {
    en: 'Fitted or attested by a party, not recomputed.',
    'zh-CN': '由一方拟合或声明，并非重新计算所得。',
    ja: '当事者が当てはめた、または申告した値で、再計算されたものではありません。',
  },
  'portal.stamp.break.means': {
    en: 'Two figures differ, or a proof does not hold.',
    'zh-CN': '两个数字不一致，或证明不成立。',
    ja: '二つの数値が一致しないか、証明が成り立ちません。',
  },
  'portal.stamp.superseded.means': {
    en: 'A later fact took the place of this one.',
    'zh-CN': '后来的事实已取代它。',
    ja: '後の事実がこれに取って代わりました。',
  },
  'portal.stamp.why': {
    en: 'Why',
    'zh-CN': '缘由',
    ja: '理由',
  },
  'portal.stamp.proof': {
    en: 'Proof',
    'zh-CN': '证明',
    ja: '証明',
  },
  'portal.stamp.history': {
    en: 'History',
    'zh-CN': '历史',
    ja: '履歴',
  },
  'portal.stamp.why.none': {
    en: 'This is a fact as a member submitted it. It was not computed from others.',
    'zh-CN': '这是成员提交的事实，并非由其他事实计算得出。',
    ja: 'これはメンバーが提出した事実であり、他から計算されたものではありません。',
  },
  'portal.proof.none': {
    en: 'No proof has been checked here yet. It is being asked for, or this fact has none that a browser can check.',
    'zh-CN': '此处尚未核验任何证明：证明正在请求中，或该事实没有浏览器可核验的证明。',
    ja: 'ここではまだ証明を確認していません。取得中か、ブラウザーで確認できる証明がこの事実にありません。',
  },
  'portal.proof.here': {
    en: '{count, plural, one {# check was} other {# checks were}} run in this browser. All of them hold.',
    'zh-CN': '本浏览器运行了 {count} 项检查，全部成立。',
    ja: 'このブラウザーで {count} 件の検査を行い、すべて成り立ちました。',
  },
  'portal.proof.failed': {
    en: 'The node’s answer was checked in this browser and does not hold:',
    'zh-CN': '节点的答复已在本浏览器核验，不成立：',
    ja: 'ノードの回答をこのブラウザーで検査しましたが、成り立ちません：',
  },
  'portal.proof.not': {
    en: 'What this does not prove',
    'zh-CN': '它不能证明什么',
    ja: 'これが証明しないこと',
  },
  'portal.proof.download': {
    en: 'Save the proof slip',
    'zh-CN': '保存证明单',
    ja: '証明票を保存',
  },
  'portal.history.asOf': {
    en: 'As of block {height}, {time}',
    'zh-CN': '截至区块 {height}，{time}',
    ja: 'ブロック {height}、{time} 時点',
  },
  'portal.history.none': {
    en: 'No correction of this fact is known.',
    'zh-CN': '未发现对该事实的更正。',
    ja: 'この事実への訂正は知られていません。',
  },
  'portal.check.passed': {
    en: 'Passed:',
    'zh-CN': '通过：',
    ja: '合格：',
  },
  'portal.check.failed': {
    en: 'Failed:',
    'zh-CN': '未通过：',
    ja: '不合格：',
  },
  'portal.check.holds': {
    en: '{check}',
    'zh-CN': '{check}',
    ja: '{check}',
  },
  'portal.check.fails': {
    en: 'Does not hold: {check}',
    'zh-CN': '不成立：{check}',
    ja: '成り立ちません：{check}',
  },
  'portal.check.numbers': {
    en: 'Show the numbers',
    'zh-CN': '显示数值',
    ja: '数値を表示',
  },
  'portal.source.development': {
    en: 'Development ledger',
    'zh-CN': '开发账本',
    ja: '開発用の台帳',
  },
  'portal.source.height': {
    en: 'Block {height}',
    'zh-CN': '区块 {height}',
    ja: 'ブロック {height}',
  },
  'portal.source.root': {
    en: 'State root',
    'zh-CN': '状态根',
    ja: '状態ルート',
  },
  'portal.source.signed': {
    en: 'What was signed last',
    'zh-CN': '最近签署的内容',
    ja: '最後に署名されたもの',
  },
  'portal.trust': {
    en: 'Trust file',
    'zh-CN': '信任文件',
    ja: '信頼ファイル',
  },
  'portal.trust.lead': {
    en: 'This browser kept the trust file that it saw at its first visit, and checks every proof against it. Compare it with one that reached you another way.',
    'zh-CN': '本浏览器保存了首次访问时看到的信任文件，并据此核验每份证明。请与通过其他途径获得的信任文件比对。',
    ja: 'このブラウザーは初回訪問時に見た信頼ファイルを保持し、すべての証明をそれと照合します。別の経路で受け取ったものと比べてください。',
  },
  'portal.trust.save': {
    en: 'Save the trust file',
    'zh-CN': '保存信任文件',
    ja: '信頼ファイルを保存',
  },
  'portal.trust.other': {
    en: 'This node serves another ledger than the one this browser trusts',
    'zh-CN': '此节点提供的账本与本浏览器信任的账本不同',
    ja: 'このノードは、このブラウザーが信頼する台帳とは別の台帳を提供しています',
  },
  'portal.trust.other.why': {
    en: 'Nothing of it is shown. If you founded a new development ledger, or were told of a new trust file by somebody you believe, accept it. Otherwise do not.',
    'zh-CN': '其内容不会显示。如果您新建了开发账本，或从您信任的人处得知新的信任文件，请接受；否则请勿接受。',
    ja: 'その内容は表示しません。新しい開発用台帳を作成した場合、または信頼できる人から新しい信頼ファイルを知らされた場合は受け入れてください。それ以外は受け入れないでください。',
  },
  'portal.trust.accept': {
    en: 'Trust this ledger from now on',
    'zh-CN': '从现在起信任此账本',
    ja: '今後この台帳を信頼する',
  },
} as const satisfies TextTable
