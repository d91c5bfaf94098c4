/** Signing in, the list of loans, and the page of a loan. */
import type { TextTable } from '../text-table.ts'

export const portalLoansTexts = {
  'portal.signIn': {
    en: 'Sign in',
    'zh-CN': '登录',
    ja: 'サインイン',
  },
  'portal.signIn.lead': {
    en: 'Your account signs a challenge in this browser; no password travels. What you may see follows from the roles of your organisation.',
    'zh-CN': '您的账户在本浏览器中签署质询，不传送任何密码。您可见的内容取决于贵机构的角色。',
    ja: '口座がこのブラウザーの中でチャレンジに署名します。パスワードは送信されません。見える範囲は組織の役割によります。',
  },
  'portal.signIn.now': {
    en: 'Signed in as',
    'zh-CN': '当前登录身份',
    ja: 'サインイン中',
  },
  'portal.signOut': {
    en: 'Sign out',
    'zh-CN': '退出登录',
    ja: 'サインアウト',
  },
  'portal.signIn.demo': {
    en: 'Demo members',
    'zh-CN': '演示成员',
    ja: 'デモメンバー',
  },
  'portal.signIn.demo.why': {
    en: 'A development ledger lends you the keys of its demo members. No other ledger has them, and no gateway gives them to another machine.',
    'zh-CN': '开发账本会借给您其演示成员的密钥。其他账本没有这些密钥，网关也不会将其提供给其他机器。',
    ja: '開発用の台帳はデモメンバーの鍵を貸し出します。他の台帳にはなく、ゲートウェイが他の機械に渡すこともありません。',
  },
  'portal.signIn.demo.none': {
    en: 'This ledger lends no keys: it is not a development ledger on this machine. A member with keys of its own signs in with a passkey, or asks through @chassis/client (docs/how-to/write-a-client.md).',
    'zh-CN':
      '此账本不出借密钥：它不是本机上的开发账本。持有自有密钥的成员请使用通行密钥登录，或通过 @chassis/client 查询（docs/how-to/write-a-client.md）。',
    ja: 'この台帳は鍵を貸し出しません。この機械上の開発用台帳ではないためです。自分の鍵を持つメンバーはパスキーでサインインするか、@chassis/client を使ってください（docs/how-to/write-a-client.md）。',
  },
  'portal.signIn.person': {
    en: 'a person who owes a loan',
    'zh-CN': '借款人',
    ja: 'ローンの借り手',
  },
  'portal.signIn.act': {
    en: 'Act as',
    'zh-CN': '以此身份操作',
    ja: 'この立場で操作',
  },
  'portal.signIn.as': {
    en: 'Act as {name}',
    'zh-CN': '以此身份操作：{name}',
    ja: 'この立場で操作：{name}',
  },
  'portal.loans': {
    en: 'Loans',
    'zh-CN': '贷款',
    ja: 'ローン',
  },
  'portal.loans.signIn': {
    en: 'The list is for the members that are party to the loans.',
    'zh-CN': '此列表仅供作为贷款当事方的成员查看。',
    ja: 'この一覧は、ローンの当事者であるメンバー向けです。',
  },
  'portal.loans.empty': {
    en: 'You see no loan with this status. Choose another, or sign in as the lender or servicer.',
    'zh-CN': '没有此状态的贷款可见。请选择其他状态，或以贷款机构或服务机构身份登录。',
    ja: 'この状態のローンは見えません。別の状態を選ぶか、貸し手またはサービサーとしてサインインしてください。',
  },
  'portal.loans.every': {
    en: 'every',
    'zh-CN': '全部',
    ja: 'すべて',
  },
  'portal.loans.order': {
    en: 'Order',
    'zh-CN': '排序',
    ja: '並び順',
  },
  'portal.loans.newest': {
    en: 'newest first',
    'zh-CN': '最新在前',
    ja: '新しい順',
  },
  'portal.loans.oldest': {
    en: 'oldest first',
    'zh-CN': '最早在前',
    ja: '古い順',
  },
  'portal.loans.columns': {
    en: 'Columns',
    'zh-CN': '列',
    ja: '列',
  },
  'portal.loans.saved': {
    en: 'The address of this page is the view: keep it to come back.',
    'zh-CN': '本页地址即为视图：保存它即可返回。',
    ja: 'このページのアドレスが表示条件です。保存すれば戻れます。',
  },
  'portal.loans.loaded': {
    en: '{count, number} loaded, more to come',
    'zh-CN': '已加载 {count, number} 笔，还有更多',
    ja: '{count, number} 件を読み込み済み、続きあり',
  },
  'portal.loans.all': {
    en: '{count, number}, that is all',
    'zh-CN': '{count, number} 笔，已全部加载',
    ja: '{count, number} 件、以上です',
  },
  'portal.loans.more': {
    en: 'Load more',
    'zh-CN': '加载更多',
    ja: 'さらに読み込む',
  },
  'portal.loans.csv': {
    en: 'Save as CSV',
    'zh-CN': '保存为 CSV',
    ja: 'CSV で保存',
  },
  'portal.loan': {
    en: 'Loan',
    'zh-CN': '贷款',
    ja: 'ローン',
  },
  'portal.loan.pay': {
    en: 'Post a payment',
    'zh-CN': '记录付款',
    ja: '支払いを記帳',
  },
  'portal.loan.reverse': {
    en: 'Reverse this payment',
    'zh-CN': '冲正此付款',
    ja: 'この支払いを取り消す',
  },
  'portal.loan.identifier': {
    en: 'Identifier',
    'zh-CN': '标识符',
    ja: '識別子',
  },
  'portal.loan.origin': { en: 'Origin', 'zh-CN': '来源', ja: '由来' },
  'portal.loan.origin.generated': { en: 'generated', 'zh-CN': '生成的示例', ja: '生成データ' },
  'portal.loan.status': {
    en: 'Status',
    'zh-CN': '状态',
    ja: '状態',
  },
  'portal.loan.status.active': {
    en: 'active',
    'zh-CN': '存续',
    ja: '継続中',
  },
  'portal.loan.status.settled': {
    en: 'settled',
    'zh-CN': '已结清',
    ja: '完済',
  },
  'portal.loan.status.zeroBalance': {
    en: 'zero balance attested',
    'zh-CN': '声明余额为零',
    ja: '残高ゼロの申告',
  },
  'portal.loan.principal': {
    en: 'Principal',
    'zh-CN': '本金',
    ja: '元金',
  },
  'portal.loan.interest': {
    en: 'Interest due',
    'zh-CN': '应付利息',
    ja: '未払利息',
  },
  'portal.loan.paid': {
    en: 'Paid here',
    'zh-CN': '在此已付',
    ja: 'ここでの支払額',
  },
  'portal.loan.rate': {
    en: 'Rate a year',
    'zh-CN': '年利率',
    ja: '年利率',
  },
  'portal.loan.breaks': {
    en: 'Breaks',
    'zh-CN': '差异',
    ja: '差異',
  },
  'portal.loan.lender': {
    en: 'Lender',
    'zh-CN': '贷款机构',
    ja: '貸し手',
  },
  'portal.loan.servicer': {
    en: 'Servicer',
    'zh-CN': '服务机构',
    ja: 'サービサー',
  },
  'portal.loan.yearBasis': {
    en: 'Days of a year',
    'zh-CN': '计息年天数',
    ja: '年の日数',
  },
  'portal.loan.position': {
    en: 'Where it stands',
    'zh-CN': '当前头寸',
    ja: '現在のポジション',
  },
  'portal.loan.contract': {
    en: 'Contract and parties',
    'zh-CN': '合同与当事方',
    ja: '契約と当事者',
  },
  'portal.loan.paid.why': {
    en: 'The sum of the payments recorded on this ledger that were not reversed.',
    'zh-CN': '在此账本上记录且未冲正的付款之和。',
    ja: 'この台帳に記録され、取り消されていない支払いの合計です。',
  },
  'portal.loan.claim': {
    en: 'Claimed balance',
    'zh-CN': '申报余额',
    ja: '申告残高',
  },
  'portal.loan.claimed.why': {
    en: 'The servicer’s last reported balance is not what follows from the facts. It stands beside the recomputed figure and never becomes the balance.',
    'zh-CN': '服务机构最近报告的余额与事实推算不符。它与重算数字并列，绝不会成为余额。',
    ja: 'サービサーの直近の報告残高は、事実から導かれる値と異なります。再計算値の隣に置かれ、残高になることはありません。',
  },
  'portal.loan.breaks.open': {
    en: '{count, plural, one {# break is} other {# breaks are}} open.',
    'zh-CN': '有 {count, number} 项差异未解决。',
    ja: '未解決の差異が {count, number} 件あります。',
  },
  'portal.loan.hidden': {
    en: 'Amounts, rates and dates are for the parties of the loan.',
    'zh-CN': '金额、利率和日期仅供贷款当事方查看。',
    ja: '金額・利率・日付はローンの当事者のみ閲覧できます。',
  },
  'portal.loan.liens.none': {
    en: 'No open lien secures this loan, or none that you may see.',
    'zh-CN': '没有未解除的担保权担保此贷款，或您无权查看。',
    ja: 'このローンを担保する未解除の権利はないか、閲覧できません。',
  },
  'portal.loan.facts': {
    en: 'Facts',
    'zh-CN': '事实',
    ja: '事実',
  },
  'portal.loan.facts.none': {
    en: 'No fact is recorded.',
    'zh-CN': '没有记录事实。',
    ja: '記録された事実はありません。',
  },
  'portal.loan.fact.boarded': {
    en: 'Boarded',
    'zh-CN': '登记入账',
    ja: '登録',
  },
  'portal.loan.fact.paymentReceived': {
    en: 'Payment received',
    'zh-CN': '收到付款',
    ja: '入金',
  },
  'portal.loan.fact.paymentReversed': {
    en: 'Payment reversed',
    'zh-CN': '付款冲正',
    ja: '入金の取り消し',
  },
  'portal.loan.fact.monthReported': {
    en: 'Month reported',
    'zh-CN': '月份报告',
    ja: '月次報告',
  },
  'portal.loan.fact.monthCorrected': {
    en: 'Month corrected',
    'zh-CN': '月份更正',
    ja: '月次訂正',
  },
  'portal.loan.fact.breakOpened': {
    en: 'Break opened',
    'zh-CN': '出现差异',
    ja: '差異の発生',
  },
  'portal.loan.fact.breakClosed': {
    en: 'Break closed',
    'zh-CN': '差异关闭',
    ja: '差異の解消',
  },
  'portal.loan.fact.boardingCorrected': {
    en: 'Boarding corrected',
    'zh-CN': '登记更正',
    ja: '登録内容の訂正',
  },
  'portal.loan.fact.servicerChanged': {
    en: 'Servicer changed',
    'zh-CN': '更换服务机构',
    ja: 'サービサー変更',
  },
} as const satisfies TextTable
