/** Consents and legal powers on a person’s own pages. */
import type { TextTable } from '../text-table.ts'

export const portalConsentWords = {
  'portal.me.consents': {
    en: 'Who may see my data',
    'zh-CN': '谁可以查看我的数据',
    ja: '私のデータを見てよい相手',
  },
  'portal.me.consents.lead': {
    en: 'Whom you allowed to read which of your data, what for and until when. You may take back each of them at any time.',
    'zh-CN': '您允许谁、为何目的、在何时之前读取哪些数据。您可随时撤回其中任何一项。',
    ja: '誰に、どの項目を、何のために、いつまで見せてよいとしたか。いつでも取り消せます。',
  },
  'portal.me.consents.none': {
    en: 'You have given no consent.',
    'zh-CN': '您尚未给予任何同意。',
    ja: '同意は一つも与えていません。',
  },
  'portal.me.consent': {
    en: 'Consent for {name}',
    'zh-CN': '给 {name} 的同意',
    ja: '{name} への同意',
  },
  'portal.me.grantee': {
    en: 'Who',
    'zh-CN': '谁',
    ja: '相手',
  },
  'portal.me.purpose': {
    en: 'What for',
    'zh-CN': '目的',
    ja: '目的',
  },
  'portal.me.fields': {
    en: 'Which data',
    'zh-CN': '哪些数据',
    ja: '項目',
  },
  'portal.me.fields.hint': {
    en: 'Nothing is chosen beforehand. Choose what is needed, and no more.',
    'zh-CN': '未预先选定任何项。请只选必要的。',
    ja: 'あらかじめ選ばれた項目はありません。必要なものだけを選んでください。',
  },
  'portal.me.given': {
    en: 'Since',
    'zh-CN': '起始',
    ja: '開始',
  },
  'portal.me.until': {
    en: 'Until',
    'zh-CN': '截止',
    ja: '期限',
  },
  'portal.me.until.hint': {
    en: 'Its last day. You may withdraw it before.',
    'zh-CN': '最后一天。您可提前撤回。',
    ja: '最後の日。それより前に取り消せます。',
  },
  'portal.me.vehicle': {
    en: 'Ends when this car is sold',
    'zh-CN': '此车出售时终止',
    ja: 'この車の売却で終了',
  },
  'portal.me.status': {
    en: 'State',
    'zh-CN': '状态',
    ja: '状態',
  },
  'portal.me.status.active': {
    en: 'It stands',
    'zh-CN': '有效',
    ja: '有効',
  },
  'portal.me.status.withdrawn': {
    en: 'You withdrew it',
    'zh-CN': '您已撤回',
    ja: '取り消し済み',
  },
  'portal.me.status.expired': {
    en: 'Its time is over',
    'zh-CN': '已到期',
    ja: '期限切れ',
  },
  'portal.me.status.ownerChanged': {
    en: 'It ended with the sale of the car',
    'zh-CN': '因车辆出售而终止',
    ja: '車の売却により終了',
  },
  'portal.me.status.erased': {
    en: 'It ended when your data were erased',
    'zh-CN': '因数据删除而终止',
    ja: 'データの消去により終了',
  },
  'portal.me.used': {
    en: 'was used',
    'zh-CN': '曾被使用',
    ja: '使用されました',
  },
  'portal.me.withdraw': {
    en: 'Withdraw',
    'zh-CN': '撤回',
    ja: '取り消す',
  },
  'portal.me.withdraw.one': {
    en: 'Withdraw the consent for {name}',
    'zh-CN': '撤回给 {name} 的同意',
    ja: '{name} への同意を取り消す',
  },
  'portal.me.withdraw.next': {
    en: 'From this block on nothing is handed out on it any more. What was read before stays listed below.',
    'zh-CN': '自此区块起，不再据此提供任何数据。此前的读取仍列在下方。',
    ja: 'このブロック以降、この同意に基づく開示はありません。それ以前の閲覧は下に残ります。',
  },
  'portal.me.give': {
    en: 'Give a consent',
    'zh-CN': '给予同意',
    ja: '同意を与える',
  },
  'portal.me.give.next': {
    en: 'The organisation may now ask for these data. Every time it does, that is listed below.',
    'zh-CN': '该机构现在可以请求这些数据。每次请求都会列在下方。',
    ja: '組織はこれらのデータを請求できるようになりました。請求のたびに下に記録されます。',
  },
  'portal.me.choose': {
    en: 'Choose …',
    'zh-CN': '请选择…',
    ja: '選択してください',
  },
  'portal.me.wrong.grantee': {
    en: 'Choose who may read.',
    'zh-CN': '请选择谁可以读取。',
    ja: '相手を選んでください。',
  },
  'portal.me.wrong.purpose': {
    en: 'Choose what for.',
    'zh-CN': '请选择目的。',
    ja: '目的を選んでください。',
  },
  'portal.me.wrong.fields': {
    en: 'Choose at least one.',
    'zh-CN': '请至少选择一项。',
    ja: '一つ以上選んでください。',
  },
  'portal.me.wrong.tooMany': {
    en: 'Choose at most 16; give a second consent for the others.',
    'zh-CN': '最多选择 16 项；其余请另行同意。',
    ja: '16 項目までです。残りは別の同意にしてください。',
  },
  'portal.me.wrong.until': {
    en: 'Give a day from today on.',
    'zh-CN': '请填写今天或以后的日期。',
    ja: '今日以降の日付を入力してください。',
  },
  'portal.me.wrong.tooFar': {
    en: 'No consent lasts longer than ten years.',
    'zh-CN': '同意最长十年。',
    ja: '同意の期間は最長 10 年です。',
  },
  'portal.me.powers': {
    en: 'Who may by law',
    'zh-CN': '依法可查看者',
    ja: '法律により見られる相手',
  },
  'portal.me.powers.lead': {
    en: 'For these a law stands in for your consent. It was logged before anything was read, and you cannot withdraw it.',
    'zh-CN': '以下由法律代替您的同意。读取前已登记，您无法撤回。',
    ja: '以下は法律が同意に代わるものです。閲覧の前に記録され、取り消すことはできません。',
  },
  'portal.me.law': {
    en: 'Law',
    'zh-CN': '法律条款',
    ja: '法令',
  },
  'portal.me.authority': {
    en: 'Ordered by',
    'zh-CN': '要求方',
    ja: '命じた機関',
  },
  'portal.me.field.creditScore': {
    en: 'credit score',
    'zh-CN': '信用评分',
    ja: '信用スコア',
  },
  'portal.me.field.paymentToIncome': {
    en: 'share of your income that the payment takes',
    'zh-CN': '还款占收入的比例',
    ja: '収入に占める返済の割合',
  },
  'portal.me.field.location': {
    en: 'where you live',
    'zh-CN': '居住地',
    ja: 'お住まいの地域',
  },
} as const satisfies TextTable
