<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AnswerRow</name>
        <message>
            <source>belongs to none</source>
            <translation>多余项</translation>
        </message>
        <message>
            <source>Right:</source>
            <translation>正确：</translation>
        </message>
    </context>
    <context>
        <name>AnswerSheet</name>
        <message>
            <source>Answer sheet</source>
            <translation>答题卡</translation>
        </message>
        <message>
            <source>Question {n}</source>
            <translation>第 {n} 题</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已答</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>未答</translation>
        </message>
        <message>
            <source>flagged</source>
            <translation>已标记</translation>
        </message>
    </context>
    <context>
        <name>AnswerWords</name>
        <message>
            <source>True</source>
            <translation>正确</translation>
        </message>
        <message>
            <source>False</source>
            <translation>错误</translation>
        </message>
    </context>
    <context>
        <name>AskedCard</name>
        <message numerus="yes">
            <source>Missed %n time(s)</source>
            <translation>
                <numerusform>错过 %n 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>will last %n day(s)</source>
            <translation>
                <numerusform>稳定度 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>due now</source>
            <translation>已到复习时间</translation>
        </message>
        <message>
            <source>due {date}</source>
            <translation>{date}复习</translation>
        </message>
    </context>
    <context>
        <name>AskedPanel</name>
        <message>
            <source>Questions of this sentence</source>
            <translation>本句的题目</translation>
        </message>
        <message>
            <source>No question asks this sentence.</source>
            <translation>这一句还没有题目。</translation>
        </message>
        <message>
            <source>Click a sentence to see what is asked about it.</source>
            <translation>点一句话，看看怎么考它。</translation>
        </message>
    </context>
    <context>
        <name>BackBar</name>
        <message>
            <source>Back (Alt+←)</source>
            <translation>返回 (Alt+←)</translation>
        </message>
        <message>
            <source>Back to where you were</source>
            <translation>返回原处</translation>
        </message>
        <message>
            <source>The quoted words are lit below.</source>
            <translation>标出的是题目依据的原文。</translation>
        </message>
    </context>
    <context>
        <name>CardPanel</name>
        <message>
            <source>Card</source>
            <translation>卡片</translation>
        </message>
    </context>
    <context>
        <name>CardsView</name>
        <message>
            <source>Cards · today</source>
            <translation>记忆卡 · 今日</translation>
        </message>
        <message>
            <source>Done today</source>
            <translation>今日进度</translation>
        </message>
        <message>
            <source>Show answer</source>
            <translation>显示答案</translation>
        </message>
        <message>
            <source>No questions yet</source>
            <translation>还没有题目</translation>
        </message>
        <message>
            <source>Cards are made from the questions of a bank. Import a bank, and they are here.</source>
            <translation>记忆卡由题库里的题目生成。导入题库后，就可以在这里练习。</translation>
        </message>
        <message>
            <source>Done for today</source>
            <translation>今天的卡片都完成了</translation>
        </message>
        <message>
            <source>To the quiz</source>
            <translation>去学习竞赛</translation>
        </message>
        <message>
            <source>No card is waiting.</source>
            <translation>没有等待复习的卡片。</translation>
        </message>
        <message>
            <source>The next card comes back in {interval}, at {moment}.</source>
            <translation>下一张卡片在 {interval}后（{moment}）回来。</translation>
        </message>
    </context>
    <context>
        <name>ChoiceArea</name>
        <message>
            <source>right</source>
            <translation>答对</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>选错</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>漏选</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>应选</translation>
        </message>
        <message>
            <source>is no. {n}</source>
            <translation>应排第 {n}</translation>
        </message>
    </context>
    <context>
        <name>ClockView</name>
        <message>
            <source>Time is nearly up</source>
            <translation>时间快到了</translation>
        </message>
        <message>
            <source>left for this question</source>
            <translation>本题剩余</translation>
        </message>
        <message>
            <source>left in all</source>
            <translation>全场剩余</translation>
        </message>
    </context>
    <context>
        <name>Command</name>
        <message>
            <source>Roadmap</source>
            <translation>路线图</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>阅读</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>记忆卡</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>学习竞赛</translation>
        </message>
        <message>
            <source>Look-back</source>
            <translation>回头看</translation>
        </message>
        <message>
            <source>Go to…</source>
            <translation>前往…</translation>
        </message>
        <message>
            <source>Back to where you were</source>
            <translation>回到刚才的位置</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>List of keys</source>
            <translation>快捷键一览</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>在文中查找</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Simplified / traditional</source>
            <translation>简体 / 繁体</translation>
        </message>
        <message>
            <source>Next sentence</source>
            <translation>下一句</translation>
        </message>
        <message>
            <source>Previous sentence</source>
            <translation>上一句</translation>
        </message>
        <message>
            <source>Practise this part</source>
            <translation>测本段</translation>
        </message>
        <message>
            <source>To the outline</source>
            <translation>转到目录</translation>
        </message>
        <message>
            <source>Show answer</source>
            <translation>显示答案</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>重来</translation>
        </message>
        <message>
            <source>Hard</source>
            <translation>困难</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>良好</translation>
        </message>
        <message>
            <source>Easy</source>
            <translation>简单</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Suspend this card</source>
            <translation>暂停此卡</translation>
        </message>
        <message>
            <source>Open the source</source>
            <translation>打开原文</translation>
        </message>
        <message>
            <source>Choose option</source>
            <translation>选择选项</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一题</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一题</translation>
        </message>
        <message>
            <source>Flag</source>
            <translation>标记待查</translation>
        </message>
        <message>
            <source>I guessed</source>
            <translation>这题是猜的</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>To the answer sheet</source>
            <translation>转到答题卡</translation>
        </message>
        <message>
            <source>Practise the misses</source>
            <translation>重练失分的题</translation>
        </message>
        <message>
            <source>Practise what is due</source>
            <translation>复测到期的题</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Go to…</source>
            <translation>前往…</translation>
        </message>
        <message>
            <source>A screen, a part of the document, a command</source>
            <translation>输入页面、文件部分或命令</translation>
        </message>
        <message>
            <source>What matches</source>
            <translation>符合的条目</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>CountsLine</name>
        <message>
            <source>New cards left today, cards being learnt, cards to review</source>
            <translation>今日剩余：新卡、正在学的卡、要复习的卡</translation>
        </message>
        <message>
            <source>New {n}</source>
            <translation>新 {n}</translation>
        </message>
        <message>
            <source>Learning {n}</source>
            <translation>学 {n}</translation>
        </message>
        <message>
            <source>Review {n}</source>
            <translation>复 {n}</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Something went wrong</source>
            <translation>程序出了点问题</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>错误报告</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>This is a mistake of the program, not yours. What you answered is saved. You can go on.</source>
            <translation>这是程序的问题，不是您的操作有误。已作答的内容都已保存，可以继续使用。</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Answers given</source>
            <translation>作答记录</translation>
        </message>
        <message numerus="yes">
            <source>chosen %n time(s)</source>
            <translation>
                <numerusform>选过 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>it is true of {place}: “{words}”</source>
            <translation>出自{place}：“{words}”</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题目</translation>
        </message>
    </context>
    <context>
        <name>Dots</name>
        <message>
            <source>Right on {n} of {total} days</source>
            <translation>已在 {n} 个日子答对，共需 {total} 个</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>The file has %n problem(s); nothing was changed.</source>
            <translation>文件中有 %n 处问题，没有做任何改动。</translation>
        </message>
        <message>
            <source>The command “mbjg-desktop check” tells more about each.</source>
            <translation>运行 mbjg-desktop check 可以看到每一处的详情。</translation>
        </message>
        <message>
            <source>This is no longer there: {id}. It may have left the bank or the document.</source>
            <translation>找不到 {id}，它可能已从题库或文件中移除。</translation>
        </message>
        <message>
            <source>A newer version of this program wrote {path}. Update the program; nothing was changed.</source>
            <translation>{path} 由更新版本的程序写成。请升级本程序；数据没有任何改动。</translation>
        </message>
        <message>
            <source>{path} is not a database of this program. Move it away or choose another folder.</source>
            <translation>{path} 不是本程序的数据库。请把它移走，或另选一个文件夹。</translation>
        </message>
        <message>
            <source>{path} is damaged. Restore one of the copies in the folder “backups” beside it.</source>
            <translation>{path} 已损坏。请从旁边 backups 文件夹中的备份恢复。</translation>
        </message>
        <message>
            <source>The program is already running with this data: {path}</source>
            <translation>本程序已在使用这份数据，请切换到已打开的窗口。
{path}</translation>
        </message>
        <message>
            <source>The disk is full. The last step was not saved; make room and do it again.</source>
            <translation>磁盘已满，刚才这一步没有保存。请腾出空间后再做一次。</translation>
        </message>
        <message>
            <source>{path} cannot be written. Check the rights of the file and its folder.</source>
            <translation>无法写入 {path}，请检查该文件及其文件夹的权限。</translation>
        </message>
        <message>
            <source>No safe copy of {path} could be made, so nothing was changed.</source>
            <translation>无法为 {path} 做好备份，因此没有做任何改动。</translation>
        </message>
        <message>
            <source>The last step could not be saved. What was saved before is safe.</source>
            <translation>刚才这一步没能保存，此前保存的内容不受影响。</translation>
        </message>
        <message>
            <source>This run is over.</source>
            <translation>本次作答已经结束。</translation>
        </message>
        <message>
            <source>Time is up.</source>
            <translation>时间到。</translation>
        </message>
        <message>
            <source>There is no way back under these rules.</source>
            <translation>按本赛制不能返回前面的题。</translation>
        </message>
        <message>
            <source>There is no pause under these rules.</source>
            <translation>这个赛制不能暂停。</translation>
        </message>
        <message>
            <source>This run is paused. Go on first.</source>
            <translation>已暂停。请先继续。</translation>
        </message>
        <message>
            <source>This question has been handed in already.</source>
            <translation>这道题已经作答完毕。</translation>
        </message>
        <message>
            <source>This answer does not fit the question.</source>
            <translation>这个答案与题型不符。</translation>
        </message>
        <message>
            <source>There is no such question.</source>
            <translation>没有这道题。</translation>
        </message>
        <message>
            <source>There is no question to ask here.</source>
            <translation>这里没有可出的题。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可以撤销的操作。</translation>
        </message>
        <message>
            <source>Xueshi</source>
            <translation>学而时习</translation>
        </message>
    </context>
    <context>
        <name>FeedbackPanel</name>
        <message>
            <source>Open the source (O)</source>
            <translation>看原文 (O)</translation>
        </message>
        <message>
            <source>Right answer: {answer}</source>
            <translation>正确答案：{answer}</translation>
        </message>
        <message>
            <source>Time is up · {outcome}</source>
            <translation>时间到 · {outcome}</translation>
        </message>
        <message>
            <source>{points} marks · {score} so far · {streak} right in a row</source>
            <translation>{points} 分 · 累计 {score} 分 · 连对 {streak} 题</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in the text</source>
            <translation>在正文中查找</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Previous match (Shift+F3)</source>
            <translation>上一处 (Shift+F3)</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Next match (F3)</source>
            <translation>下一处 (F3)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭 (Esc)</translation>
        </message>
        <message>
            <source>{n} of {total}</source>
            <translation>第 {n} 处，共 {total} 处</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>没有找到</translation>
        </message>
    </context>
    <context>
        <name>GapsArea</name>
        <message>
            <source>Blank {n}</source>
            <translation>第 {n} 空</translation>
        </message>
        <message>
            <source>✓ right</source>
            <translation>✓ 答对</translation>
        </message>
        <message>
            <source>✕ should be: {answer}</source>
            <translation>✕ 应填：{answer}</translation>
        </message>
    </context>
    <context>
        <name>HeatMap</name>
        <message>
            <source>In the last half year you studied on {days} days and answered {answers} times.</source>
            <translation>最近半年学习 {days} 天，作答 {answers} 次。</translation>
        </message>
        <message>
            <source>less</source>
            <translation>少</translation>
        </message>
        <message>
            <source>more</source>
            <translation>多</translation>
        </message>
        <message>
            <source>{day}: {answers} answers</source>
            <translation>{day}：作答 {answers} 次</translation>
        </message>
    </context>
    <context>
        <name>HistoryList</name>
        <message>
            <source>No results yet.</source>
            <translation>还没有成绩。</translation>
        </message>
    </context>
    <context>
        <name>HistoryRow</name>
        <message>
            <source>out of time</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>guessed</source>
            <translation>猜的</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <source>List of keys</source>
            <translation>快捷键一览</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>任何地方</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>阅读</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>记忆卡</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>学习竞赛</translation>
        </message>
        <message>
            <source>Look-back</source>
            <translation>回头看</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>回车</translation>
        </message>
        <message>
            <source>Backspace</source>
            <translation>退格</translation>
        </message>
    </context>
    <context>
        <name>KeyRow</name>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>Show answer</source>
            <translation>显示答案</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Suspend this card</source>
            <translation>暂停此卡</translation>
        </message>
        <message>
            <source>Open the source</source>
            <translation>打开原文</translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>Single choice</source>
            <translation>单选</translation>
        </message>
        <message>
            <source>Multiple choice</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>True or false</source>
            <translation>判断</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>填空</translation>
        </message>
        <message>
            <source>Put in order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>连线</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>重来</translation>
        </message>
        <message>
            <source>Hard</source>
            <translation>困难</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>良好</translation>
        </message>
        <message>
            <source>Easy</source>
            <translation>简单</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>答对</translation>
        </message>
        <message>
            <source>Partly right</source>
            <translation>部分正确</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>答错</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>未作答</translation>
        </message>
        <message>
            <source>Answered wrong</source>
            <translation>答错</translation>
        </message>
        <message>
            <source>Ran out of time</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Guessed</source>
            <translation>猜的</translation>
        </message>
        <message>
            <source>paragraph {n}</source>
            <translation>第 {n} 段</translation>
        </message>
        <message>
            <source>%n minute(s)</source>
            <translation>%n 分钟</translation>
        </message>
        <message>
            <source>%n hour(s)</source>
            <translation>%n 小时</translation>
        </message>
        <message>
            <source>%n day(s)</source>
            <translation>%n 天</translation>
        </message>
        <message>
            <source>%n month(s)</source>
            <translation>%n 个月</translation>
        </message>
        <message>
            <source>{n} years</source>
            <translation>{n} 年</translation>
        </message>
        <message>
            <source>%n second(s)</source>
            <translation>%n 秒</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} 分 {seconds} 秒</translation>
        </message>
        <message>
            <source>MMMM d</source>
            <translation>M 月 d 日</translation>
        </message>
    </context>
    <context>
        <name>LookbackHeader</name>
        <message>
            <source>Look-back</source>
            <translation>回头看</translation>
        </message>
        <message numerus="yes">
            <source>right on %n different day(s) takes a question off the list</source>
            <translation>
                <numerusform>在 %n 个不同的日子答对即移出</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be asked again</source>
            <translation>
                <numerusform>待复测 %n 题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the list</source>
            <translation>
                <numerusform>在册 %n 题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done with</source>
            <translation>
                <numerusform>已消灭 %n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>All parts</source>
            <translation>全部部分</translation>
        </message>
        <message numerus="yes">
            <source>Practise %n due question(s)</source>
            <translation>
                <numerusform>复测到期 %n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>Practise this question</source>
            <translation>练这一题</translation>
        </message>
        <message>
            <source>Practise (P)</source>
            <translation>复测 (P)</translation>
        </message>
        <message>
            <source>Due first</source>
            <translation>到期先</translation>
        </message>
        <message>
            <source>Most missed first</source>
            <translation>错误次数</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>顺序</translation>
        </message>
    </context>
    <context>
        <name>LookbackView</name>
        <message>
            <source>Open the source</source>
            <translation>打开原文</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>复测</translation>
        </message>
        <message>
            <source>Nothing left to look back at</source>
            <translation>错题都消灭了</translation>
        </message>
        <message numerus="yes">
            <source>Every question that was missed has been answered right on enough days: %n of them.</source>
            <translation>
                <numerusform>错过的 %n 道题都已在足够多的日子里答对，移出了回头看。</numerusform>
            </translation>
        </message>
        <message>
            <source>To the quiz</source>
            <translation>去学习竞赛</translation>
        </message>
        <message>
            <source>Questions you answer wrong, run out of time for or guess come here, with the sentence that answers them.</source>
            <translation>答错的、超时的、猜的题会到这里来，连同能回答它的那句原文。</translation>
        </message>
        <message>
            <source>Nothing missed yet</source>
            <translation>还没有错题</translation>
        </message>
        <message>
            <source>left the bank</source>
            <translation>已不在题库</translation>
        </message>
        <message>
            <source>again today</source>
            <translation>复测 今天</translation>
        </message>
        <message>
            <source>again tomorrow</source>
            <translation>复测 明天</translation>
        </message>
        <message>
            <source>again {date}</source>
            <translation>复测 {date}</translation>
        </message>
        <message>
            <source>missed %n time(s)</source>
            <translation>错 %n 次</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Xueshi · Documents and contests</source>
            <translation>学而时习 · 文件学习与知识竞赛</translation>
        </message>
        <message>
            <source>Your data could not be opened</source>
            <translation>数据无法打开</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>This takes a moment.</source>
            <translation>请稍候片刻。</translation>
        </message>
        <message>
            <source>The first document and its questions are being prepared. This takes a moment.</source>
            <translation>正在准备第一份文件和题库，请稍候片刻。</translation>
        </message>
        <message>
            <source>Welcome to Xueshi</source>
            <translation>欢迎使用学而时习</translation>
        </message>
    </context>
    <context>
        <name>Margin</name>
        <message>
            <source>Questions beside the text</source>
            <translation>页边的题目标记</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n 道题</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MatchArea</name>
        <message>
            <source>nothing</source>
            <translation>没有选</translation>
        </message>
        <message>
            <source>yours: {yours}
