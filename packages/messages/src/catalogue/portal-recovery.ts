/** Keys of an account, who may restore it, and a lost passkey. */
import type { TextTable } from '../text-table.ts'

export const portalRecoveryTexts = {
  'portal.keys.title': {
    en: 'Keys of the account',
    'zh-CN': '账户的密钥',
    ja: '口座の鍵',
  },
  'portal.keys.lead': {
    en: 'Every key that signs for the account, as the ledger holds it. Take away one that you lost: it signs nothing from that block on.',
    'zh-CN': '账本上可代表账户签署的全部密钥。丢失的请移除：自该区块起它不再有效。',
    ja: '口座のために署名できる鍵の一覧（台帳の記録）。失くした鍵は外してください。そのブロック以降は無効です。',
  },
  'portal.keys.here': {
    en: 'made in this browser {time}',
    'zh-CN': '于 {time} 在本浏览器创建',
    ja: 'このブラウザーで {time} に作成',
  },
  'portal.keys.elsewhere': {
    en: 'made elsewhere',
    'zh-CN': '在别处创建',
    ja: '別の場所で作成',
  },
  'portal.keys.inUse': {
    en: 'You are signed in with it; sign in with another key to take it away.',
    'zh-CN': '您正以此登录；要移除它，请改用其他密钥登录。',
    ja: 'これでサインイン中です。外すには別の鍵でサインインしてください。',
  },
  'portal.keys.last': {
    en: 'Without it nobody could change the keys of the account.',
    'zh-CN': '没有它便无人能更改账户的密钥。',
    ja: 'これがないと、口座の鍵を誰も変更できなくなります。',
  },
  'portal.keys.remove': {
    en: 'Take away',
    'zh-CN': '移除',
    ja: '外す',
  },
  'portal.keys.remove.one': {
    en: 'Take away the key {key}',
    'zh-CN': '移除密钥 {key}',
    ja: '鍵 {key} を外す',
  },
  'portal.keys.removed': {
    en: 'The key signs nothing any more. You may delete it on its device.',
    'zh-CN': '该密钥已失效。您可在其设备上删除它。',
    ja: 'この鍵はもう何にも署名できません。端末から削除してかまいません。',
  },
  'portal.recovery.title': {
    en: 'If every key is lost',
    'zh-CN': '若全部密钥丢失',
    ja: 'すべての鍵を失くしたとき',
  },
  'portal.recovery.lead': {
    en: 'One organisation may put a new key in place of yours. It has to announce that, and until the days are over you can stop it with any key you still have.',
    'zh-CN': '一家机构可用新密钥替换您的密钥，但须先公告；期限届满前，您可用任何尚存的密钥阻止。',
    ja: '一つの組織が、あなたの鍵を新しい鍵に置き換えられます。先に告知が必要で、期間が終わるまでは残っている鍵で止められます。',
  },
  'portal.recovery.none': {
    en: 'Nobody may restore access. If you lose every key, nobody can act for this account again.',
    'zh-CN': '无人可恢复访问。若丢失全部密钥，此账户将永远无人能操作。',
    ja: '復旧できる相手がいません。すべての鍵を失くすと、この口座では誰も何もできなくなります。',
  },
  'portal.recovery.days': {
    en: '{days, plural, one {may restore it after # day} other {may restore it after # days}}',
    'zh-CN': '可在 {days} 天后恢复',
    ja: '{days} 日後に復旧できます',
  },
  'portal.recovery.name': {
    en: 'Name who may restore it',
    'zh-CN': '指定恢复机构',
    ja: '復旧を任せる相手を決める',
  },
  'portal.recovery.remove': {
    en: 'Nobody shall restore it',
    'zh-CN': '取消恢复机构',
    ja: '復旧を誰にも任せない',
  },
  'portal.recovery.changed': {
    en: 'The ledger holds it from now on. Nothing else of the account has changed.',
    'zh-CN': '账本自此生效，账户其他内容未变。',
    ja: '台帳に記録されました。口座のほかの内容は変わっていません。',
  },
  'portal.recovery.who': {
    en: 'Who may restore it',
    'zh-CN': '恢复机构',
    ja: '復旧を任せる相手',
  },
  'portal.recovery.who.hint': {
    en: 'An organisation that knows you and can tell you from others.',
    'zh-CN': '认识您并能核实您身份的机构。',
    ja: 'あなたを知っていて、本人か確かめられる組織。',
  },
  'portal.recovery.who.wrong': {
    en: 'Choose an organisation.',
    'zh-CN': '请选择一家机构。',
    ja: '組織を選んでください。',
  },
  'portal.recovery.choose': {
    en: 'Choose …',
    'zh-CN': '请选择…',
    ja: '選択してください',
  },
  'portal.recovery.delay': {
    en: 'Days to stop it',
    'zh-CN': '可阻止的天数',
    ja: '止められる日数',
  },
  'portal.recovery.delay.hint': {
    en: 'How long a recovery is announced before it takes effect.',
    'zh-CN': '恢复生效前的公告时间。',
    ja: '復旧が有効になるまでの告知期間。',
  },
  'portal.recovery.delay.wrong': {
    en: 'Give whole days, 1 to {max}.',
    'zh-CN': '请填写 1 至 {max} 的整天数。',
    ja: '1 から {max} までの日数を入力してください。',
  },
  'portal.recovery.announced': {
    en: 'Somebody is replacing your keys; it may take effect from {time}',
    'zh-CN': '有人正在替换您的密钥，{time} 起可生效',
    ja: 'あなたの鍵が置き換えられようとしています（{time} から有効）',
  },
  'portal.recovery.announced.action': {
    en: 'If you did not ask for it, stop it now, and name somebody else to restore the account.',
    'zh-CN': '若非您本人要求，请立即阻止，并改由他人负责恢复。',
    ja: '依頼していない場合はすぐに止め、別の相手に復旧を任せてください。',
  },
  'portal.recovery.cancel': {
    en: 'Stop it',
    'zh-CN': '阻止',
    ja: '止める',
  },
  'portal.recovery.cancelled': {
    en: 'It was stopped. Your keys are what they were.',
    'zh-CN': '已阻止。您的密钥不变。',
    ja: '止めました。鍵は元のままです。',
  },
  'portal.recover.title': {
    en: 'A lost passkey',
    'zh-CN': '通行密钥丢失',
    ja: '失くしたパスキー',
  },
  'portal.recover.lost': {
    en: 'I lost my passkey',
    'zh-CN': '我的通行密钥丢失了',
    ja: 'パスキーを失くした',
  },
  'portal.recover.lead': {
    en: 'If you named an organisation that may restore your account, make a new passkey here and send it what comes next. Nothing of it is secret.',
    'zh-CN': '如果您指定过恢复机构，请在此创建新的通行密钥，并将随后的内容发给它。其中没有秘密。',
    ja: '復旧を任せる組織を決めてある場合は、ここで新しいパスキーを作り、次に出る内容を送ってください。秘密は含まれません。',
  },
  'portal.recover.account': {
    en: 'Account',
    'zh-CN': '账户',
    ja: '口座',
  },
  'portal.recover.account.hint': {
    en: 'It begins with acct_ and stands in your contract.',
    'zh-CN': '以 acct_ 开头，见您的合同。',
    ja: 'acct_ で始まり、契約書に記載されています。',
  },
  'portal.recover.account.wrong': {
    en: 'Give the whole account: acct_ and 40 digits.',
    'zh-CN': '请填写完整账户：acct_ 加 40 位字符。',
    ja: 'acct_ に続く 40 桁まで、すべて入力してください。',
  },
  'portal.recover.create': {
    en: 'Make a new passkey',
    'zh-CN': '创建新的通行密钥',
    ja: '新しいパスキーを作る',
  },
  'portal.recover.made': {
    en: 'The new passkey is in this browser',
    'zh-CN': '新的通行密钥已在本浏览器中',
    ja: '新しいパスキーはこのブラウザーにあります',
  },
  'portal.recover.send': {
    en: 'Send this address to the organisation that may restore your account:',
    'zh-CN': '请将此地址发给恢复机构：',
    ja: '復旧を任せる組織に、このアドレスを送ってください：',
  },
  'portal.recover.compare': {
    en: 'Let them call you, and compare the last characters of the key:',
    'zh-CN': '请其致电您，并核对密钥的末位字符：',
    ja: '電話をもらい、鍵の末尾の文字を確かめ合ってください：',
  },
  'portal.recover.then': {
    en: 'When the days are over they complete it. Then sign in with this passkey.',
    'zh-CN': '期限届满后由其完成恢复，届时用此通行密钥登录。',
    ja: '期間が終わると組織が復旧を完了します。その後このパスキーでサインインしてください。',
  },
  'portal.recover.unreadable': {
    en: 'This address does not ask for a recovery that the ledger could carry out. Ask the person to send it again.',
    'zh-CN': '该地址不是账本可执行的恢复请求。请让本人重新发送。',
    ja: 'このアドレスは、台帳で実行できる復旧の依頼ではありません。本人に送り直してもらってください。',
  },
  'portal.recover.signIn': {
    en: 'Sign in as the organisation that may restore the account, then open this address again in the same tab.',
    'zh-CN': '请以恢复机构的身份登录，然后在同一标签页重新打开此地址。',
    ja: '復旧を任された組織としてサインインし、同じタブでこのアドレスを開き直してください。',
  },
  'portal.recover.notNamed': {
    en: 'That account has not named {name} to restore it, or there is no such account.',
    'zh-CN': '该账户未指定 {name} 为恢复机构，或账户不存在。',
    ja: 'その口座は {name} に復旧を任せていないか、口座がありません。',
  },
  'portal.recover.request': {
    en: 'What is asked for',
    'zh-CN': '请求内容',
    ja: '依頼の内容',
  },
  'portal.recover.key': {
    en: 'Last characters of the new key',
    'zh-CN': '新密钥的末位字符',
    ja: '新しい鍵の末尾',
  },
  'portal.recover.page': {
    en: 'Page it signs on',
    'zh-CN': '可签署的页面',
    ja: '署名するページ',
  },
  'portal.recover.check': {
    en: 'Call the person on a number that you had before, and compare the characters. Whoever has this key will act for the account.',
    'zh-CN': '请拨打您原有的号码联系本人并核对字符。持有此密钥者将可操作该账户。',
    ja: '以前から知っている番号で本人に電話し、文字を確かめてください。この鍵を持つ人が口座を使えるようになります。',
  },
  'portal.recover.announce': {
    en: 'Announce the recovery',
    'zh-CN': '公告恢复',
    ja: '復旧を告知する',
  },
  'portal.recover.announced': {
    en: 'The days run from now on. Come back to this address to complete it; until then the person can stop it.',
    'zh-CN': '期限自此开始计算。届满后请回到此地址完成；在此之前本人可以阻止。',
    ja: 'ここから期間が始まります。終わったらこのアドレスで完了してください。それまで本人は止められます。',
  },
  'portal.recover.other': {
    en: 'Another recovery is announced, for the key {key}. Announcing this one takes its place, and the days begin anew.',
    'zh-CN': '已公告另一项恢复，密钥为 {key}。公告本项将取而代之，期限重新计算。',
    ja: '別の鍵 {key} の復旧が告知されています。こちらを告知すると置き換わり、期間は最初からになります。',
  },
  'portal.recover.wait': {
    en: 'Announced. It can be completed from {time}.',
    'zh-CN': '已公告。{time} 起可完成。',
    ja: '告知済みです。{time} から完了できます。',
  },
  'portal.recover.ready': {
    en: 'Announced, and it is time since {time}.',
    'zh-CN': '已公告，自 {time} 起可完成。',
    ja: '告知済みです。{time} から完了できるようになっています。',
  },
  'portal.recover.complete': {
    en: 'Complete the recovery',
    'zh-CN': '完成恢复',
    ja: '復旧を完了する',
  },
  'portal.recover.done': {
    en: 'The account has the new key, and no other. Tell the person to sign in with it.',
    'zh-CN': '账户现仅有新密钥。请通知本人用其登录。',
    ja: '口座の鍵は新しいものだけになりました。本人に、それでサインインするよう伝えてください。',
  },
} as const satisfies TextTable
