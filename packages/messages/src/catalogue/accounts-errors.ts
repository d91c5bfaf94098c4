/** Refusals of the accounts contract. */
import type { TextTable } from '../text-table.ts'

export const accountsErrorTexts = {
  'error.accounts.ACCOUNT_EXISTS.title': {
    en: 'An account with this policy and salt exists.',
    'zh-CN': '具有此策略和盐值的账户已存在。',
    ja: 'このポリシーとソルトの口座はすでにあります。',
  },
  'error.accounts.ACCOUNT_EXISTS.action': {
    en: 'Use the existing account, or choose another random salt.',
    'zh-CN': '请使用现有账户，或更换随机盐值。',
    ja: '既存の口座を使うか、別の乱数ソルトを選んでください。',
  },
  'error.accounts.POLICY_UNREACHABLE.title': {
    en: 'Nobody could satisfy this policy.',
    'zh-CN': '没有人能满足此策略。',
    ja: 'このポリシーは誰にも満たせません。',
  },
  'error.accounts.POLICY_UNREACHABLE.action': {
    en: 'Set a threshold of at least 1 that the weights of keys and accounts reach together; every weight is at least 1.',
    'zh-CN': '请设定不小于 1 且各密钥与账户权重之和能够达到的阈值；每个权重至少为 1。',
    ja: '鍵と口座の重みの合計で届く 1 以上のしきい値を設定してください。重みはいずれも 1 以上です。',
  },
  'error.accounts.POLICY_NOT_SORTED.title': {
    en: 'Keys or accounts of the policy are out of order or repeated.',
    'zh-CN': '策略中的密钥或账户顺序有误或重复。',
    ja: 'ポリシーの鍵または口座の順序が正しくないか、重複しています。',
  },
  'error.accounts.POLICY_NOT_SORTED.action': {
    en: 'List keys by kind and bytes and accounts by id, each once.',
    'zh-CN': '请按类型和字节排列密钥、按编号排列账户，每项仅列一次。',
    ja: '鍵は種類とバイト順、口座は番号順に、一度ずつ並べてください。',
  },
  'error.accounts.POLICY_BAD_KEY.title': {
    en: 'A key of the policy does not have the form of its kind.',
    'zh-CN': '策略中的某个密钥不符合其类型的格式。',
    ja: 'ポリシーの鍵がその種類の形式ではありません。',
  },
  'error.accounts.POLICY_BAD_KEY.action': {
    en: 'Ed25519 keys have 32 bytes, the others are uncompressed points of 65; only passkeys name a relying party and origins.',
    'zh-CN': 'Ed25519 密钥为 32 字节，其余为 65 字节未压缩点；只有通行密钥可指定依赖方和来源。',
    ja: 'Ed25519 は 32 バイト、その他は 65 バイトの非圧縮点です。リライングパーティとオリジンはパスキーだけが持ちます。',
  },
  'error.accounts.POLICY_CYCLE.title': {
    en: 'The account would stand in its own policy.',
    'zh-CN': '账户会出现在自己的策略中。',
    ja: '口座が自分自身のポリシーに含まれます。',
  },
  'error.accounts.POLICY_CYCLE.action': {
    en: 'Name other accounts in the policy.',
    'zh-CN': '请在策略中使用其他账户。',
    ja: 'ポリシーには別の口座を指定してください。',
  },
  'error.accounts.NO_RECOVERY.title': {
    en: 'This account names nobody who may restore access.',
    'zh-CN': '此账户未指定可恢复访问的账户。',
    ja: 'この口座には復旧できる口座が指定されていません。',
  },
  'error.accounts.NO_RECOVERY.action': {
    en: 'Only its own keys can change it. Ask the owner to use them, or treat the account as lost.',
    'zh-CN': '只有其自身密钥能更改它。请账户所有者使用密钥，或视为已丢失。',
    ja: '変更できるのは自身の鍵だけです。所有者に鍵の使用を依頼するか、口座を失われたものとして扱ってください。',
  },
  'error.accounts.NOT_RECOVERY_ACCOUNT.title': {
    en: 'Only the recovery account named in the policy may announce a recovery.',
    'zh-CN': '只有策略中指定的恢复账户才能发起恢复。',
    ja: '復旧を予告できるのはポリシーに指定された復旧口座だけです。',
  },
  'error.accounts.NOT_RECOVERY_ACCOUNT.action': {
    en: 'Sign as that account.',
    'zh-CN': '请以该账户签名。',
    ja: 'その口座で署名してください。',
  },
  'error.accounts.NO_ANNOUNCEMENT.title': {
    en: 'No recovery is announced for this account.',
    'zh-CN': '此账户没有已发起的恢复。',
    ja: 'この口座の復旧は予告されていません。',
  },
  'error.accounts.NO_ANNOUNCEMENT.action': {
    en: 'The recovery account has to announce one first.',
    'zh-CN': '须先由恢复账户发起。',
    ja: '先に復旧口座が予告する必要があります。',
  },
  'error.accounts.RECOVERY_TOO_EARLY.title': {
    en: 'The waiting time of the recovery has not passed.',
    'zh-CN': '恢复的等待期尚未结束。',
    ja: '復旧の待機期間が過ぎていません。',
  },
  'error.accounts.RECOVERY_TOO_EARLY.action': {
    en: 'Try again after the time in the announcement. The owner can cancel until then.',
    'zh-CN': '请在公告时间之后重试。在此之前所有者可以取消。',
    ja: '予告された時刻の後にやり直してください。それまで所有者は取り消せます。',
  },
  'error.accounts.CASE_NOT_FOUND.title': {
    en: 'There is no open case with this id.',
    'zh-CN': '没有此编号的待处理事项。',
    ja: 'この番号の未処理案件はありません。',
  },
  'error.accounts.CASE_NOT_FOUND.action': {
    en: 'Check the id; the case may be closed already.',
    'zh-CN': '请检查编号；该事项可能已处理。',
    ja: '番号を確認してください。すでに処理済みかもしれません。',
  },
} as const satisfies TextTable