right: {right}</source>
            <translation>你选：{yours}
应选：{right}</translation>
        </message>
        <message>
            <source>→ choose on the right</source>
            <translation>→ 在右边选</translation>
        </message>
        <message>
            <source>→ not matched</source>
            <translation>→ 未配对</translation>
        </message>
    </context>
    <context>
        <name>MissRow</name>
        <message>
            <source>Open the source</source>
            <translation>打开原文</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>重练这题</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>未作答</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>你的答案</translation>
        </message>
        <message>
            <source>Right answer</source>
            <translation>正确答案</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>漏</translation>
        </message>
        <message>
            <source>too much</source>
            <translation>错</translation>
        </message>
        <message>
            <source>ran out of time</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>guessed</source>
            <translation>猜的</translation>
        </message>
        <message>
            <source>time</source>
            <translation>用时</translation>
        </message>
    </context>
    <context>
        <name>MistakeList</name>
        <message>
            <source>Missed questions</source>
            <translation>错题</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
        <message>
            <source>Outline</source>
            <translation>目录</translation>
        </message>
    </context>
    <context>
        <name>OutlineModel</name>
        <message>
            <source>read</source>
            <translation>已读</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>no anchors or aliases are allowed</source>
            <translation>不许用锚点或别名</translation>
        </message>
        <message>
            <source>either a heading or a lead, not both</source>
            <translation>标题和提示句只能写一个</translation>
        </message>
        <message>
            <source>the pairs are not unambiguous</source>
            <translation>连线不唯一</translation>
        </message>
        <message>
            <source>the quotation stands in more than one place</source>
            <translation>依据不止一处</translation>
        </message>
        <message>
            <source>there is no such paragraph</source>
            <translation>没有这一段</translation>
        </message>
        <message>
            <source>the document does not say this</source>
            <translation>原文里找不到</translation>
        </message>
        <message>
            <source>the answer cannot be given</source>
            <translation>答案不可能答对</translation>
        </message>
        <message>
            <source>the number is wrong</source>
            <translation>数目不对</translation>
        </message>
        <message>
            <source>this cannot be an id</source>
            <translation>标识不合规定</translation>
        </message>
        <message>
            <source>this cannot be a key</source>
            <translation>键不合规定</translation>
        </message>
        <message>
            <source>the value is wrong</source>
            <translation>取值不对</translation>
        </message>
        <message>
            <source>the answer is not in the quotation</source>
            <translation>答案不在依据里</translation>
        </message>
        <message>
            <source>the blanks do not fit the stem</source>
            <translation>空与题干对不上</translation>
        </message>
        <message>
            <source>it has invisible characters</source>
            <translation>有看不见的字符</translation>
        </message>
        <message>
            <source>there is no such document</source>
            <translation>没有这份文件</translation>
        </message>
        <message>
            <source>the id is used twice</source>
            <translation>标识重复</translation>
        </message>
        <message>
            <source>the key is used twice</source>
            <translation>键重复</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>是空的</translation>
        </message>
        <message>
            <source>there is no such question</source>
            <translation>没有这道题</translation>
        </message>
        <message>
            <source>the first paragraph does not begin like this</source>
            <translation>不是第一段的开头</translation>
        </message>
        <message>
            <source>it is missing</source>
            <translation>缺少</translation>
        </message>
        <message>
            <source>this is not UTF-8 text</source>
            <translation>不是 UTF-8 文字</translation>
        </message>
        <message>
            <source>two options are the same</source>
            <translation>两项相同</translation>
        </message>
        <message>
            <source>an explanation must not name options by letters</source>
            <translation>解析不能说选项的字母</translation>
        </message>
        <message>
            <source>there are too few steps</source>
            <translation>环节太少</translation>
        </message>
        <message>
            <source>a file holds one document only</source>
            <translation>一个文件只能有一份</translation>
        </message>
        <message>
            <source>this is not correct YAML</source>
            <translation>不是正确的 YAML</translation>
        </message>
        <message>
            <source>no tags are allowed</source>
            <translation>不许用标签</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>嵌套太深</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>太大</translation>
        </message>
        <message>
            <source>there is no such key</source>
            <translation>没有这个键</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>读不了</translation>
        </message>
        <message>
            <source>this is of the wrong kind</source>
            <translation>类型不对</translation>
        </message>
    </context>
    <context>
        <name>QuestionCard</name>
        <message>
            <source>Flag for review</source>
            <translation>标记待查</translation>
        </message>
        <message>
            <source>Flagged</source>
            <translation>已标记</translation>
        </message>
        <message>
            <source>I guessed</source>
            <translation>我是猜的</translation>
        </message>
        <message>
            <source>Guessed</source>
            <translation>猜的</translation>
        </message>
        <message>
            <source>{kind} · {points} marks</source>
            <translation>{kind} · {points} 分</translation>
        </message>
        <message>
            <source>Question {n} / {total}</source>
            <translation>第 {n} / {total} 题</translation>
        </message>
        <message>
            <source>More than one may be right.</source>
            <translation>可以多选。</translation>
        </message>
        <message>
            <source>Press them in the right order; press one again to take it out.</source>
            <translation>按先后顺序逐项按下；再按一次就取消。</translation>
        </message>
        <message>
            <source>Enter goes to the next blank; Esc leaves the field, so that F and G work.</source>
            <translation>Enter 到下一空；Esc 离开输入框，之后 F、G 可用。</translation>
        </message>
        <message>
            <source>↑ ↓ choose on the left, the key of the partner on the right; the same key again parts them.</source>
            <translation>↑ ↓ 选左边，按右边的字母或数字配对；再按一次就取消，按别的就更换。</translation>
        </message>
        <message>
            <source>Nothing answered yet. Press Enter again to see the answer.</source>
            <translation>还没有作答。再按一次 Enter 就看答案。</translation>
        </message>
        <message>
            <source>Not all are in order. Press Enter again to see the answer; it counts as not answered.</source>
            <translation>还没有排完。再按一次 Enter 就看答案，这题算没答。</translation>
        </message>
        <message>
            <source>Not complete yet. Press Enter again to hand it in as it is.</source>
            <translation>还没有答完。再按一次 Enter 就这样提交。</translation>
        </message>
    </context>
    <context>
        <name>QuizView</name>
        <message>
            <source>Leave while the clock runs?</source>
            <translation>计时还在走，要离开吗？</translation>
        </message>
        <message>
            <source>What you have answered is saved, but the time goes on running.</source>
            <translation>已答的都保存了，但时间不会停。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>留下</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) not answered.</source>
            <translation>
                <numerusform>还有 %n 题未答。</numerusform>
            </translation>
        </message>
        <message>
            <source>Submit the paper?</source>
            <translation>现在交卷？</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>先不交</translation>
        </message>
    </context>
    <context>
        <name>QuotationView</name>
        <message>
            <source>Source · {place}</source>
            <translation>原文 · {place}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Xueshi</source>
            <translation>学而时习</translation>
        </message>
        <message>
            <source>Documents and contests</source>
            <translation>文件学习与知识竞赛</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>RailButton</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n 项待办</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RatesCard</name>
        <message>
            <source>Rates by part</source>
            <translation>各部分得分率</translation>
        </message>
    </context>
    <context>
        <name>ReadingFrame</name>
        <message>
            <source>Document</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>目录</translation>
        </message>
    </context>
    <context>
        <name>ReadingView</name>
        <message>
            <source>The title was supplied by the editors</source>
            <translation>题名为整理者所加</translation>
        </message>
        <message>
            <source>No document yet</source>
            <translation>还没有文件</translation>
        </message>
        <message>
            <source>Import a document to read it here.</source>
            <translation>导入文件后，就可以在这里阅读。</translation>
        </message>
        <message>
            <source>Not learnt</source>
            <translation>未学</translation>
        </message>
        <message>
            <source>Being learnt</source>
            <translation>学习中</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>错过</translation>
        </message>
        <message>
            <source>Known</source>
            <translation>已掌握</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>Another paper</source>
            <translation>再选一卷</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>成绩</translation>
        </message>
        <message numerus="yes">
            <source>Practise these %n question(s) (R)</source>
            <translation>
                <numerusform>立即重练这 %n 题 (R)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) missed</source>
            <translation>
                <numerusform>失分 %n 题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n right by guessing</source>
            <translation>
                <numerusform>猜对 %n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>No miss at all</source>
            <translation>全部答对</translation>
        </message>
        <message>
            <source>Every answer was right. Nothing goes on the look-back list.</source>
            <translation>一题不失，没有要回头看的。</translation>
        </message>
        <message>
            <source>Nothing was answered</source>
            <translation>一题也没有答</translation>
        </message>
        <message>
            <source>There is nothing to look at.</source>
            <translation>没有可看的。</translation>
        </message>
    </context>
    <context>
        <name>RoadmapView</name>
        <message>
            <source>days in a row</source>
            <translation>天连续</translation>
        </message>
        <message>
            <source>retention</source>
            <translation>保持率</translation>
        </message>
        <message>
            <source>mistakes cleared</source>
            <translation>题已消灭</translation>
        </message>
        <message>
            <source>No document yet</source>
            <translation>还没有文件</translation>
        </message>
        <message>
            <source>Import one with “mbjg-desktop import”, and its parts will stand here as stations.</source>
            <translation>用 mbjg-desktop import 导入一份文件，它的各部分就会成为这里的站点。</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日任务书</translation>
        </message>
        <message>
            <source>Read = read so far   Mem. = expected to be remembered   Test = right of late</source>
            <translation>读 = 已读　记 = 预计记得住　测 = 近期答题正确率</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>线路图</translation>
        </message>
        <message>
            <source>Heat map</source>
            <translation>学习热力图</translation>
        </message>
        <message>
            <source>{blocks} paragraphs · {characters} characters · {questions} questions</source>
            <translation>共 {blocks} 段 · {characters} 字 · {questions} 题</translation>
        </message>
        <message>
            <source>The contest is today</source>
            <translation>今天竞赛</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) to the contest on {date}</source>
            <translation>
                <numerusform>距 {date}竞赛还有 %n 天</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RuleSetWords</name>
        <message>
            <source>%n question(s)</source>
            <translation>%n 题</translation>
        </message>
        <message>
            <source>%n minute(s)</source>
            <translation>%n 分钟</translation>
        </message>
        <message>
            <source>full marks {points}</source>
            <translation>满分 {points}</translation>
        </message>
    </context>
    <context>
        <name>RunBody</name>
        <message>
            <source>← Previous</source>
            <translation>← 上一题</translation>
        </message>
        <message>
            <source>Answer sheet</source>
            <translation>答题卡</translation>
        </message>
    </context>
    <context>
        <name>RunHeader</name>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Quiz · {name}</source>
            <translation>学习竞赛 · {name}</translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message>
            <source>Question</source>
            <translation>题目</translation>
        </message>
        <message>
            <source>Stop here?</source>
            <translation>到此为止？</translation>
        </message>
        <message>
            <source>Submit the paper?</source>
            <translation>现在交卷？</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Go on answering</source>
            <translation>继续作答</translation>
        </message>
        <message>
            <source>Hand in ↵</source>
            <translation>提交 ↵</translation>
        </message>
        <message>
            <source>To the result →</source>
            <translation>看成绩 →</translation>
        </message>
        <message>
            <source>Submit →</source>
            <translation>交卷 →</translation>
        </message>
        <message>
            <source>Next →</source>
            <translation>下一题 →</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) not answered.</source>
            <translation>
                <numerusform>还有 %n 题未答。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) flagged.</source>
            <translation>
                <numerusform>还有 %n 题标记待查。</numerusform>
            </translation>
        </message>
        <message>
            <source>Every question is answered.</source>
            <translation>每题都答了。</translation>
        </message>
    </context>
    <context>
        <name>ScoreCard</name>
        <message>
            <source>Quiz · {name}</source>
            <translation>学习竞赛 · {name}</translation>
        </message>
        <message>
            <source>right</source>
            <translation>答对</translation>
        </message>
        <message>
            <source>time</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>longest streak</source>
            <translation>最长连对</translation>
        </message>
        <message>
            <source>full marks {points}</source>
            <translation>满分 {points}</translation>
        </message>
        <message>
            <source>pass mark {points}</source>
            <translation>合格线 {points}</translation>
        </message>
        <message>
            <source>✓ passed</source>
            <translation>✓ 合格</translation>
        </message>
        <message>
            <source>✕ not passed</source>
            <translation>✕ 不合格</translation>
        </message>
        <message>
            <source>time was up</source>
            <translation>时间到</translation>
        </message>
    </context>
    <context>
        <name>Screens</name>
        <message>
            <source>Roadmap</source>
            <translation>路线图</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>阅读</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>记忆卡</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>学习竞赛</translation>
        </message>
        <message>
            <source>Look-back</source>
            <translation>回头看</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Simplified</source>
            <translation>简体</translation>
        </message>
        <message>
            <source>Traditional</source>
            <translation>繁体</translation>
        </message>
        <message>
            <source>There is a contest on</source>
            <translation>竞赛日期</translation>
        </message>
        <message>
            <source>Day of the contest</source>
            <translation>竞赛日期</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Size of the interface</source>
            <translation>界面字号</translation>
        </message>
        <message>
            <source>Size of what is read</source>
            <translation>正文字号</translation>
        </message>
        <message>
            <source>Script of documents</source>
            <translation>文件字形</translation>
        </message>
        <message>
            <source>New cards a day</source>
            <translation>每天新卡上限</translation>
        </message>
        <message>
            <source>Right on so many days to leave the look-back list</source>
            <translation>几天答对移出错题</translation>
        </message>
        <message>
            <source>Changes apply at once and are kept.</source>
            <translation>改动立即生效并保存。</translation>
        </message>
    </context>
    <context>
        <name>SetupPage</name>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>No questions yet</source>
            <translation>还没有题目</translation>
        </message>
        <message>
            <source>Import a document and a question bank first.</source>
            <translation>请先导入文件和题库。</translation>
        </message>
        <message>
            <source>This scope has fewer questions than the rules ask for.</source>
            <translation>所选范围的题不够，按现有的题抽。</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>赛制</translation>
        </message>
        <message>
            <source>Asked about</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>学习竞赛</translation>
        </message>
        <message>
            <source>Latest results</source>
            <translation>最近成绩</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing to ask here.</source>
            <translation>这里没有可考的题。</translation>
        </message>
    </context>
    <context>
        <name>SheetPanel</name>
        <message>
            <source>Answer sheet</source>
            <translation>答题卡</translation>
        </message>
        <message>
            <source>Every answer is saved at once; a power cut loses nothing.</source>
            <translation>每题作答即时保存，断电可续答</translation>
        </message>
        <message>
            <source>answered {answered} · flagged {flagged} · open {open}</source>
            <translation>已答 {answered}　标记 {flagged}　未答 {open}</translation>
        </message>
        <message>
            <source>Stop here (Ctrl+↵)</source>
            <translation>结束 (Ctrl+↵)</translation>
        </message>
        <message>
            <source>Submit (Ctrl+↵)</source>
            <translation>交卷 (Ctrl+↵)</translation>
        </message>
    </context>
    <context>
        <name>StationButton</name>
        <message>
            <source>{stage}: read {read}, remembered {remembered}, tested {tested}</source>
            <translation>{stage}：已读 {read}，记得 {remembered}，测试 {tested}</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚未测试</translation>
        </message>
        <message>
            <source>still ahead</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已掌握</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>读</translation>
        </message>
        <message>
            <source>Mem.</source>
            <translation>记</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测</translation>
        </message>
    </context>
    <context>
        <name>TaskList</name>
        <message>
            <source>Nothing is due today. Well done.</source>
            <translation>今天的任务都完成了。</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>“{ruleset}” is not finished</source>
            <translation>继续“{ruleset}”</translation>
        </message>
        <message>
            <source>%n card(s) due</source>
            <translation>记忆卡 %n 张到期</translation>
        </message>
        <message>
            <source>Look back at %n question(s)</source>
            <translation>回头看 %n 道错题</translation>
        </message>
        <message>
            <source>Read “{station}”</source>
            <translation>读“{station}”</translation>
        </message>
        <message>
            <source>Mock exam</source>
            <translation>全真模拟</translation>
        </message>
        <message>
            <source>%n of them missed three times or more</source>
            <translation>其中 %n 道已错三次以上</translation>
        </message>
        <message>
            <source>about %n minute(s)</source>
            <translation>预计 %n 分钟</translation>
        </message>
        <message>
            <source>Against the clock, marked at the end</source>
            <translation>限时作答，交卷后评分</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续作答</translation>
        </message>
        <message>
            <source>Start cards</source>
            <translation>开始记忆</translation>
        </message>
        <message>
            <source>Start look-back</source>
            <translation>开始复测</translation>
        </message>
        <message>
            <source>Read on</source>
            <translation>去阅读</translation>
        </message>
        <message>
            <source>Start the test</source>
            <translation>开考</translation>
        </message>
        <message>
            <source>Every answer is kept; go on when you like</source>
            <translation>作答都已保存，随时可以继续</translation>
        </message>
        <message>
            <source>Time is up: what was answered is being marked</source>
            <translation>时间已到，继续即可查看成绩</translation>
        </message>
        <message>
            <source>{left} left, the clock is running</source>
            <translation>剩余 {left}，计时仍在继续</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Outline</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Outline (Ctrl+L)</source>
            <translation>目录 (Ctrl+L)</translation>
        </message>
        <message>
            <source>Simplified / traditional</source>
            <translation>简体/繁体</translation>
        </message>
        <message>
            <source>Simplified / traditional (Ctrl+T)</source>
            <translation>简体/繁体 (Ctrl+T)</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>字号减小</translation>
        </message>
        <message>
            <source>Smaller text (Ctrl+−)</source>
            <translation>字号减小 (Ctrl+−)</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>字号增大</translation>
        </message>
        <message>
            <source>Larger text (Ctrl+=)</source>
            <translation>字号增大 (Ctrl+=)</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Find in the text (Ctrl+F)</source>
            <translation>查找 (Ctrl+F)</translation>
        </message>
        <message>
            <source>Practise this part</source>
            <translation>练本段</translation>
        </message>
        <message>
            <source>Practise this part (T)</source>
            <translation>练本段 (T)</translation>
        </message>
        <message>
            <source>Trad.</source>
            <translation>繁 / 简</translation>
        </message>
        <message>
            <source>Simp.</source>
            <translation>简 / 繁</translation>
        </message>
    </context>
    <context>
        <name>UnfinishedBanner</name>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>交卷</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>{name} is unfinished: {answered}/{total} answered</source>
            <translation>{name}未完成：已答 {answered}/{total}</translation>
        </message>
        <message>
            <source>, {time} left</source>
            <translation>，剩余 {time}</translation>
        </message>
    </context>
</TS>