/** Refusals of the parties contract. */
import type { TextTable } from '../text-table.ts'

export const partiesErrorTexts = {
  'error.parties.ROLES_REPEATED.title': {
    en: 'A role stands in the list twice.',
    'zh-CN': '角色列表中有重复。',
    ja: '役割が一覧に二度あります。',
  },
  'error.parties.ROLES_REPEATED.action': {
    en: 'Name each role once.',
    'zh-CN': '每个角色只写一次。',
    ja: '各役割を一度だけ書いてください。',
  },
  'error.parties.ACCOUNT_NOT_FOUND.title': {
    en: 'No account has this id.',
    'zh-CN': '没有此编号的账户。',
    ja: 'この ID のアカウントはありません。',
  },
  'error.parties.ACCOUNT_NOT_FOUND.action': {
    en: 'Create the account first, or check the id.',
    'zh-CN': '请先创建账户，或核对编号。',
    ja: '先にアカウントを作るか、ID を確認してください。',
  },
  'error.parties.ALREADY_MEMBER.title': {
    en: 'The account belongs to a member already.',
    'zh-CN': '该账户已属于某个成员。',
    ja: 'このアカウントは既に会員のものです。',
  },
  'error.parties.ALREADY_MEMBER.action': {
    en: 'Change the roles of that member instead, or admit the organisation with an account of its own.',
    'zh-CN': '请改为更改该成员的角色，或用另一个账户接纳该机构。',
    ja: 'その会員の役割を変更するか、別のアカウントで組織を入会させてください。',
  },
  'error.parties.MEMBER_NOT_FOUND.title': {
    en: 'No member has this account.',
    'zh-CN': '没有使用此账户的成员。',
    ja: 'このアカウントの会員はいません。',
  },
  'error.parties.MEMBER_NOT_FOUND.action': {
    en: 'Check the account. A person has an account but is no member.',
    'zh-CN': '请核对账户。个人有账户，但不是成员。',
    ja: 'アカウントを確認してください。個人はアカウントを持ちますが会員ではありません。',
  },
  'error.parties.ROLES_UNCHANGED.title': {
    en: 'The member has exactly these roles.',
    'zh-CN': '该成员的角色与此完全相同。',
    ja: '会員の役割は既にこのとおりです。',
  },
  'error.parties.ROLES_UNCHANGED.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何事。',
    ja: '作業は不要です。',
  },
  'error.parties.ALREADY_SUSPENDED.title': {
    en: 'The member is suspended already.',
    'zh-CN': '该成员已被暂停。',
    ja: '会員は既に停止されています。',
  },
  'error.parties.ALREADY_SUSPENDED.action': {
    en: 'Nothing is left to do. The record says since when.',
    'zh-CN': '无需再做。记录中有暂停的起始时间。',
    ja: '作業は不要です。いつからかは記録にあります。',
  },
  'error.parties.NOT_SUSPENDED.title': {
    en: 'The member is not suspended.',
    'zh-CN': '该成员未被暂停。',
    ja: '会員は停止されていません。',
  },
  'error.parties.NOT_SUSPENDED.action': {
    en: 'Nothing is left to do.',
    'zh-CN': '无需再做任何事。',
    ja: '作業は不要です。',
  },
  'error.parties.LAST_OPERATOR.title': {
    en: 'This is the last active operator.',
    'zh-CN': '这是最后一个在职的运营方。',
    ja: 'これは最後の有効な運営者です。',
  },
  'error.parties.LAST_OPERATOR.action': {
    en: 'Give another member the role `operator` first: without one nobody could admit members any more.',
    'zh-CN': '请先授予其他成员 `operator` 角色，否则再也无人能接纳成员。',
    ja: '先に他の会員へ役割 `operator` を与えてください。運営者がいないと誰も会員を承認できません。',
  },
} satisfies TextTable
