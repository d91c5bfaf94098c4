/** Verifying a slip in the browser. */
import type { TextTable } from '../text-table.ts'

export const portalVerifyTexts = {
  'portal.verify': {
    en: 'Verify a proof slip',
    'zh-CN': '核验证明单',
    ja: '証明票を検証',
  },
  'portal.verify.lead': {
    en: 'Everything happens in this browser: no slip leaves it, and after this page has loaded it works with the network off.',
    'zh-CN': '一切都在本浏览器中进行：证明单不会外传，页面加载后断网也可使用。',
    ja: 'すべてこのブラウザーの中で行われます。証明票は外に出ず、ページの読み込み後はネットワークなしでも動作します。',
  },
  'portal.verify.slip': {
    en: 'Proof slip',
    'zh-CN': '证明单',
    ja: '証明票',
  },
  'portal.verify.drop': {
    en: 'Drop a slip here, with its trust file if you have one',
    'zh-CN': '将证明单拖放到此处；如有信任文件可一并拖入',
    ja: '証明票をここにドロップしてください（信頼ファイルがあれば一緒に）',
  },
  'portal.verify.choose': {
    en: 'Choose a file',
    'zh-CN': '选择文件',
    ja: 'ファイルを選ぶ',
  },
  'portal.verify.paste': {
    en: 'Or paste a slip in hexadecimal, as the API gives it',
    'zh-CN': '或粘贴十六进制的证明单（与 API 所给相同）',
    ja: 'または、API が返す十六進の証明票を貼り付けてください',
  },
  'portal.verify.pasted': {
    en: 'pasted text',
    'zh-CN': '粘贴的文本',
    ja: '貼り付けたテキスト',
  },
  'portal.verify.check': {
    en: 'Check it',
    'zh-CN': '核验',
    ja: '検証する',
  },
  'portal.verify.download': {
    en: 'Save this page as one file',
    'zh-CN': '将本页保存为单个文件',
    ja: 'このページを一つのファイルとして保存',
  },
  'portal.verify.tooLarge': {
    en: '{name} is larger than any slip or trust file can be. It was not read.',
    'zh-CN': '{name} 超过了证明单或信任文件可能的大小，未被读取。',
    ja: '{name} は証明票や信頼ファイルの上限を超えているため、読み込みませんでした。',
  },
  'portal.verify.unreadable': {
    en: '{name} is neither a slip nor a trust file. Choose the file again, or get a new one.',
    'zh-CN': '{name} 既不是证明单也不是信任文件。请重新选择或获取新文件。',
    ja: '{name} は証明票でも信頼ファイルでもありません。選び直すか、新しいものを取得してください。',
  },
  'portal.verify.trust.none': {
    en: 'No trust file has been chosen. Without one nothing can be checked.',
    'zh-CN': '尚未选择信任文件。没有它就无法核验。',
    ja: '信頼ファイルが選ばれていません。これがないと検証できません。',
  },
  'portal.verify.trust.own': {
    en: 'The one this browser kept at its first visit.',
    'zh-CN': '本浏览器首次访问时保存的信任文件。',
    ja: 'このブラウザーが初回訪問時に保持したものです。',
  },
  'portal.verify.trust.file': {
    en: 'From the file {name}.',
    'zh-CN': '来自文件 {name}。',
    ja: 'ファイル {name} から。',
  },
  'portal.verify.trust.choose': {
    en: 'Choose another trust file',
    'zh-CN': '选择其他信任文件',
    ja: '別の信頼ファイルを選ぶ',
  },
  'portal.verify.trust.why': {
    en: 'It says whose signature counts. It has to come to you another way than the slip.',
    'zh-CN': '它说明谁的签名有效，必须通过与证明单不同的途径获得。',
    ja: '誰の署名が有効かを示します。証明票とは別の経路で受け取る必要があります。',
  },
  'portal.verdict.true': {
    en: '{name} is true',
    'zh-CN': '{name} 为真',
    ja: '{name} は真正です',
  },
  'portal.verdict.false': {
    en: '{name} is not true',
    'zh-CN': '{name} 不为真',
    ja: '{name} は真正ではありません',
  },
  'portal.verdict.noSlip': {
    en: '{name} is no proof slip',
    'zh-CN': '{name} 不是证明单',
    ja: '{name} は証明票ではありません',
  },
  'portal.verdict.failed': {
    en: 'This check failed: {check}',
    'zh-CN': '此项检查未通过：{check}',
    ja: 'この検査が不合格です：{check}',
  },
  'portal.verdict.checks': {
    en: '{count, plural, one {The check} other {The # checks}}',
    'zh-CN': '{count, number} 项检查',
    ja: '検査 {count, number} 件',
  },
  'portal.verdict.took': {
    en: 'Checked here in {milliseconds, number} ms.',
    'zh-CN': '在此用 {milliseconds, number} 毫秒完成核验。',
    ja: 'ここで {milliseconds, number} ミリ秒で検証しました。',
  },
  'portal.verdict.content': {
    en: 'What it proves: {what}',
    'zh-CN': '它证明：{what}',
    ja: '証明する内容：{what}',
  },
  'portal.verdict.absence': {
    en: 'It proves that there is none: {what}',
    'zh-CN': '它证明不存在：{what}',
    ja: '存在しないことの証明：{what}',
  },
  'portal.verdict.hidden': {
    en: 'Not opened: {fields}',
    'zh-CN': '未公开：{fields}',
    ja: '開示されていない項目：{fields}',
  },
  'portal.verdict.fact': {
    en: 'Fact {number, number}',
    'zh-CN': '事实 {number, number}',
    ja: '事実 {number, number}',
  },
  'portal.thing.outcome': {
    en: 'an outcome of the history log',
    'zh-CN': '历史日志中的一个结果',
    ja: '履歴ログの結果',
  },
  'portal.thing.account': {
    en: 'an account',
    'zh-CN': '账户',
    ja: '口座',
  },
  'portal.thing.accountHead': {
    en: 'the head of an account',
    'zh-CN': '账户头',
    ja: '口座のヘッド',
  },
  'portal.thing.party': {
    en: 'a member organisation',
    'zh-CN': '成员机构',
    ja: 'メンバー組織',
  },
  'portal.thing.journal': {
    en: 'a journal',
    'zh-CN': '日记账',
    ja: '仕訳帳',
  },
  'portal.thing.token': {
    en: 'a token',
    'zh-CN': '代币',
    ja: 'トークン',
  },
  'portal.thing.tokenBalance': {
    en: 'a token balance',
    'zh-CN': '代币余额',
    ja: 'トークン残高',
  },
  'portal.thing.hold': {
    en: 'money on hold',
    'zh-CN': '冻结资金',
    ja: '保留中の資金',
  },
  'portal.thing.settlement': {
    en: 'a settlement',
    'zh-CN': '结算',
    ja: '決済',
  },
  'portal.thing.vehicle': {
    en: 'a vehicle',
    'zh-CN': '车辆',
    ja: '車両',
  },
  'portal.thing.odometer': {
    en: 'an odometer',
    'zh-CN': '里程记录',
    ja: '走行距離',
  },
  'portal.thing.title': {
    en: 'a title',
    'zh-CN': '所有权证',
    ja: '権利証',
  },
  'portal.thing.lien': {
    en: 'a lien',
    'zh-CN': '担保权',
    ja: '担保権',
  },
  'portal.thing.transferConsent': {
    en: 'a consent to transfer',
    'zh-CN': '转让同意',
    ja: '移転の同意',
  },
  'portal.thing.releaseClock': {
    en: 'the clock of a lien release',
    'zh-CN': '担保解除期限',
    ja: '担保権解除の期限',
  },
  'portal.thing.liensOfLoan': {
    en: 'the liens of a loan',
    'zh-CN': '贷款的担保权',
    ja: 'ローンの担保権',
  },
  'portal.thing.loan': {
    en: 'a loan',
    'zh-CN': '贷款',
    ja: 'ローン',
  },
  'portal.thing.proposal': {
    en: 'a proposal',
    'zh-CN': '提案',
    ja: '提案',
  },
} as const satisfies TextTable
