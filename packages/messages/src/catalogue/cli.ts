/** The command line: help, progress and answers. */
import type { TextTable } from '../text-table.ts'

export const cliMessages = {
  'cli.description': {
    en: 'The shared ledger under vehicle finance: members submit facts, every node recomputes the arithmetic, every answer carries a proof.',
    'zh-CN': '车辆金融的共享账本：成员提交事实，每个节点重新计算，每个答案都附带证明。',
    ja: '自動車金融の共有台帳：会員が事実を提出し、すべてのノードが計算し直し、すべての回答に証明が付きます。',
  },
  'cli.option.lang': {
    en: 'Language of the messages: en, zh-CN or ja.',
    'zh-CN': '消息语言：en、zh-CN 或 ja。',
    ja: '表示言語：en、zh-CN、ja。',
  },
  'cli.option.dir': {
    en: 'Folder of the ledger.',
    'zh-CN': '账本所在文件夹。',
    ja: '台帳のフォルダー。',
  },
  'cli.option.json': {
    en: 'Print JSON.',
    'zh-CN': '输出 JSON。',
    ja: 'JSON で出力します。',
  },
  'cli.option.output': {
    en: 'File to write.',
    'zh-CN': '要写入的文件。',
    ja: '書き出すファイル。',
  },
  'cli.option.help': {
    en: 'Show the help of a command.',
    'zh-CN': '显示命令的帮助。',
    ja: 'コマンドのヘルプを表示します。',
  },
  'cli.option.version': { en: 'Show the version.', 'zh-CN': '显示版本。', ja: 'バージョンを表示します。' },
  'cli.help.usage': { en: 'Usage:', 'zh-CN': '用法：', ja: '使い方：' },
  'cli.help.arguments': { en: 'Arguments:', 'zh-CN': '参数：', ja: '引数：' },
  'cli.help.options': { en: 'Options:', 'zh-CN': '选项：', ja: 'オプション：' },
  'cli.help.commands': { en: 'Commands:', 'zh-CN': '命令：', ja: 'コマンド：' },
  'cli.help.examples': { en: 'Examples:', 'zh-CN': '示例：', ja: '例：' },
  'cli.help.exitCodes': { en: 'Exit codes:', 'zh-CN': '退出码：', ja: '終了コード：' },
  'cli.help.default': { en: '(default: {value})', 'zh-CN': '（默认：{value}）', ja: '（既定値：{value}）' },
  'cli.exit.ok': {
    en: 'done; the answer is yes',
    'zh-CN': '完成；答案为是',
    ja: '完了。答えは「はい」',
  },
  'cli.exit.negative': {
    en: 'the answer is no: a check failed, findings were made',
    'zh-CN': '答案为否：检查未通过或发现问题',
    ja: '答えは「いいえ」：検査に失敗した、または問題が見つかった',
  },
  'cli.exit.unreadable': {
    en: 'the command line or an input file cannot be read',
    'zh-CN': '命令行或输入文件无法读取',
    ja: 'コマンドラインまたは入力ファイルを読めない',
  },
  'cli.exit.environment': {
    en: 'the environment fails: disk, lock, no ledger in the folder',
    'zh-CN': '环境故障：磁盘、锁、文件夹中没有账本',
    ja: '環境の問題：ディスク、ロック、フォルダに台帳がない',
  },
  'cli.exit.refused': {
    en: 'the rules of the ledger refused',
    'zh-CN': '被账本规则拒绝',
    ja: '台帳の規則により拒否',
  },
  'cli.exit.bug': { en: 'a bug of Chassis', 'zh-CN': 'Chassis 的程序错误', ja: 'Chassis の不具合' },
  'cli.exit.audited': {
    en: 'the tape was audited, also when it has breaks or unreadable rows',
    'zh-CN': '数据带已审计，即使其中有差异或无法读取的行',
    ja: 'テープを監査した（不一致や読めない行があっても）',
  },
  'cli.exit.slipTrue': { en: 'every check passed', 'zh-CN': '所有检查均通过', ja: 'すべての検査に合格' },
  'cli.exit.slipFalse': { en: 'a check failed', 'zh-CN': '有检查未通过', ja: '不合格の検査がある' },
  'cli.exit.slipUnreadable': {
    en: 'the slip, the trust file or the command line cannot be read',
    'zh-CN': '证明凭条、信任文件或命令行无法读取',
    ja: '証明票、信頼ファイル、またはコマンドラインを読めない',
  },
  'cli.exit.noFindings': { en: 'nothing was found', 'zh-CN': '未发现问题', ja: '問題なし' },
  'cli.exit.findings': { en: 'findings', 'zh-CN': '发现问题', ja: '問題あり' },
  'cli.usage': { en: 'Error: {title}', 'zh-CN': '错误：{title}', ja: 'エラー：{title}' },
  'cli.usage.unknownOption': { en: 'unknown option {name}', 'zh-CN': '未知选项 {name}', ja: '不明なオプション {name}' },
  'cli.usage.unknownCommand': { en: 'unknown command {name}', 'zh-CN': '未知命令 {name}', ja: '不明なコマンド {name}' },
  'cli.usage.missingArgument': {
    en: 'the argument {name} is missing',
    'zh-CN': '缺少参数 {name}',
    ja: '引数 {name} がありません',
  },
  'cli.usage.optionWithoutValue': {
    en: 'the option {name} needs a value',
    'zh-CN': '选项 {name} 需要一个值',
    ja: 'オプション {name} には値が必要です',
  },
  'cli.usage.missingOption': {
    en: 'the option {name} is missing',
    'zh-CN': '缺少选项 {name}',
    ja: 'オプション {name} がありません',
  },
  'cli.usage.excessArguments': { en: 'too many arguments', 'zh-CN': '参数过多', ja: '引数が多すぎます' },
  'cli.usage.invalidArgument': {
    en: '{name}: {value} is not possible. {reason}',
    'zh-CN': '{name}：{value} 无效。{reason}',
    ja: '{name}：{value} は使えません。{reason}',
  },
  'cli.usage.conflictingOptions': {
    en: '{name} and {value} cannot be given together',
    'zh-CN': '{name} 与 {value} 不能同时使用',
    ja: '{name} と {value} は同時に指定できません',
  },
  'cli.usage.optionAlone': {
    en: '{name} means nothing without {value}',
    'zh-CN': '没有 {value} 时，{name} 没有意义',
    ja: '{name} は {value} がなければ意味を持ちません',
  },
  'cli.usage.notADate': {
    en: 'It must be a day of the calendar, written YYYY-MM-DD.',
    'zh-CN': '应为日历中的一天，格式为 YYYY-MM-DD。',
    ja: '暦にある日を YYYY-MM-DD の形で指定してください。',
  },
  'cli.usage.similar': {
    en: 'Did you mean {similar}?',
    'zh-CN': '您是否想输入 {similar}？',
    ja: '{similar} のことですか。',
  },
  'cli.helpHint': {
    en: 'Run the command with --help to see its options and examples.',
    'zh-CN': '使用 --help 可查看该命令的选项与示例。',
    ja: '--help を付けるとオプションと例が表示されます。',
  },
  'cli.error': {
    en: 'Error {code}: {title}',
    'zh-CN': '错误 {code}：{title}',
    ja: 'エラー {code}：{title}',
  },
  'cli.bug': {
    en: 'Chassis met a failure it did not expect. Nothing acknowledged is lost. Please report the lines below.',
    'zh-CN': 'Chassis 遇到意外故障。已确认的内容不会丢失。请报告以下信息。',
    ja: 'Chassis が想定外の障害に遭いました。確認済みの内容は失われません。以下の行をご報告ください。',
  },
  'cli.alarm': {
    en: 'Alarm: a call failed unexpectedly and was rolled back: {failure}',
    'zh-CN': '警报：一次调用意外失败并已回滚：{failure}',
    ja: '警告：呼び出しが想定外に失敗し、取り消されました：{failure}',
  },
  'cli.alarm.storage': {
    en: 'Alarm: {failure} The ledger stops; what was acknowledged is safe.',
    'zh-CN': '警报：{failure} 账本停止运行；已确认的内容是安全的。',
    ja: '警告：{failure} 台帳を停止します。確認応答したものは無事です。',
  },
  'cli.progress.replay': {
    en: 'Replaying blocks',
    'zh-CN': '正在重放区块',
    ja: 'ブロックを再実行しています',
  },
  'cli.progress.board': {
    en: 'Boarding loans',
    'zh-CN': '正在登记贷款',
    ja: 'ローンを登録しています',
  },
  'cli.progress.verify': {
    en: 'Verifying the chain',
    'zh-CN': '正在验证链',
    ja: 'チェーンを検証しています',
  },
  'cli.start.description': {
    en: 'Open the embedded ledger (founding it if needed), board a book of loans, post its month and print what holds.',
    'zh-CN': '打开内嵌账本（必要时创建），登记贷款簿，记入当月数据，并显示核对结果。',
    ja: '組み込み台帳を開き（なければ作成し）、ローン台帳を登録して当月分を記帳し、照合結果を表示します。',
  },
  'cli.board.yearBasis': {
    en: 'Days of the year that the contracts accrue over: calendar (actual days of the year), 365 or 360.',
    'zh-CN': '合同计息所用的全年天数：calendar（当年实际天数）、365 或 360。',
    ja: '契約が利息を計算する一年の日数：calendar（その年の実日数）、365、360 のいずれか。',
  },
  'cli.board.yearBasisInvalid': {
    en: 'Give calendar, 365 or 360.',
    'zh-CN': '请填写 calendar、365 或 360。',
    ja: 'calendar、365、360 のいずれかを指定してください。',
  },
  'cli.start.tape': {
    en: 'Board this real book instead of the generated one: SEC Regulation AB II asset data, EX-102 XML or CSV.',
    'zh-CN': '登记此真实贷款簿，代替生成的示例：SEC Regulation AB II 资产数据，EX-102 XML 或 CSV。',
    ja: '生成された例の代わりに実際のローン台帳を登録します：SEC Regulation AB II 資産データ（EX-102 XML または CSV）。',
  },
  'cli.start.yearBasisAlone': {
    en: '--year-basis says how the contracts of a real book accrue: give the book with --tape, or leave it out.',
    'zh-CN': '--year-basis 说明真实贷款簿的合同如何计息：请用 --tape 给出贷款簿，或去掉此选项。',
    ja: '--year-basis は実際のローン台帳の契約の利息計算を表します：--tape で台帳を指定するか、このオプションを外してください。',
  },
  'cli.start.fresh': {
    en: 'Delete the ledger in the folder, with everything in its own folders (blocks, state, keys, members, vault, gateway), and begin anew.',
    'zh-CN': '删除该文件夹中的账本及其各子文件夹（blocks、state、keys、members、vault、gateway）的全部内容，重新开始。',
    ja: 'フォルダー内の台帳を、その各フォルダー（blocks、state、keys、members、vault、gateway）の中身ごと削除して最初からやり直します。',
  },
  'cli.start.once': {
    en: 'End after printing.',
    'zh-CN': '显示完毕后结束。',
    ja: '表示後に終了します。',
  },
  'cli.tape.description': {
    en: 'Loan tapes.',
    'zh-CN': '贷款数据带。',
    ja: 'ローンテープ。',
  },
  'cli.tape.board.description': {
    en: 'Board a tape on the ledger of a folder and post its month; loading the same tape again adds nothing.',
    'zh-CN': '将数据带登记到文件夹中的账本并记入当月；重复加载同一数据带不会增加任何内容。',
    ja: 'テープをフォルダーの台帳に登録し当月分を記帳します。同じテープを再度読み込んでも何も増えません。',
  },
  'cli.trust.description': {
    en: 'Trust files.',
    'zh-CN': '信任文件。',
    ja: '信頼ファイル。',
  },
  'cli.trust.export.description': {
    en: 'Write the trust file that others need to verify slips of this ledger.',
    'zh-CN': '写出他人验证本账本凭证所需的信任文件。',
    ja: 'この台帳の証明票を検証するための信頼ファイルを書き出します。',
  },
  'cli.trust.export.written': {
    en: 'Trust file written: {file}. Hand it over by a way you trust, apart from the slips.',
    'zh-CN': '信任文件已写入：{file}。请通过可信渠道单独交付，不要与凭证一起。',
    ja: '信頼ファイルを書き出しました：{file}。証明票とは別の信頼できる経路で渡してください。',
  },
  'cli.slip.description': {
    en: 'Proof slips.',
    'zh-CN': '证明凭证。',
    ja: '証明票。',
  },
  'cli.slip.get.argument': {
    en: 'Id: loan_…, tx_…, acct_…, veh_… (the title of that vehicle), prop_…, or governance (its public record)',
    'zh-CN': '编号：loan_…、tx_…、acct_…、veh_…（该车的产权）、prop_…，或 governance（治理的公开记录）',
    ja: '番号：loan_…、tx_…、acct_…、veh_…（その車両の権利証）、prop_…、または governance（統治の公開記録）',
  },
  'cli.slip.get.description': {
    en: 'Make a proof slip that anyone can check offline.',
    'zh-CN': '生成任何人都可离线核验的证明凭证。',
    ja: '誰でもオフラインで検証できる証明票を作成します。',
  },
  'cli.slip.get.format': {
    en: 'slip, c2sp (tlog proof of a transaction) or ics23 (state proof)',
    'zh-CN': 'slip、c2sp（交易的 tlog 证明）或 ics23（状态证明）',
    ja: 'slip、c2sp（取引の tlog 証明）、ics23（状態証明）',
  },
  'cli.slip.get.open': {
    en: 'Comma-separated hidden fields to open; without it all, with an empty text none.',
    'zh-CN': '要公开的隐藏字段，逗号分隔；省略则全部公开，空文本则全部隐藏。',
    ja: '開示する非公開項目（カンマ区切り）。省略すると全項目、空文字なら開示なし。',
  },
  'cli.slip.get.noFacts': {
    en: 'Leave out the facts; the position can then not be recomputed from the slip.',
    'zh-CN': '不含事实；此时无法从凭证重新计算头寸。',
    ja: '事実を含めません。その場合、証明票からポジションを再計算できません。',
  },
  'cli.slip.get.written': {
    en: 'Slip written: {file} ({bytes} bytes, block {height})',
    'zh-CN': '凭证已写入：{file}（{bytes} 字节，区块 {height}）',
    ja: '証明票を書き出しました：{file}（{bytes} バイト、ブロック {height}）',
  },
  'cli.slip.verify.argument': {
    en: 'The slip.',
    'zh-CN': '凭证文件。',
    ja: '証明票。',
  },
  'cli.slip.verify.description': {
    en: 'Verify a slip against a trust file, offline; prints the named checks.',
    'zh-CN': '根据信任文件离线验证凭证，并列出各项检查。',
    ja: '信頼ファイルに照らして証明票をオフラインで検証し、各検査を表示します。',
  },
  'cli.slip.verify.trust': {
    en: 'Trust file from the issuer, received by a way you trust.',
    'zh-CN': '从可信渠道收到的签发方信任文件。',
    ja: '信頼できる経路で受け取った発行者の信頼ファイル。',
  },
  'cli.slip.verify.passed': {
    en: 'Verified: every check passed ({file})',
    'zh-CN': '验证通过：所有检查均通过（{file}）',
    ja: '検証済み：すべての検査に合格（{file}）',
  },
  'cli.slip.verify.failed': {
    en: 'NOT verified: a check failed ({file})',
    'zh-CN': '验证未通过：有检查失败（{file}）',
    ja: '検証できません：不合格の検査があります（{file}）',
  },
  'cli.slip.development': {
    en: '(development ledger: its members and keys are demonstrations)',
    'zh-CN': '（开发账本：其成员与密钥仅作演示）',
    ja: '（開発用台帳：メンバーと鍵は実演用です）',
  },
  'cli.slip.anchor': {
    en: 'Signed for block {height}, {time}',
    'zh-CN': '签署区块 {height}，{time}',
    ja: 'ブロック {height} に対する署名、{time}',
  },
  'cli.slip.check.passed': {
    en: 'passed',
    'zh-CN': '通过',
    ja: '合格',
  },
  'cli.slip.check.failed': {
    en: 'FAILED',
    'zh-CN': '失败',
    ja: '不合格',
  },
  'cli.slip.content': {
    en: 'What it says: {what} {key}',
    'zh-CN': '内容：{what} {key}',
    ja: '内容：{what} {key}',
  },
  'cli.slip.hidden': {
    en: 'not opened: {fields}',
    'zh-CN': '未公开：{fields}',
    ja: '非開示：{fields}',
  },
  'cli.slip.doesNotProve': {
    en: 'What this does not prove:',
    'zh-CN': '本凭证不能证明：',
    ja: 'この証明票が証明しないこと：',
  },
  'cli.chain.description': {
    en: 'The chain of blocks.',
    'zh-CN': '区块链。',
    ja: 'ブロックのチェーン。',
  },
  'cli.chain.verify.description': {
    en: 'Replay the chain and check every byte that can change an answer.',
    'zh-CN': '重放整条链，检查每个可能改变答案的字节。',
    ja: 'チェーンを再実行し、回答を変えうるすべてのバイトを検査します。',
  },
  'cli.chain.verify.ok': {
    en: 'The chain is whole: nothing was found.',
    'zh-CN': '链完整：未发现问题。',
    ja: 'チェーンは完全です：問題は見つかりませんでした。',
  },
  'cli.chain.verify.notOk': {
    en: 'The chain is NOT whole: {findings, plural, one {# finding} other {# findings}}.',
    'zh-CN': '链不完整：{findings, plural, other {发现 # 个问题}}。',
    ja: 'チェーンは完全ではありません：{findings, plural, other {# 件の問題}}。',
  },
  'cli.chain.verify.numbers': {
    en: 'blocks up to {height}, {transactions} transactions, {entries} stored entries compared',
    'zh-CN': '区块至 {height}，{transactions} 笔交易，已比对 {entries} 条存储项',
    ja: 'ブロック {height} まで、取引 {transactions} 件、保存項目 {entries} 件を照合',
  },
} as const satisfies TextTable
