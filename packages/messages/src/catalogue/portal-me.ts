/** A person’s own pages: what is owed, what is kept, who has seen it, erasure. */
import type { TextTable } from '../text-table.ts'

export const portalMeWords = {
  'portal.me': {
    en: 'What I owe',
    'zh-CN': '我的欠款',
    ja: '私の借入',
  },
  'portal.me.signIn': {
    en: 'This page is for the person who owes a loan.',
    'zh-CN': '本页供借款人本人使用。',
    ja: 'このページはローンの借り手ご本人のためのものです。',
  },
  'portal.me.organisation': {
    en: '{name} is an organisation of the ledger. Its loans are at',
    'zh-CN': '{name} 是账本的机构，其贷款见',
    ja: '{name} は台帳の組織です。そのローンはこちら：',
  },
  'portal.me.none': {
    en: 'No loan names your account. Ask who collects your payments to tell the ledger of it; nothing is missing from what you owe.',
    'zh-CN': '没有贷款指向您的账户。请让收款方在账本上登记您的账户；您的欠款内容不会因此缺失。',
    ja: 'あなたの口座を示すローンがありません。返済先に、台帳へあなたの口座を登録するよう依頼してください。借入の内容が失われたわけではありません。',
  },
  'portal.me.notALoan': {
    en: 'This address names no loan. Yours are at',
    'zh-CN': '该地址不是贷款编号。您的贷款见',
    ja: 'このアドレスはローンを示していません。あなたのローンはこちら：',
  },
  'portal.me.notYours': {
    en: 'Of this loan you see only what is public. If it is yours, ask who collects your payments to tell the ledger of your account.',
    'zh-CN': '您只能看到此贷款的公开部分。若这是您的贷款，请让收款方在账本上登记您的账户。',
    ja: 'このローンは公開部分だけが見えます。ご自分のものであれば、返済先に、台帳へあなたの口座を登録するよう依頼してください。',
  },
  'portal.me.owed': {
    en: 'What you owe',
    'zh-CN': '您欠多少',
    ja: '借入残高',
  },
  'portal.me.owed.lead': {
    en: 'Your browser computed this from the proven facts of the loan. Press the stamp of a figure to see why it is what it is.',
    'zh-CN': '以下由您的浏览器根据贷款的已证明事实算出。按下数字旁的印记即可查看缘由。',
    ja: 'ブラウザーが、ローンの証明された事実から計算しました。数値の印を押すと、その理由が分かります。',
  },
  'portal.me.owed.nothing': {
    en: 'You owe nothing on this loan any more.',
    'zh-CN': '您在这笔贷款上已无欠款。',
    ja: 'このローンの借入はもうありません。',
  },
  'portal.me.payoff': {
    en: 'To pay it off today',
    'zh-CN': '今日全部还清',
    ja: '今日完済する場合',
  },
  'portal.me.breaks': {
    en: '{count, plural, one {On # point} other {On # points}} the figures of those who collect differ from what the facts come to. You need not settle that; they must explain it.',
    'zh-CN': '收款方的数字与事实计算结果有 {count} 处不一致。您无需处理，应由其说明。',
    ja: '返済先の数値が、事実から計算した結果と {count} か所で異なります。あなたが解決する必要はなく、返済先に説明の責任があります。',
  },
  'portal.me.next': {
    en: 'Next payment',
    'zh-CN': '下次还款',
    ja: '次回の返済',
  },
  'portal.me.next.amount': {
    en: '{amount} in {month}',
    'zh-CN': '{month}应还 {amount}',
    ja: '{month}に {amount}',
  },
  'portal.me.next.month': {
    en: 'In {month}; your contract says how much',
    'zh-CN': '{month}，金额见您的合同',
    ja: '{month}（金額は契約書をご覧ください）',
  },
  'portal.me.next.none': {
    en: 'The contract on the ledger has no further month of payment.',
    'zh-CN': '账本上的合同没有后续还款月。',
    ja: '台帳の契約に、この先の返済月はありません。',
  },
  'portal.me.next.received': {
    en: '{amount} of that month has come already.',
    'zh-CN': '该月已收到 {amount}。',
    ja: 'その月の分として {amount} を受領済みです。',
  },
  'portal.me.next.why': {
    en: 'From the contract as it was boarded: the ledger knows its months. The day stands in your contract.',
    'zh-CN': '依据登记的合同：账本只知月份，具体日期见您的合同。',
    ja: '登録された契約に基づきます。台帳にあるのは月だけです。日付は契約書をご覧ください。',
  },
  'portal.me.parties': {
    en: 'Whom you deal with',
    'zh-CN': '您的往来方',
    ja: '取引の相手',
  },
  'portal.me.lender': {
    en: 'You owe it to',
    'zh-CN': '债权人',
    ja: '借入先',
  },
  'portal.me.servicer': {
    en: 'Collects your payments',
    'zh-CN': '收款方',
    ja: '返済先',
  },
  'portal.me.everything': {
    en: 'Every fact of this loan, its months and its schedule',
    'zh-CN': '这笔贷款的全部事实、月份与还款计划',
    ja: 'このローンの全事実、各月、返済予定',
  },
  'portal.me.untold': {
    en: 'The ledger knows no person behind this loan: nobody can be given or have used a consent.',
    'zh-CN': '账本上没有此贷款背后的个人：无法给予同意，也没有同意被使用。',
    ja: '台帳には、このローンの背後にいる個人が登録されていません。同意を与えることも、使われることもありません。',
  },
  'portal.me.reads': {
    en: 'Who has seen my data',
    'zh-CN': '谁看过我的数据',
    ja: '私のデータを見た相手',
  },
  'portal.me.reads.lead': {
    en: 'Every reading leaves a receipt on the ledger before anything is handed out. This list is complete: it is proven with all else that was recorded about you.',
    'zh-CN': '每次读取都会在提供数据之前于账本留下回执。此列表完整：它与关于您的所有记录一并得到证明。',
    ja: '閲覧のたびに、開示の前に台帳へ受領記録が残ります。この一覧は漏れがありません。あなたについての全記録とともに証明されています。',
  },
  'portal.me.reads.none': {
    en: 'Nobody has read your data.',
    'zh-CN': '没有人读取过您的数据。',
    ja: 'データを見た相手はいません。',
  },
  'portal.me.read': {
    en: 'Reading of {time}',
    'zh-CN': '{time} 的读取',
    ja: '{time} の閲覧',
  },
  'portal.me.you': {
    en: 'you',
    'zh-CN': '您本人',
    ja: 'あなた',
  },
  'portal.me.basis.consent': {
    en: 'with your consent',
    'zh-CN': '基于您的同意',
    ja: 'あなたの同意に基づく',
  },
  'portal.me.basis.legalPower': {
    en: 'by law',
    'zh-CN': '依法',
    ja: '法律に基づく',
  },
  'portal.me.basis.ownData': {
    en: 'your own right',
    'zh-CN': '您本人的权利',
    ja: '本人の権利',
  },
  'portal.me.kept': {
    en: 'What is kept of me',
    'zh-CN': '保存了我的哪些数据',
    ja: '保管されている私のデータ',
  },
  'portal.me.kept.lead': {
    en: 'None of it is on the ledger. It lies encrypted with',
    'zh-CN': '这些数据不在账本上，而是加密保存于',
    ja: '台帳には載っていません。暗号化して保管しているのは',
  },
  'portal.me.kept.none': {
    en: 'Nothing is kept of you here.',
    'zh-CN': '此处未保存您的数据。',
    ja: 'ここにはあなたのデータは保管されていません。',
  },
  'portal.me.kept.read': {
    en: 'Show me my data',
    'zh-CN': '显示我的数据',
    ja: '自分のデータを表示',
  },
  'portal.me.kept.reading': {
    en: 'The receipt is being recorded …',
    'zh-CN': '正在记录回执…',
    ja: '受領記録を作成中…',
  },
  'portal.me.kept.hidden': {
    en: 'not shown',
    'zh-CN': '不显示',
    ja: '非表示',
  },
  'portal.me.kept.checked': {
    en: 'Checked in this browser against the commitment of the record. Your reading is in the list above.',
    'zh-CN': '已在本浏览器中与记录的承诺核对。您的读取已列入上方。',
    ja: 'このブラウザーで記録のコミットメントと照合しました。この閲覧も上の一覧に載ります。',
  },
  'portal.me.erasure': {
    en: 'Having my data erased',
    'zh-CN': '删除我的数据',
    ja: 'データの消去',
  },
  'portal.me.erased': {
    en: 'Your data were erased on {time}. Nobody can read them any more, not even with an old consent.',
    'zh-CN': '您的数据已于 {time} 删除。任何人都无法再读取，即使持有旧的同意。',
    ja: 'データは {time} に消去されました。以前の同意があっても、もう誰も読めません。',
  },
  'portal.me.erasure.goes': {
    en: 'What goes: the values above. Their keys and the encrypted text are destroyed, every consent ends, and a proof of it stays.',
    'zh-CN': '删除的内容：上述数值。其密钥与密文被销毁，所有同意终止，并留下证明。',
    ja: '消えるもの：上記の値。鍵と暗号文は破棄され、すべての同意が終わり、その証明が残ります。',
  },
  'portal.me.erasure.stays': {
    en: 'What stays: the facts of your loan – amounts, days, payments – and the list of who read what. They name you by a random number that leads nowhere any more.',
    'zh-CN': '保留的内容：贷款事实（金额、日期、还款）以及读取记录。其中仅以不再指向您的随机编号代表您。',
    ja: '残るもの：ローンの事実（金額、日付、返済）と閲覧の一覧。そこであなたを示すのは、もう何にもつながらない乱数だけです。',
  },
  'portal.me.erasure.ask': {
    en: 'Only who keeps your data can destroy the keys, and must not while a law requires the data. Ask',
    'zh-CN': '只有保存您数据的机构才能销毁密钥；法律要求保留期间不得销毁。请联系',
    ja: '鍵を破棄できるのは保管者だけで、法律が保存を求める間はできません。依頼先：',
  },
} as const satisfies TextTable
