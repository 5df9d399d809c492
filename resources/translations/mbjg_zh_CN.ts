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
            <source>Something is wrong with it</source>
            <translation>这题有问题</translation>
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
            <translation>返回（Alt+←）</translation>
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
        <name>BoardPanel</name>
        <message>
            <source>Rules</source>
            <translation>赛制</translation>
        </message>
        <message>
            <source>Nobody has handed in a full paper under these rules yet.</source>
            <translation>这个赛制还没有人交过整卷。</translation>
        </message>
        <message>
            <source>Learner</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>Best</source>
            <translation>最好</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>次数</translation>
        </message>
        <message>
            <source>Whole papers that were handed in; of equal marks the quicker one stands higher.</source>
            <translation>只计已交的整卷；同分时用时少的在前。</translation>
        </message>
        <message>
            <source>Runs over the whole document; of equal marks the quicker one stands higher.</source>
            <translation>只计全篇范围的成绩；同分时用时少的在前。</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>本机榜</translation>
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
            <source>stands still</source>
            <translation>计时已停</translation>
        </message>
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
            <source>Ledger</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Duel</source>
            <translation>双人对战</translation>
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
            <source>Whose marks change with new keys</source>
            <translation>答案改过后谁的分会变</translation>
        </message>
        <message>
            <source>Switch learner</source>
            <translation>换学员</translation>
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
            <translation>看原文</translation>
        </message>
        <message>
            <source>Mark, or take the mark away</source>
            <translation>标记或取消标记</translation>
        </message>
        <message>
            <source>Something is wrong with it</source>
            <translation>这题有问题</translation>
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
            <source>Pause</source>
            <translation>暂停</translation>
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
            <source>More around the answer</source>
            <translation>看上下文</translation>
        </message>
        <message>
            <source>Passages to read again</source>
            <translation>失分原文清单</translation>
        </message>
        <message>
            <source>The same places asked another way</source>
            <translation>同处换个问法再练</translation>
        </message>
        <message>
            <source>Export the result</source>
            <translation>导出成绩</translation>
        </message>
        <message>
            <source>Print the result</source>
            <translation>打印成绩</translation>
        </message>
        <message>
            <source>Practise what is due</source>
            <translation>复测到期的题</translation>
        </message>
        <message>
            <source>Practise all listed</source>
            <translation>练所列全部</translation>
        </message>
        <message>
            <source>Same place, another question</source>
            <translation>同一处换个问法</translation>
        </message>
        <message>
            <source>Did not know</source>
            <translation>错因：不知道</translation>
        </message>
        <message>
            <source>Misread</source>
            <translation>错因：看错</translation>
        </message>
        <message>
            <source>Mixed up</source>
            <translation>错因：混淆</translation>
        </message>
        <message>
            <source>Only guessed</source>
            <translation>错因：猜的</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写笔记</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Look for words</source>
            <translation>找字词</translation>
        </message>
        <message>
            <source>Show everything, tick nothing</source>
            <translation>全部显示，取消勾选</translation>
        </message>
        <message>
            <source>Print or export</source>
            <translation>打印或导出</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>Item analysis</source>
            <translation>试题分析</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>原文掌握</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>排行</translation>
        </message>
        <message>
            <source>Disputes</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Save as table</source>
            <translation>另存为表格</translation>
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
            <source>Nothing is called that.</source>
            <translation>没有找到。</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Learner</source>
            <translation>学员</translation>
        </message>
    </context>
    <context>
        <name>ConfusionPair</name>
        <message>
            <source>What the question asks about</source>
            <translation>本题问的是这里</translation>
        </message>
        <message>
            <source>Where “{option}” is true</source>
            <translation>“{option}”出自这里</translation>
        </message>
        <message>
            <source>Two passages mixed up</source>
            <translation>两处混淆了</translation>
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
        <name>Course</name>
        <message>
            <source>The last results, the oldest first: {shares}</source>
            <translation>最近的成绩，由远到近：{shares}</translation>
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
            <source>My note</source>
            <translation>我的笔记</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题目</translation>
        </message>
    </context>
    <context>
        <name>DisputeCard</name>
        <message>
            <source>Open the source</source>
            <translation>看原文</translation>
        </message>
        <message>
            <source>Mark again…</source>
            <translation>重新评分…</translation>
        </message>
        <message>
            <source>In their words: {text}</source>
            <translation>说明：{text}</translation>
        </message>
        <message>
            <source>Key at the time: {answer}</source>
            <translation>当时的答案：{answer}</translation>
        </message>
        <message>
            <source>Key today: {answer}</source>
            <translation>现在的答案：{answer}</translation>
        </message>
        <message>
            <source>The question has left its bank since.</source>
            <translation>这道题后来撤下了。</translation>
        </message>
        <message>
            <source>Worded today: {stem}</source>
            <translation>现在的题干：{stem}</translation>
        </message>
        <message>
            <source>Options today: {options}</source>
            <translation>现在的选项：{options}</translation>
        </message>
        <message>
            <source>The question has been edited since; its key is the same.</source>
            <translation>题目后来改过，答案没有变。</translation>
        </message>
        <message>
            <source>The document said: “{text}”. It does no more.</source>
            <translation>当时的原文：“{text}”。现在的文件里已经没有这句了。</translation>
        </message>
        <message>
            <source>Remark on the ruling (if you like)</source>
            <translation>处理说明（可不填）</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
    </context>
    <context>
        <name>DisputeExport</name>
        <message>
            <source>As CSV…</source>
            <translation>存为 CSV…</translation>
        </message>
        <message>
            <source>As Markdown…</source>
            <translation>存为 Markdown…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题号</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>题型</translation>
        </message>
        <message>
            <source>Wording at the time</source>
            <translation>当时的题干</translation>
        </message>
        <message>
            <source>Options at the time</source>
            <translation>当时的选项</translation>
        </message>
        <message>
            <source>Key at the time</source>
            <translation>当时的答案</translation>
        </message>
        <message>
            <source>Source at the time</source>
            <translation>当时的原文</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>In their words</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Learner</source>
            <translation>提出人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Wording today</source>
            <translation>现在的题干</translation>
        </message>
        <message>
            <source>Key today</source>
            <translation>现在的答案</translation>
        </message>
        <message>
            <source>Ruling</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>处理说明</translation>
        </message>
        <message>
            <source>Disputed questions</source>
            <translation>有问题的题</translation>
        </message>
        <message>
            <source>left its bank</source>
            <translation>已撤下</translation>
        </message>
    </context>
    <context>
        <name>DisputeOpener</name>
        <message>
            <source>Recorded for the author of the bank</source>
            <translation>已记下，留给出题人核对</translation>
        </message>
    </context>
    <context>
        <name>DisputePanel</name>
        <message>
            <source>Take the list away</source>
            <translation>导出清单</translation>
        </message>
        <message>
            <source>Open {n}</source>
            <translation>待处理 {n}</translation>
        </message>
        <message>
            <source>Settled {n}</source>
            <translation>已处理 {n}</translation>
        </message>
        <message>
            <source>No question is disputed</source>
            <translation>没有待处理的题</translation>
        </message>
        <message>
            <source>Whoever thinks that a question is not right presses W on it, and it is listed here.</source>
            <translation>觉得哪道题有问题，就在那道题上按 W，它会列在这里。</translation>
        </message>
        <message>
            <source>Nothing settled yet</source>
            <translation>还没有处理过的</translation>
        </message>
        <message>
            <source>What you have ruled on is kept here.</source>
            <translation>处理过的都留在这里。</translation>
        </message>
    </context>
    <context>
        <name>Disputes</name>
        <message>
            <source>The answer is wrong</source>
            <translation>答案不对</translation>
        </message>
        <message>
            <source>It can be read in two ways</source>
            <translation>题干有歧义</translation>
        </message>
        <message>
            <source>Options repeat, or are all right</source>
            <translation>选项有重复或都对</translation>
        </message>
        <message>
            <source>The document says otherwise</source>
            <translation>与原文不符</translation>
        </message>
        <message>
            <source>A slip of the pen</source>
            <translation>错别字</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Answer corrected</source>
            <translation>答案改了</translation>
        </message>
        <message>
            <source>Question corrected</source>
            <translation>题目改了</translation>
        </message>
        <message>
            <source>The question stands</source>
            <translation>维持原题</translation>
        </message>
        <message>
            <source>%n answer(s) cannot be marked again, because it is a question of another kind now.</source>
            <translation>%n 份作答无法重新评分：题型已经变了。</translation>
        </message>
        <message>
            <source>%n answer(s) cannot be marked again, because something else is asked now.</source>
            <translation>%n 份作答无法重新评分：题干已经改了，问的不是同一件事。</translation>
        </message>
        <message>
            <source>%n answer(s) cannot be marked again, because there are other things to choose from now.</source>
            <translation>%n 份作答无法重新评分：选项（或填空、条目）已经不同了。</translation>
        </message>
        <message>
            <source>Every answer is marked by the key of today.</source>
            <translation>所有作答都已按现在的答案评分。</translation>
        </message>
        <message>
            <source>%n question(s) have another key now</source>
            <translation>%n 道题的答案改过</translation>
        </message>
        <message>
            <source>%n result(s) would change</source>
            <translation>影响 %n 份成绩</translation>
        </message>
        <message>
            <source>{questions}: {attempts}.</source>
            <translation>{questions}，{attempts}。</translation>
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
        <name>DuelSetup</name>
        <message>
            <source>Start the duel</source>
            <translation>开始对战</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>End it</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>A duel needs two</source>
            <translation>对战要有两个人</translation>
        </message>
        <message>
            <source>Two learners of this machine answer the same paper, turn by turn. Add the other one first.</source>
            <translation>本机的两位学员轮流作答同一份卷子。请先添加另一位学员。</translation>
        </message>
        <message>
            <source>Manage learners…</source>
            <translation>管理学员…</translation>
        </message>
        <message>
            <source>{first} and {second} have a duel that is not finished</source>
            <translation>{first} 与 {second} 的对战还没有打完</translation>
        </message>
        <message>
            <source>{name} against</source>
            <translation>{name} 对阵</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Asked about</source>
            <translation>出题范围</translation>
        </message>
        <message>
            <source>Duel</source>
            <translation>双人对战</translation>
        </message>
        <message>
            <source>The same paper, turn by turn at one machine. Both attempts count for their learners.</source>
            <translation>两人在同一台电脑上轮流作答同一份卷子，逐题亮分；成绩和记忆各记各的。</translation>
        </message>
        <message>
            <source>Latest duels</source>
            <translation>最近的对战</translation>
        </message>
    </context>
    <context>
        <name>DuelView</name>
        <message>
            <source>Leave while the clock runs?</source>
            <translation>时钟在走，要离开吗？</translation>
        </message>
        <message>
            <source>What has been answered is saved, but the time of this question goes on running.</source>
            <translation>已答的都已保存，但本题的时间还在走。</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>留下</translation>
        </message>
        <message>
            <source>What both have answered counts; the rest of the paper is left.</source>
            <translation>两人都答过的题照常计分，其余的题不再作答。</translation>
        </message>
        <message>
            <source>End the duel here?</source>
            <translation>到此结束对战？</translation>
        </message>
        <message>
            <source>End it</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
    </context>
    <context>
        <name>EditDialog</name>
        <message>
            <source>New learner</source>
            <translation>新学员</translation>
        </message>
        <message>
            <source>Name and colour</source>
            <translation>名字和颜色</translation>
        </message>
        <message numerus="yes">
            <source>Name, up to %n character(s)</source>
            <translation>
                <numerusform>名字，最多 %n 个字</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名字</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
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
            <source>{path} is damaged. Nothing in it was changed.</source>
            <translation>{path} 已损坏。其中的内容没有动过。</translation>
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
            <source>Today's paper is done. Once a day counts.</source>
            <translation>今天的卷子已经交过了，每天只计一次。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可以撤销的操作。</translation>
        </message>
        <message>
            <source>A learner needs a name.</source>
            <translation>请填上名字。</translation>
        </message>
        <message>
            <source>Another learner has this name.</source>
            <translation>已经有学员叫这个名字了。</translation>
        </message>
        <message>
            <source>The last learner cannot be removed.</source>
            <translation>最后一位学员不能移除。</translation>
        </message>
        <message>
            <source>This learner was removed. Bring them back first.</source>
            <translation>这位学员已移除，请先请回来。</translation>
        </message>
        <message>
            <source>Xueshi</source>
            <translation>学而时习</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Print or export</source>
            <translation>打印或导出</translation>
        </message>
        <message>
            <source>With the sentence of the document</source>
            <translation>附原文句子</translation>
        </message>
        <message>
            <source>With my own notes</source>
            <translation>附我的笔记</translation>
        </message>
        <message>
            <source>Word file…</source>
            <translation>Word 文件…</translation>
        </message>
        <message>
            <source>PDF file…</source>
            <translation>PDF 文件…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Written: {path}</source>
            <translation>已写入：{path}</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Look-back</source>
            <translation>错题本</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>正在生成…</translation>
        </message>
        <message>
            <source>The printer did not take it.</source>
            <translation>打印机没有接收。</translation>
        </message>
        <message numerus="yes">
            <source>%n ticked question(s)</source>
            <translation>
                <numerusform>勾选的 %n 题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n listed question(s)</source>
            <translation>
                <numerusform>所列全部 %n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>Apart, at the end</source>
            <translation>另附卷尾</translation>
        </message>
        <message>
            <source>Under each question</source>
            <translation>题后</translation>
        </message>
        <message>
            <source>Nowhere</source>
            <translation>不附</translation>
        </message>
        <message>
            <source>Nothing is sent anywhere: the file is written where you say.</source>
            <translation>内容不会发往任何地方，只写到你指定的位置。</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>题目</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>答案</translation>
        </message>
        <message>
            <source>Word file</source>
            <translation>Word 文件</translation>
        </message>
        <message>
            <source>PDF file</source>
            <translation>PDF 文件</translation>
        </message>
        <message>
            <source>Stopped. Nothing half-done is left behind.</source>
            <translation>已停止，没有留下半成品。</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>已送打印机。</translation>
        </message>
    </context>
    <context>
        <name>FeedbackPanel</name>
        <message>
            <source>Open the source (O)</source>
            <translation>看原文（O）</translation>
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
            <source>Yours to judge</source>
            <translation>请自评</translation>
        </message>
        <message>
            <source>{met} of {total} points said</source>
            <translation>{total} 条要点答到 {met} 条</translation>
        </message>
        <message>
            <source>{points} marks · {score} so far · {streak} right in a row</source>
            <translation>{points} 分 · 累计 {score} 分 · 连对 {streak} 题</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} / 共 {total} 题</translation>
        </message>
        <message numerus="yes">
            <source>%n ticked</source>
            <translation>
                <numerusform>勾选 %n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Part of the document</source>
            <translation>所属部分</translation>
        </message>
        <message>
            <source>Kind of question</source>
            <translation>题型</translation>
        </message>
        <message>
            <source>Missed under</source>
            <translation>在哪种赛制里错</translation>
        </message>
        <message>
            <source>How often and when</source>
            <translation>错了几次、何时错</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>错因</translation>
        </message>
        <message>
            <source>Done with</source>
            <translation>已消灭</translation>
        </message>
        <message>
            <source>Filter by “{term}”: press to take it away</source>
            <translation>正按“{term}”筛选：按一下取消</translation>
        </message>
        <message>
            <source>Look for words</source>
            <translation>找字词</translation>
        </message>
        <message>
            <source>Look for words (Ctrl+F)</source>
            <translation>找字词（Ctrl+F）</translation>
        </message>
        <message>
            <source>Show everything, tick nothing (X)</source>
            <translation>全部显示，取消勾选（X）</translation>
        </message>
        <message>
            <source>Due first</source>
            <translation>到期的在前</translation>
        </message>
        <message>
            <source>Most missed first</source>
            <translation>错得多的在前</translation>
        </message>
        <message>
            <source>Last missed first</source>
            <translation>最近错的在前</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>次序</translation>
        </message>
    </context>
    <context>
        <name>FinalPage</name>
        <message>
            <source>Done ↵</source>
            <translation>完成 ↵</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再来一局</translation>
        </message>
        <message>
            <source>A draw</source>
            <translation>平局</translation>
        </message>
        <message>
            <source>{name} wins</source>
            <translation>{name} 获胜</translation>
        </message>
        <message numerus="yes">
            <source>ended after %n question(s)</source>
            <translation>
                <numerusform>答完 %n 题后结束</numerusform>
            </translation>
        </message>
        <message>
            <source>{points} marks ahead</source>
            <translation>领先 {points} 分</translation>
        </message>
        <message>
            <source>same marks, less time</source>
            <translation>同分，用时更少</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题目</translation>
        </message>
        <message>
            <source>No question was answered by both.</source>
            <translation>还没有一道题是两人都答过的。</translation>
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
            <translation>上一处（Shift+F3）</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Next match (F3)</source>
            <translation>下一处（F3）</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭（Esc）</translation>
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
        <name>Formulas</name>
        <message>
            <source>The first answer of each learner to the question.
Not later ones, nor short answers one marks oneself, nor questions the clock kept anybody from seeing.</source>
            <translation>每位学员对这道题的首次作答。
以后的作答、自己评分的简答题、因到时没看到的题都不算。</translation>
        </message>
        <message>
            <source>P = Σ credit ÷ n: the mean credit of the first answers, what is right in part counting in part.
From {few} answers on.
Moodle, Quiz statistics calculations: facility index.</source>
            <translation>P = Σ得分率 ÷ n，即首次作答的平均得分率，部分答对按部分计。
满 {few} 次才显示。
出处：Moodle, Quiz statistics calculations: facility index。</translation>
        </message>
        <message>
            <source>The median of the time first answers took.
From {few} answers on.</source>
            <translation>首次作答用时的中位数。
满 {few} 次才显示。</translation>
        </message>
        <message>
            <source>r = Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)² · Σ(y − ȳ)²)
x is the credit of this question, y the mean credit of the rest of the same paper.
Where x is 0 or 1 this is the point-biserial correlation.
From {many} answers on.
Pearson; Moodle calls it discrimination index.</source>
            <translation>r = Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)² · Σ(y − ȳ)²)
x 是本题得分率，y 是同卷其余题的平均得分率。
x 只取 0 和 1 时就是点二列相关。
满 {many} 次才显示。
出处：Pearson 相关；Moodle 称 discrimination index。</translation>
        </message>
        <message>
            <source>D = facility among the best {share} minus facility among the last {share} by the rest of the paper.
0.40 and more is very good, 0.30 good, 0.20 just acceptable.
From {many} answers on.
T. L. Kelley, Journal of Educational Psychology 30, 1939.
R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement, 1991.</source>
            <translation>D = 高分组答对率 − 低分组答对率，两组是同卷其余题得分最高和最低的各 {share}。
0.40 以上很好，0.30 良好，0.20 尚可。
满 {many} 次才显示。
出处：T. L. Kelley, Journal of Educational Psychology 30, 1939。
R. L. Ebel, D. A. Frisbie, Essentials of Educational Measurement, 1991。</translation>
        </message>
        <message>
            <source>How often each option was chosen at first, and by what share of all: from {few} answers on.
By what share of the best and of the last third by the rest of the paper: from {many} answers on.</source>
            <translation>首次作答时各选项的人数和占全部的比例，满 {few} 次才显示。
同卷其余题得分居前、居后三分之一的人各有多少选它，满 {many} 次才显示。</translation>
        </message>
        <message>
            <source>Check the key: discrimination below 0, or the best third takes a wrong option more often than a right one, or facility below {doubt}.
Too hard: facility below {hard}.
Too easy: facility above {easy}.
Idle option: a wrong option that less than {idle} choose.</source>
            <translation>核对答案：区分度小于 0，或成绩居前三分之一的人选某个错误选项的比选正确答案的还多，或答对率低于 {doubt}。
偏难：答对率低于 {hard}。
偏易：答对率高于 {easy}。
闲置选项：选它的人不到 {idle} 的错误选项。</translation>
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
        <name>HandOverPage</name>
        <message>
            <source>I am here, begin ↵</source>
            <translation>我来了，开始作答 ↵</translation>
        </message>
        <message>
            <source>End the duel…</source>
            <translation>结束对战…</translation>
        </message>
        <message>
            <source>{name}, it is your turn</source>
            <translation>请 {name} 作答</translation>
        </message>
        <message>
            <source>Question {n} / {total}</source>
            <translation>第 {n} / {total} 题</translation>
        </message>
        <message>
            <source>This question was shown before; its clock has gone on.</source>
            <translation>这道题先前已经出示，本题的时钟一直在走。</translation>
        </message>
        <message>
            <source>The clock of the question begins when Enter is pressed. The other one looks away.</source>
            <translation>按 Enter 开始作答，本题即开始计时；另一位请回避。</translation>
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
        <name>HistoryPage</name>
        <message>
            <source>Results</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>Every quiz you hand in is listed here, with its score, its time and its seed.</source>
            <translation>每次交卷的成绩、用时和卷号都记在这里。</translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s)</source>
            <translation>
                <numerusform>%n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>passed {n} of {all}</source>
            <translation>及格 {n}/{all}</translation>
        </message>
        <message>
            <source>Enter opens a result</source>
            <translation>回车看成绩单</translation>
        </message>
    </context>
    <context>
        <name>HistoryRow</name>
        <message>
            <source>the same words were asked then, with other options or another key</source>
            <translation>当时题面相同，选项或答案与现在不同</translation>
        </message>
        <message>
            <source>asked then: {stem}</source>
            <translation>当时的题面：{stem}</translation>
        </message>
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
        <name>ItemDetailPanel</name>
        <message>
            <source>left the bank</source>
            <translation>已出题库</translation>
        </message>
        <message>
            <source>first answers</source>
            <translation>首次作答</translation>
        </message>
        <message>
            <source>facility</source>
            <translation>答对率</translation>
        </message>
        <message>
            <source>median time</source>
            <translation>用时中位数</translation>
        </message>
        <message>
            <source>point-biserial</source>
            <translation>区分度</translation>
        </message>
        <message>
            <source>upper − lower 27 %</source>
            <translation>高低组差 27%</translation>
        </message>
        <message>
            <source>hardly anybody chooses it: replace it</source>
            <translation>几乎没有人选，宜换掉</translation>
        </message>
        <message>
            <source>it is true of {place}</source>
            <translation>出自{place}</translation>
        </message>
        <message>
            <source>Right: {answer}</source>
            <translation>正确答案：{answer}</translation>
        </message>
        <message>
            <source>Given instead:</source>
            <translation>答成了：</translation>
        </message>
        <message numerus="yes">
            <source>%n of them alone on a paper: these say nothing of discrimination.</source>
            <translation>
                <numerusform>其中 %n 次是单题作答，不计入区分度。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them to an earlier wording of the question.</source>
            <translation>
                <numerusform>其中 %n 次答的是改写前的措辞。</numerusform>
            </translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题目</translation>
        </message>
    </context>
    <context>
        <name>ItemsPage</name>
        <message>
            <source>Questions</source>
            <translation>试题</translation>
        </message>
        <message>
            <source>As soon as questions are answered, this tells which of them are too hard, too easy or wrong.</source>
            <translation>有人作答之后，这里会指出哪些题偏难、偏易，哪些题的答案要核对。</translation>
        </message>
        <message>
            <source>Nothing of that kind</source>
            <translation>没有这样的题</translation>
        </message>
        <message>
            <source>Choose another filter.</source>
            <translation>换一个筛选条件。</translation>
        </message>
        <message>
            <source>All questions</source>
            <translation>全部试题</translation>
        </message>
        <message numerus="yes">
            <source>To look at (%n)</source>
            <translation>
                <numerusform>待核查（%n）</numerusform>
            </translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>全部题型</translation>
        </message>
        <message>
            <source>All parts</source>
            <translation>全部部分</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) answered</source>
            <translation>
                <numerusform>%n 道题有人答过</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n 道待核查</numerusform>
            </translation>
        </message>
        <message>
            <source>first answers of all learners only; facility from {few}, discrimination from {many} of them on</source>
            <translation>只算每位学员的首次作答；满 {few} 次显示答对率，满 {many} 次显示区分度</translation>
        </message>
        <message>
            <source>What the figures mean</source>
            <translation>这些数怎么算</translation>
        </message>
        <message>
            <source>As soon as {few} learners have answered a question, its facility, its time and who chose what stand here; from {many} on, how well it tells the good from the weak. The bars show how far each question has come.</source>
            <translation>答的人还不多。一道题满 {few} 位学员答过，这里就列出答对率、用时和各选项的人数；满 {many} 位，再列出区分度。横条表示已有多少。</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>待核查</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>题型</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
    </context>
    <context>
        <name>KeyChangeBlock</name>
        <message>
            <source>Key then: {was}
Key now: {now}</source>
            <translation>原来的答案：{was}
现在的答案：{now}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more answer(s)</source>
            <translation>
                <numerusform>另有 %n 份作答</numerusform>
            </translation>
        </message>
        <message>
            <source>Who, when</source>
            <translation>谁 · 何时</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>作答</translation>
        </message>
        <message>
            <source>Judged</source>
            <translation>评判</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>未作答</translation>
        </message>
        <message>
            <source>passed now</source>
            <translation>变为合格</translation>
        </message>
        <message>
            <source>no longer passed</source>
            <translation>变为不合格</translation>
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
            <source>Duel</source>
            <translation>双人对战</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>台账</translation>
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
            <translation>看原文</translation>
        </message>
        <message>
            <source>Something is wrong with it</source>
            <translation>这题有问题</translation>
        </message>
        <message>
            <source>Same place, another question</source>
            <translation>同一处换个问法</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>练习</translation>
        </message>
        <message>
            <source>Take my mark away</source>
            <translation>取消标记</translation>
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
            <source>Short answer</source>
            <translation>简答</translation>
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
            <source>Marked by me</source>
            <translation>我标的</translation>
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
        <name>LearnerRow</name>
        <message>
            <source>Name and colour…</source>
            <translation>名字和颜色…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>请回来</translation>
        </message>
        <message>
            <source>learning now</source>
            <translation>正在学</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>已移除</translation>
        </message>
    </context>
    <context>
        <name>Learners</name>
        <message>
            <source>Me</source>
            <translation>我</translation>
        </message>
        <message>
            <source>red</source>
            <translation>朱红</translation>
        </message>
        <message>
            <source>amber</source>
            <translation>琥珀</translation>
        </message>
        <message>
            <source>olive</source>
            <translation>橄榄</translation>
        </message>
        <message>
            <source>green</source>
            <translation>松绿</translation>
        </message>
        <message>
            <source>teal</source>
            <translation>青</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>紫</translation>
        </message>
        <message>
            <source>plum</source>
            <translation>梅红</translation>
        </message>
    </context>
    <context>
        <name>LedgerView</name>
        <message>
            <source>Rules</source>
            <translation>赛制</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>得分率</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>及格</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>作答</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>卷号</translation>
        </message>
        <message>
            <source>self-marked</source>
            <translation>自评</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>及格</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>未及格</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题目</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>待核查</translation>
        </message>
        <message>
            <source>Facility</source>
            <translation>答对率</translation>
        </message>
        <message>
            <source>Discrimination</source>
            <translation>区分度</translation>
        </message>
        <message>
            <source>Upper − lower</source>
            <translation>高低组差</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>题型</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>题数</translation>
        </message>
        <message>
            <source>Full score</source>
            <translation>满分</translation>
        </message>
        <message>
            <source>Time (s)</source>
            <translation>用时（秒）</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>题号</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>First answers</source>
            <translation>首次作答</translation>
        </message>
        <message>
            <source>Point-biserial</source>
            <translation>区分度（点二列相关）</translation>
        </message>
        <message>
            <source>Upper − lower 27 %</source>
            <translation>高低组差（27%）</translation>
        </message>
        <message>
            <source>Median time (s)</source>
            <translation>用时中位数（秒）</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>缘由</translation>
        </message>
        <message>
            <source>Item analysis</source>
            <translation>试题分析</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>原文掌握</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>排行</translation>
        </message>
        <message>
            <source>Disputes</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Save as table</source>
            <translation>另存为表格</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Open the source</source>
            <translation>看原文</translation>
        </message>
        <message>
            <source>Something is wrong with it</source>
            <translation>这题有问题</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>表格（*.csv）</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿（*.xlsx）</translation>
        </message>
        <message>
            <source>Check the key</source>
            <translation>核对答案</translation>
        </message>
        <message>
            <source>Too hard</source>
            <translation>偏难</translation>
        </message>
        <message>
            <source>Too easy</source>
            <translation>偏易</translation>
        </message>
        <message>
            <source>Idle option</source>
            <translation>闲置选项</translation>
        </message>
        <message>
            <source>Who does well on the rest of the paper does worse on this question.</source>
            <translation>整卷答得越好的人，这道题反而错得越多。</translation>
        </message>
        <message>
            <source>The best third chooses a wrong option more often than a right one.</source>
            <translation>成绩居前三分之一的人，选某个错误选项的比选正确答案的还多。</translation>
        </message>
        <message>
            <source>Hardly anybody is right at first.</source>
            <translation>第一次作答时几乎没有人答对。</translation>
        </message>
        <message>
            <source>%n more</source>
            <translation>还差 %n 次</translation>
        </message>
        <message>
            <source>{n} s</source>
            <translation>{n} 秒</translation>
        </message>
    </context>
    <context>
        <name>LookbackHeader</name>
        <message>
            <source>Look-back</source>
            <translation>回头看</translation>
        </message>
        <message>
            <source>Print or export…</source>
            <translation>打印或导出…</translation>
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
        <message numerus="yes">
            <source>Practise all %n listed</source>
            <translation>
                <numerusform>练所列全部 %n 题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Practise %n ticked</source>
            <translation>
                <numerusform>练勾选的 %n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>Practise all that is listed (Shift+P)</source>
            <translation>练所列全部（Shift+P）</translation>
        </message>
        <message>
            <source>Print or export (E)</source>
            <translation>打印或导出（E）</translation>
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
            <translation>复测（P）</translation>
        </message>
    </context>
    <context>
        <name>LookbackView</name>
        <message>
            <source>Nothing left to look back at</source>
            <translation>错题都消灭了</translation>
        </message>
        <message>
            <source>To the quiz</source>
            <translation>去学习竞赛</translation>
        </message>
        <message>
            <source>Every question that was missed has been answered right on enough days: %n of them.</source>
            <translation>错过的 %n 题都已在足够多的日子里答对。</translation>
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
            <source>done with</source>
            <translation>已消灭</translation>
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
        <message>
            <source>note</source>
            <translation>有笔记</translation>
        </message>
        <message>
            <source>Did not know</source>
            <translation>不知道</translation>
        </message>
        <message>
            <source>Misread</source>
            <translation>看错</translation>
        </message>
        <message>
            <source>Mixed up</source>
            <translation>混淆</translation>
        </message>
        <message>
            <source>Only guessed</source>
            <translation>猜的</translation>
        </message>
        <message>
            <source>Due now</source>
            <translation>现在到期</translation>
        </message>
        <message>
            <source>Marked by me</source>
            <translation>我标的</translation>
        </message>
        <message>
            <source>Guessed once</source>
            <translation>猜过</translation>
        </message>
        <message>
            <source>Ran out of time</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>有笔记</translation>
        </message>
        <message>
            <source>Re-worded since</source>
            <translation>题目改过</translation>
        </message>
        <message>
            <source>Left the bank</source>
            <translation>已不在题库</translation>
        </message>
        <message>
            <source>In no part</source>
            <translation>不属于任何部分</translation>
        </message>
        <message>
            <source>Missed %n times or more</source>
            <translation>错 %n 次以上</translation>
        </message>
        <message>
            <source>Done with</source>
            <translation>只看已消灭</translation>
        </message>
        <message>
            <source>Also done with</source>
            <translation>连同已消灭</translation>
        </message>
        <message>
            <source>Missed today</source>
            <translation>今天错的</translation>
        </message>
        <message>
            <source>Missed in 7 days</source>
            <translation>近 7 天错的</translation>
        </message>
        <message>
            <source>Missed in 30 days</source>
            <translation>近 30 天错的</translation>
        </message>
        <message>
            <source>No other question asks about this place.</source>
            <translation>这一处原文没有别的题。</translation>
        </message>
        <message>
            <source>What is listed has left the bank and can not be asked.</source>
            <translation>所列的题已不在题库，不能再练。</translation>
        </message>
        <message>
            <source>It was there by your mark only, and is gone now.</source>
            <translation>这题只是你标的，取消后已从错题本移出。</translation>
        </message>
        <message>
            <source>Marked: it stays until it is right on enough days.</source>
            <translation>已标：在足够多的日子答对才算消灭。</translation>
        </message>
        <message>
            <source>No longer marked; it is here for its misses.</source>
            <translation>标记已取消；因为答错过，仍留在这里。</translation>
        </message>
        <message>
            <source>None of %n question(s) passes the filter.</source>
            <translation>共 %n 题，没有一题符合筛选。</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>没有符合的题</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除筛选</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Xueshi · Documents and contests</source>
            <translation>学而时习 · 文件学习与知识竞赛</translation>
        </message>
        <message>
            <source>What is stored could not be understood. The log says more.</source>
            <translation>存着的数据读不明白，详情在日志里。</translation>
        </message>
    </context>
    <context>
        <name>ManageDialog</name>
        <message>
            <source>Learners</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>New learner…</source>
            <translation>新学员…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Who is removed keeps everything and can be brought back.</source>
            <translation>移除的学员，记录都还在，随时可以请回来。</translation>
        </message>
        <message>
            <source>Their history stays on this machine. They can be brought back here.</source>
            <translation>学习记录仍留在本机，以后可以在这里请回来。</translation>
        </message>
        <message>
            <source>Remove “{name}”?</source>
            <translation>移除“{name}”？</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
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
        <name>Marker</name>
        <message>
            <source>Marked: it is on the look-back list.</source>
            <translation>已标，进了错题本。</translation>
        </message>
        <message>
            <source>The mark is taken away.</source>
            <translation>已取消标记。</translation>
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
            <source>More around it</source>
            <translation>看上下文</translation>
        </message>
        <message>
            <source>Less around it</source>
            <translation>收起上下文</translation>
        </message>
        <message>
            <source>Why: {text}</source>
            <translation>解析：{text}</translation>
        </message>
        <message>
            <source>Open the source</source>
            <translation>看原文</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>再练一次</translation>
        </message>
        <message>
            <source>Something is wrong with it</source>
            <translation>这题有问题</translation>
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
        <name>NoteEditor</name>
        <message>
            <source>In your own words: what to watch out for. N writes here, Esc leaves.</source>
            <translation>用自己的话记下要留意什么。按 N 来写，按 Esc 离开。</translation>
        </message>
        <message>
            <source>My note</source>
            <translation>我的笔记</translation>
        </message>
    </context>
    <context>
        <name>OpeningPage</name>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Open the data folder</source>
            <translation>打开数据文件夹</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>The first document and its questions are being prepared. This takes a moment.</source>
            <translation>正在准备第一份文件和题库，请稍候片刻。</translation>
        </message>
        <message>
            <source>Welcome to Xueshi</source>
            <translation>欢迎使用学而时习</translation>
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
            <source>Put back the copy of {moment}</source>
            <translation>换回 {moment} 的备份</translation>
        </message>
        <message>
            <source>{why} A copy of {moment} is there; the file it replaces would be kept beside it.</source>
            <translation>{why}有一份 {moment} 的备份可以换回；换下来的文件会留在它旁边。</translation>
        </message>
        <message>
            <source>Your data could not be opened</source>
            <translation>数据无法打开</translation>
        </message>
    </context>
    <context>
        <name>OptionRow</name>
        <message>
            <source>Right:</source>
            <translation>正确：</translation>
        </message>
        <message>
            <source>{all} of all, {upper} of the best third, {lower} of the last third</source>
            <translation>全部 {all}，前三分之一的 {upper}，后三分之一的 {lower}</translation>
        </message>
    </context>
    <context>
        <name>OptionTable</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Best ⅓</source>
            <translation>前 ⅓</translation>
        </message>
        <message>
            <source>Last ⅓</source>
            <translation>后 ⅓</translation>
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
        <name>PaceBars</name>
        <message>
            <source>Time per question. {words}</source>
            <translation>每题用时。{words}</translation>
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
        <name>PassageDetailPanel</name>
        <message>
            <source>Often chosen instead</source>
            <translation>常被错选的说法</translation>
        </message>
        <message>
            <source>What is asked about it</source>
            <translation>这一段的题</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 道</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>it is true of {place}: “{words}”</source>
            <translation>出自{place}：“{words}”</translation>
        </message>
        <message>
            <source>facility {share}</source>
            <translation>答对率 {share}</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>段落</translation>
        </message>
    </context>
    <context>
        <name>PassageRow</name>
        <message>
            <source>question {numbers}</source>
            <translation>第 {numbers} 题</translation>
        </message>
        <message>
            <source>Open the source</source>
            <translation>看原文</translation>
        </message>
    </context>
    <context>
        <name>PassagesPage</name>
        <message>
            <source>Passages</source>
            <translation>原文掌握</translation>
        </message>
        <message>
            <source>As soon as questions are answered, this tells which paragraphs are not known yet.</source>
            <translation>有人作答之后，这里会指出原文哪几段还没有掌握。</translation>
        </message>
        <message>
            <source>All parts</source>
            <translation>全部部分</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>hardest first; facility from {few} first answers on</source>
            <translation>最难的在前；满 {few} 次首次作答显示答对率</translation>
        </message>
    </context>
    <context>
        <name>PastList</name>
        <message>
            <source>No duels yet.</source>
            <translation>还没有对战过。</translation>
        </message>
    </context>
    <context>
        <name>PastRow</name>
        <message>
            <source>self-marked</source>
            <translation>自评</translation>
        </message>
    </context>
    <context>
        <name>PausedPage</name>
        <message>
            <source>Go on (P)</source>
            <translation>继续（P）</translation>
        </message>
        <message>
            <source>The clock stands still. You may close the program and go on another time.</source>
            <translation>计时已停。可以关掉程序，改日再接着答。</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
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
            <source>Something is wrong with it</source>
            <translation>这题有问题</translation>
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
            <source>Question {n} · {right} right so far</source>
            <translation>第 {n} 题 · 已答对 {right}</translation>
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
            <source>In your own words. Ctrl+Enter hands it in; Esc leaves the field, so that F and G work.</source>
            <translation>用自己的话写。Ctrl+Enter 交这一题；Esc 离开输入框，F、G 等键就能用。</translation>
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
            <source>Nothing answered yet. Press Enter again to pass it over; that counts as a miss.</source>
            <translation>还没有作答。再按一次回车就跳过这题，按答错算。</translation>
        </message>
        <message>
            <source>Not complete yet. Press Enter again to hand it in as it is.</source>
            <translation>还没有答完。再按一次 Enter 就这样提交。</translation>
        </message>
    </context>
    <context>
        <name>QuestionSheet</name>
        <message>
            <source>Answers</source>
            <translation>参考答案</translation>
        </message>
        <message>
            <source>Answer:</source>
            <translation>答案：</translation>
        </message>
        <message>
            <source>Source ({place}):</source>
            <translation>原文（{place}）：</translation>
        </message>
        <message>
            <source>My note:</source>
            <translation>我的笔记：</translation>
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
            <source>By part</source>
            <translation>各部分</translation>
        </message>
        <message>
            <source>By kind</source>
            <translation>各题型</translation>
        </message>
        <message>
            <source>By depth</source>
            <translation>各层次</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>Rates</source>
            <translation>得分率</translation>
        </message>
        <message>
            <source>What you mark yourself counts towards no rate.</source>
            <translation>自评的题不计正确率。</translation>
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
        <name>ReadingPage</name>
        <message>
            <source>Passages to read again</source>
            <translation>失分原文清单</translation>
        </message>
        <message>
            <source>Back to the result</source>
            <translation>返回成绩</translation>
        </message>
        <message>
            <source>As PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>The same places asked another way</source>
            <translation>再练：同处换个问法</translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) to read again</source>
            <translation>
                <numerusform>失分原文 %n 处</numerusform>
            </translation>
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
        <name>ReasonRow</name>
        <message>
            <source>Why it went wrong</source>
            <translation>为什么错</translation>
        </message>
    </context>
    <context>
        <name>RegradeDialog</name>
        <message>
            <source>Mark again</source>
            <translation>重新评分</translation>
        </message>
        <message>
            <source>Leave the marks as they are</source>
            <translation>保持原来的分数</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) have been marked again.</source>
            <translation>
                <numerusform>已重新评分 %n 份作答。</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Scores, the look-back list and what is remembered of these questions follow.</source>
            <translation>成绩、错题本和这些题的记忆会一并更正。</translation>
        </message>
        <message>
            <source>Should an import bring the old key back, marking again is offered the other way round.</source>
            <translation>如果以后导入的题库又改回原来的答案，这里会再次提出改回去。</translation>
        </message>
    </context>
    <context>
        <name>RegradePanel</name>
        <message>
            <source>See whose marks change…</source>
            <translation>看看谁的分会变…</translation>
        </message>
        <message>
            <source>See whose marks change… (Ctrl+M)</source>
            <translation>看看谁的分会变…（Ctrl+M）</translation>
        </message>
    </context>
    <context>
        <name>ReplyCard</name>
        <message>
            <source>Time ran out.</source>
            <translation>时间到，没有作答。</translation>
        </message>
        <message>
            <source>No answer.</source>
            <translation>没有作答。</translation>
        </message>
        <message>
            <source>{points} marks · {time}</source>
            <translation>{points} 分 · 用时 {time}</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Something is wrong with this question</source>
            <translation>这题有问题</translation>
        </message>
        <message>
            <source>Record (Ctrl+Enter)</source>
            <translation>记下来（Ctrl+Enter）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>What is wrong, in your own words (if you like)</source>
            <translation>哪里有问题？用自己的话说（可不填）</translation>
        </message>
        <message>
            <source>The wording, the key and the source are recorded as they are now, for the author of the bank.</source>
            <translation>题目、答案和原文会照现在的样子记下来，供出题人核对。</translation>
        </message>
        <message>
            <source>The clock goes on meanwhile; nothing you have answered is lost.</source>
            <translation>计时不停；已作的回答都不会丢。</translation>
        </message>
    </context>
    <context>
        <name>ResultExport</name>
        <message>
            <source>Reading list</source>
            <translation>失分原文清单</translation>
        </message>
        <message>
            <source>Score sheet as PDF…</source>
            <translation>成绩单 PDF…</translation>
        </message>
        <message>
            <source>Every question as Excel workbook…</source>
            <translation>逐题明细 Excel…</translation>
        </message>
        <message>
            <source>Every question as CSV…</source>
            <translation>逐题明细 CSV…</translation>
        </message>
        <message>
            <source>The whole attempt as JSON…</source>
            <translation>全部作答 JSON…</translation>
        </message>
        <message>
            <source>Print the score sheet…</source>
            <translation>打印成绩单…</translation>
        </message>
        <message>
            <source>Right answers on pages of their own</source>
            <translation>正确答案另页</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>已保存：{path}</translation>
        </message>
        <message>
            <source>Score sheet</source>
            <translation>成绩单</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>Another paper</source>
            <translation>再选一卷</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Passages to read again</source>
            <translation>失分原文清单</translation>
        </message>
        <message>
            <source>The same places asked another way</source>
            <translation>同处换个问法</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>成绩</translation>
        </message>
        <message numerus="yes">
            <source>Practise these %n question(s) (R)</source>
            <translation>
                <numerusform>立即重练这 %n 题（R）</numerusform>
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
        <name>ResultTables</name>
        <message>
            <source>Learner</source>
            <translation>学员</translation>
        </message>
        <message>
            <source>Rule set</source>
            <translation>赛制</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Paper no.</source>
            <translation>卷号</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>答对</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>not passed</source>
            <translation>未合格</translation>
        </message>
        <message>
            <source>Pass mark</source>
            <translation>合格线</translation>
        </message>
        <message>
            <source>By part</source>
            <translation>各部分</translation>
        </message>
        <message>
            <source>By kind</source>
            <translation>各题型</translation>
        </message>
        <message>
            <source>By depth</source>
            <translation>各层次</translation>
        </message>
        <message>
            <source>By acquaintance</source>
            <translation>生题与熟题</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>题号</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>题型</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题目</translation>
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
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>得分</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>用时（秒）</translation>
        </message>
        <message>
            <source>Guessed</source>
            <translation>猜的</translation>
        </message>
        <message>
            <source>Explanation</source>
            <translation>解析</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>逐题</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>得分率</translation>
        </message>
        <message>
            <source>Rates</source>
            <translation>得分率</translation>
        </message>
    </context>
    <context>
        <name>ResultWords</name>
        <message>
            <source>The document's own words</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Understanding</source>
            <translation>理解</translation>
        </message>
        <message>
            <source>Applying</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Answered before</source>
            <translation>做过的题</translation>
        </message>
        <message>
            <source>Seen for the first time</source>
            <translation>初次做的题</translation>
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
            <source>not judged by you</source>
            <translation>还没有自评</translation>
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
            <source>missing</source>
            <translation>漏选</translation>
        </message>
        <message>
            <source>too much</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>place {n}:</source>
            <translation>第 {n} 位：</translation>
        </message>
        <message>
            <source>took {time}</source>
            <translation>用时 {time}</translation>
        </message>
        <message>
            <source>{took} (slow: usually {usual})</source>
            <translation>{took}（偏慢，平时 {usual}）</translation>
        </message>
        <message>
            <source>{took} (hasty: usually {usual})</source>
            <translation>{took}（偏急，平时 {usual}）</translation>
        </message>
        <message>
            <source>Question {n}, {kind}: {time}</source>
            <translation>第 {n} 题（{kind}）：{time}</translation>
        </message>
        <message>
            <source>Question {n}, {kind}: {time}, usually {usual}</source>
            <translation>第 {n} 题（{kind}）：{time}，平时 {usual}</translation>
        </message>
        <message>
            <source>Too few answers so far to say what is usual for you.</source>
            <translation>作答还少，看不出你平时的用时。</translation>
        </message>
        <message>
            <source>▲ Twice your usual time: {numbers}</source>
            <translation>▲ 比平时慢一倍：第 {numbers} 题</translation>
        </message>
        <message>
            <source>▼ Hasty and missed: {numbers}</source>
            <translation>▼ 答得急、答错了：第 {numbers} 题</translation>
        </message>
        <message>
            <source>Every question within your usual time.</source>
            <translation>每题用时都与平时相当。</translation>
        </message>
        <message>
            <source>━ Usual: {times}</source>
            <translation>━ 平时用时：{times}</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>要点</translation>
        </message>
        <message>
            <source>Right answer</source>
            <translation>正确答案</translation>
        </message>
        <message>
            <source>{left}:</source>
            <translation>{left}：</translation>
        </message>
        <message>
            <source>blank {n}:</source>
            <translation>第 {n} 空：</translation>
        </message>
        <message>
            <source>too much “{text}”</source>
            <translation>多了“{text}”</translation>
        </message>
        <message>
            <source>missing “{text}”</source>
            <translation>少了“{text}”</translation>
        </message>
        <message>
            <source> ({told})</source>
            <translation>（{told}）</translation>
        </message>
        <message>
            <source>The first time under these rules. </source>
            <translation>这是头一回用这个赛制。</translation>
        </message>
        <message>
            <source>The same as last time. </source>
            <translation>与上次持平。</translation>
        </message>
        <message>
            <source>{n} marks more than last time. </source>
            <translation>比上次高 {n} 分。</translation>
        </message>
        <message>
            <source>{n} marks fewer than last time. </source>
            <translation>比上次低 {n} 分。</translation>
        </message>
        <message>
            <source>{n} percentage points up on last time. </source>
            <translation>比上次高 {n} 个百分点。</translation>
        </message>
        <message>
            <source>{n} percentage points down on last time. </source>
            <translation>比上次低 {n} 个百分点。</translation>
        </message>
        <message>
            <source>Tomorrow: a run of about {expected}, 4 in 5 within {low}–{high}.</source>
            <translation>明天再来，预计连对 {expected} 题，八成在 {low}–{high} 题之间。</translation>
        </message>
        <message>
            <source>Tomorrow: about {expected} marks, 4 in 5 within {low}–{high}.</source>
            <translation>明天再考，预计 {expected} 分，八成在 {low}–{high} 分之间。</translation>
        </message>
        <message>
            <source>Tomorrow: about {expected} right, 4 in 5 within {low}–{high}.</source>
            <translation>明天再练，预计答对 {expected}，八成在 {low}–{high} 之间。</translation>
        </message>
        <message>
            <source> Chance to pass: {chance}.</source>
            <translation>合格的把握 {chance}。</translation>
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
        <name>RuleLine</name>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Change on how many days</source>
            <translation>修改要在几个不同的日子答对</translation>
        </message>
        <message numerus="yes">
            <source>Questions answered wrong, too late or by guessing come in, and those you mark; right on %n different day(s) takes them out; another miss begins again.</source>
            <translation>
                <numerusform>答错、超时、猜对和自己标的题进来；在 %n 个不同的日子答对就出去；再错从头算。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RuleSetFields</name>
        <message>
            <source>What it is called</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>What is drawn</source>
            <translation>抽题</translation>
        </message>
        <message>
            <source>Kind by kind</source>
            <translation>各题型</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>计时</translation>
        </message>
        <message>
            <source>Marking</source>
            <translation>计分</translation>
        </message>
        <message>
            <source>How it goes</source>
            <translation>进行</translation>
        </message>
    </context>
    <context>
        <name>RuleSetForm</name>
        <message>
            <source>Copy it, then change the copy</source>
            <translation>复制一份再改</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Not usable yet</source>
            <translation>还不能用</translation>
        </message>
        <message>
            <source>Throw the changes away?</source>
            <translation>放弃修改？</translation>
        </message>
        <message>
            <source>What was changed in this form has not been saved.</source>
            <translation>这里改过的内容还没有保存。</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Go on editing</source>
            <translation>继续修改</translation>
        </message>
        <message>
            <source>Rules: {name}</source>
            <translation>赛制：{name}</translation>
        </message>
        <message>
            <source>These rules came with the program and stay as they are.</source>
            <translation>这是自带的赛制，不能直接修改。</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} (copy)</source>
            <translation>{name}（副本）</translation>
        </message>
        <message>
            <source>Delete these rules?</source>
            <translation>删除这个赛制？</translation>
        </message>
        <message>
            <source>Their file is deleted. Results under these rules stay.</source>
            <translation>赛制文件会删除，已有的成绩保留。</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>empty: as the kinds below say, else all of them</source>
            <translation>不写：按下面各题型的题数，都不写则全部</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>标识</translation>
        </message>
        <message>
            <source>Name in Chinese</source>
            <translation>中文名称</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>英文名称</translation>
        </message>
        <message>
            <source>Summary in Chinese</source>
            <translation>中文简介</translation>
        </message>
        <message>
            <source>Summary in English</source>
            <translation>英文简介</translation>
        </message>
        <message>
            <source>Place among the others</source>
            <translation>排在第几</translation>
        </message>
        <message>
            <source>Drawn from</source>
            <translation>从哪里抽</translation>
        </message>
        <message>
            <source>Number of questions</source>
            <translation>题数</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>题数</translation>
        </message>
        <message>
            <source>Evenly over the sections</source>
            <translation>各部分均匀</translation>
        </message>
        <message>
            <source>No two on the same words</source>
            <translation>同一句原文不考两次</translation>
        </message>
        <message>
            <source>What was not asked yet first</source>
            <translation>先出没做过的</translation>
        </message>
        <message>
            <source>Sections of which little was answered first</source>
            <translation>先出做得少的部分</translation>
        </message>
        <message>
            <source>What is known worst first</source>
            <translation>先出掌握得差的</translation>
        </message>
        <message>
            <source>The same words in another form</source>
            <translation>同一处原文换个问法</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>出题次序</translation>
        </message>
        <message>
            <source>Drawn by</source>
            <translation>凭什么抽</translation>
        </message>
        <message>
            <source>Time for the whole paper</source>
            <translation>全卷时长</translation>
        </message>
        <message>
            <source>Time for each</source>
            <translation>每题时长</translation>
        </message>
        <message>
            <source>A miss costs</source>
            <translation>错一题少</translation>
        </message>
        <message>
            <source>May be paused</source>
            <translation>可以暂停</translation>
        </message>
        <message>
            <source>Marks</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>Multiple choice</source>
            <translation>多选</translation>
        </message>
        <message>
            <source>Blanks</source>
            <translation>填空</translation>
        </message>
        <message>
            <source>Putting in order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Matching</source>
            <translation>连线</translation>
        </message>
        <message>
            <source>Pass mark</source>
            <translation>合格分</translation>
        </message>
        <message>
            <source>Most that speed adds</source>
            <translation>快答最多加分</translation>
        </message>
        <message>
            <source>Taken off for a wrong answer</source>
            <translation>答错扣分</translation>
        </message>
        <message>
            <source>The score is</source>
            <translation>成绩</translation>
        </message>
        <message>
            <source>Told right or wrong</source>
            <translation>何时告知对错</translation>
        </message>
        <message>
            <source>Way back</source>
            <translation>能否回头</translation>
        </message>
        <message>
            <source>The page is turned</source>
            <translation>翻到下一题</translation>
        </message>
        <message>
            <source>It ends</source>
            <translation>何时结束</translation>
        </message>
        <message>
            <source>part by part</source>
            <translation>按空、按对给分</translation>
        </message>
        <message>
            <source>only when all is right</source>
            <translation>全对才得分</translation>
        </message>
        <message>
            <source>the part chosen</source>
            <translation>所选范围</translation>
        </message>
        <message>
            <source>the mistakes of it that are due</source>
            <translation>其中到期的错题</translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>打乱</translation>
        </message>
        <message>
            <source>easiest first, getting harder</source>
            <translation>由易到难</translation>
        </message>
        <message>
            <source>quickest to answer first</source>
            <translation>先出答得快的</translation>
        </message>
        <message>
            <source>chance</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>the date: the same for everyone</source>
            <translation>按日期，同一天人人同卷</translation>
        </message>
        <message>
            <source>some missing half, any wrong none</source>
            <translation>少选得一半，错选不得分</translation>
        </message>
        <message>
            <source>option by option, wrong ones count against</source>
            <translation>按选项增减</translation>
        </message>
        <message>
            <source>by place</source>
            <translation>按位置给分</translation>
        </message>
        <message>
            <source>by what follows what</source>
            <translation>按前后相接给分</translation>
        </message>
        <message>
            <source>the sum of the marks</source>
            <translation>各题得分之和</translation>
        </message>
        <message>
            <source>how many were right before the first miss</source>
            <translation>一错之前连对的题数</translation>
        </message>
        <message>
            <source>after each question</source>
            <translation>当题告知</translation>
        </message>
        <message>
            <source>after handing in</source>
            <translation>交卷后告知</translation>
        </message>
        <message>
            <source>any question at any time</source>
            <translation>可以回头</translation>
        </message>
        <message>
            <source>forward only</source>
            <translation>不能回头</translation>
        </message>
        <message>
            <source>by the learner</source>
            <translation>作答者自己翻</translation>
        </message>
        <message>
            <source>by itself, at once</source>
            <translation>答完立刻翻</translation>
        </message>
        <message>
            <source>with the last question</source>
            <translation>做完最后一题</translation>
        </message>
        <message>
            <source>when time is up</source>
            <translation>时间到</translation>
        </message>
        <message>
            <source>with the first miss</source>
            <translation>错一题即止</translation>
        </message>
        <message>
            <source>a number such as 3, 0.5 or 5/3</source>
            <translation>写一个数，如 3、0.5、5/3</translation>
        </message>
        <message>
            <source>a length of time such as 20m, 90s or 1h30m</source>
            <translation>写时长，如 20m、90s、1h30m</translation>
        </message>
        <message>
            <source>a whole number from 1</source>
            <translation>写 1 以上的整数</translation>
        </message>
        <message>
            <source>small letters, digits, - _ . only, a letter or digit first</source>
            <translation>只用小写字母、数字和 - _ .，以字母或数字开头</translation>
        </message>
        <message>
            <source>marks for speed need a time for each question</source>
            <translation>快答加分要有每题时长</translation>
        </message>
        <message>
            <source>the pass mark is higher than the full marks</source>
            <translation>合格分高于满分</translation>
        </message>
        <message>
            <source>every kind needs marks, even if 0</source>
            <translation>每种题型都要写分值，不给分也写 0</translation>
        </message>
        <message>
            <source>that needs a time for the whole paper</source>
            <translation>要有全卷时长</translation>
        </message>
        <message>
            <source>what ends with a miss or turns by itself is told after each question</source>
            <translation>错一题即止、答完立刻翻的，只能当题告知</translation>
        </message>
        <message>
            <source>what ends early goes forward only</source>
            <translation>不做到最后一题就结束的，不能回头</translation>
        </message>
        <message>
            <source>a length of time such as 3s, where there is one for the whole paper</source>
            <translation>写时长，如 3s；要有全卷时长</translation>
        </message>
        <message>
            <source>short answers are judged by the learner: told after each question, nothing lost by time</source>
            <translation>简答由作答者自评：只能当题告知，也不能因时间失分</translation>
        </message>
    </context>
    <context>
        <name>RuleSetProblems</name>
        <message>
            <source>Rule sets that cannot be used</source>
            <translation>不能用的赛制文件</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>重新读取</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>They are left out until their files are mended; all others work.</source>
            <translation>这些文件改好之前不列出，其他赛制照常可用。</translation>
        </message>
        <message>
            <source>All files can be read now.</source>
            <translation>现在都能读了。</translation>
        </message>
        <message>
            <source>They lie in {folder}</source>
            <translation>文件在 {folder}</translation>
        </message>
    </context>
    <context>
        <name>RuleSetWords</name>
        <message>
            <source>Quiz</source>
            <translation>学习竞赛</translation>
        </message>
        <message>
            <source>%n question(s)</source>
            <translation>%n 题</translation>
        </message>
        <message>
            <source>%n second(s)</source>
            <translation>%n 秒</translation>
        </message>
        <message>
            <source>%n minute(s)</source>
            <translation>%n 分钟</translation>
        </message>
        <message>
            <source>what is due</source>
            <translation>到期的错题</translation>
        </message>
        <message>
            <source>until the first miss</source>
            <translation>错一题即止</translation>
        </message>
        <message>
            <source>as many as you can</source>
            <translation>能答几题答几题</translation>
        </message>
        <message>
            <source>all of the part chosen</source>
            <translation>所选范围全部</translation>
        </message>
        <message>
            <source>%n question(s) on a paper at most</source>
            <translation>每卷最多 %n 题</translation>
        </message>
        <message>
            <source>{seconds} s each</source>
            <translation>每题 {seconds} 秒</translation>
        </message>
        <message>
            <source>no clock</source>
            <translation>不计时</translation>
        </message>
        <message>
            <source>a miss costs {time}</source>
            <translation>错一题少 {time}</translation>
        </message>
        <message>
            <source>getting harder</source>
            <translation>由易到难</translation>
        </message>
        <message>
            <source>one paper a day</source>
            <translation>每天一卷</translation>
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
            <source>Pause (P)</source>
            <translation>暂停（P）</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source> · −{seconds} s</source>
            <translation> · −{seconds} 秒</translation>
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
            <source>Pass over ↵</source>
            <translation>跳过 ↵</translation>
        </message>
        <message>
            <source>Hand in ↵</source>
            <translation>提交 ↵</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>交这一题</translation>
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
        <message>
            <source>What you have answered so far counts.</source>
            <translation>已经答的都算成绩。</translation>
        </message>
        <message>
            <source>You have not judged this answer yet.</source>
            <translation>这一题还没有自评。</translation>
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
        <name>ScoreBar</name>
        <message>
            <source>{first} {first_score} : {second_score} {second}</source>
            <translation>{first} {first_score} : {second_score} {second}</translation>
        </message>
    </context>
    <context>
        <name>ScoreCard</name>
        <message>
            <source>The computer's clock was set meanwhile; the time of this attempt went on evenly.</source>
            <translation>答题期间电脑的时钟被改过；本次计时不受影响。</translation>
        </message>
    </context>
    <context>
        <name>ScoreSheet</name>
        <message>
            <source>Score sheet · {name}</source>
            <translation>成绩单 · {name}</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>逐题</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>答案与解析</translation>
        </message>
        <message>
            <source>Passages to read again</source>
            <translation>失分原文清单</translation>
        </message>
        <message>
            <source>question {numbers}</source>
            <translation>第 {numbers} 题</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>未作答</translation>
        </message>
        <message>
            <source>{sign} {outcome}, {points} marks. Your answer: {given}</source>
            <translation>{sign} {outcome}，{points} 分。你的答案：{given}</translation>
        </message>
        <message>
            <source> (guessed)</source>
            <translation>（猜的）</translation>
        </message>
        <message>
            <source>Right answer: {answer}</source>
            <translation>正确答案：{answer}</translation>
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
        <message>
            <source>Ledger</source>
            <translation>台账</translation>
        </message>
        <message>
            <source>Duel</source>
            <translation>双人对战</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>The copy of {moment} is in its place. What could not be read is kept beside it: {folder}</source>
            <translation>已换回 {moment} 的备份。读不出来的文件没有删，留在：{folder}</translation>
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
            <source>In the last ten seconds of a clock</source>
            <translation>倒计时最后十秒出声提示</translation>
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
            <source>Sound</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>Changes apply at once and are kept.</source>
            <translation>改动立即生效并保存。</translation>
        </message>
    </context>
    <context>
        <name>SetupBar</name>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>by chance</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>Paper number</source>
            <translation>卷号</translation>
        </message>
        <message>
            <source>The same number draws the same paper from the same bank, on any machine.</source>
            <translation>同一题库、同一卷号，在哪台机器上都是同一份卷子。</translation>
        </message>
        <message>
            <source>Practise it again</source>
            <translation>再练一遍</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>接着做</translation>
        </message>
        <message>
            <source>Nothing is due.</source>
            <translation>没有到期的错题。</translation>
        </message>
        <message>
            <source>There is nothing to ask here.</source>
            <translation>这里没有可出的题。</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) at most</source>
            <translation>
                <numerusform>最多 %n 题</numerusform>
            </translation>
        </message>
        <message>
            <source>Mistakes come back on the day they are due; the look-back list says when.</source>
            <translation>错题到期那天再来复测，何时到期见“回头看”。</translation>
        </message>
        <message>
            <source>Today's paper is begun.</source>
            <translation>今天的卷子已经开始。</translation>
        </message>
        <message>
            <source>Today's paper is done: {score} of {full}. Once a day counts; again is practice.</source>
            <translation>今天已赛过：{score}/{full} 分。每天只计一次，再做按练习。</translation>
        </message>
        <message>
            <source>This scope has fewer questions than the rules ask for.</source>
            <translation>这个范围里的题不够赛制要求的数目。</translation>
        </message>
        <message numerus="yes">
            <source>%n more question(s) do not fit on one paper.</source>
            <translation>
                <numerusform>另有 %n 题，一份卷子放不下。</numerusform>
            </translation>
        </message>
        <message>
            <source>Paper number {number}</source>
            <translation>卷号 {number}</translation>
        </message>
    </context>
    <context>
        <name>SetupPage</name>
        <message>
            <source>No questions yet</source>
            <translation>还没有题目</translation>
        </message>
        <message>
            <source>Import a document and a question bank first.</source>
            <translation>请先导入文件和题库。</translation>
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
            <source>View or change these rules…</source>
            <translation>查看、修改赛制…</translation>
        </message>
        <message>
            <source>Duel for two (Alt+D)</source>
            <translation>双人对战（Alt+D）</translation>
        </message>
        <message numerus="yes">
            <source>%n rule set(s) cannot be used…</source>
            <translation>
                <numerusform>%n 个赛制文件不能用…</numerusform>
            </translation>
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
            <translation>结束（Ctrl+↵）</translation>
        </message>
        <message>
            <source>Submit (Ctrl+↵)</source>
            <translation>交卷（Ctrl+↵）</translation>
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
        <name>SwitchDialog</name>
        <message>
            <source>Who is learning?</source>
            <translation>现在谁来学？</translation>
        </message>
        <message>
            <source>Manage learners…</source>
            <translation>管理学员…</translation>
        </message>
        <message>
            <source>Everyone has their own memories, history and settings.</source>
            <translation>每位学员的记忆、记录和设置各归各的，题库共用。</translation>
        </message>
    </context>
    <context>
        <name>TablePart</name>
        <message>
            <source>No attempts yet</source>
            <translation>还没有作答记录</translation>
        </message>
        <message>
            <source>To the quiz</source>
            <translation>去学习竞赛</translation>
        </message>
        <message>
            <source>So much has been answered that this takes a moment.</source>
            <translation>作答记录较多，稍等片刻。</translation>
        </message>
        <message>
            <source>Working it out…</source>
            <translation>正在计算……</translation>
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
        <name>ToldColumn</name>
        <message>
            <source>Your answer</source>
            <translation>你的回答</translation>
        </message>
        <message>
            <source>One way to say it</source>
            <translation>参考答案</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>什么也没写。</translation>
        </message>
        <message>
            <source>Which of these does your answer say? Tick them with their keys.</source>
            <translation>你的回答说到了哪几条？按数字键勾上。</translation>
        </message>
        <message>
            <source>No point is ticked. Press Enter again if your answer makes none of them.</source>
            <translation>一条也没勾。如果确实一条都没说到，再按一次 Enter。</translation>
        </message>
        <message>
            <source>said</source>
            <translation>答到</translation>
        </message>
    </context>
    <context>
        <name>ToldPage</name>
        <message>
            <source>Open the source (O)</source>
            <translation>看原文（O）</translation>
        </message>
        <message>
            <source>Something is wrong with it</source>
            <translation>这题有问题</translation>
        </message>
        <message>
            <source>Question {n} / {total}</source>
            <translation>第 {n} / {total} 题</translation>
        </message>
        <message>
            <source>Right answer: {answer}</source>
            <translation>正确答案：{answer}</translation>
        </message>
        <message>
            <source>To the result ↵</source>
            <translation>看结果 ↵</translation>
        </message>
        <message>
            <source>Next question ↵</source>
            <translation>下一题 ↵</translation>
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
            <translation>目录（Ctrl+L）</translation>
        </message>
        <message>
            <source>Simplified / traditional</source>
            <translation>简体/繁体</translation>
        </message>
        <message>
            <source>Simplified / traditional (Ctrl+T)</source>
            <translation>简体/繁体（Ctrl+T）</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>字号减小</translation>
        </message>
        <message>
            <source>Smaller text (Ctrl+−)</source>
            <translation>字号减小（Ctrl+−）</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>字号增大</translation>
        </message>
        <message>
            <source>Larger text (Ctrl+=)</source>
            <translation>字号增大（Ctrl+=）</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Find in the text (Ctrl+F)</source>
            <translation>查找（Ctrl+F）</translation>
        </message>
        <message>
            <source>Practise this part</source>
            <translation>练本段</translation>
        </message>
        <message>
            <source>Practise this part (T)</source>
            <translation>练本段（T）</translation>
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
        <name>TrendLine</name>
        <message>
            <source>Last attempts under these rules: {shares}</source>
            <translation>这个赛制的近几次：{shares}</translation>
        </message>
    </context>
    <context>
        <name>TurnPage</name>
        <message>
            <source>Hand in ↵</source>
            <translation>提交 ↵</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>题目</translation>
        </message>
        <message>
            <source>{name} answers</source>
            <translation>{name} 作答</translation>
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
            <source>{name} is paused</source>
            <translation>{name}已暂停</translation>
        </message>
        <message>
            <source>{name} is unfinished</source>
            <translation>{name}未完成</translation>
        </message>
        <message>
            <source>: {answered}/{total} answered</source>
            <translation>：已答 {answered}/{total}</translation>
        </message>
        <message>
            <source>: {answered} answered</source>
            <translation>：已答 {answered} 题</translation>
        </message>
        <message>
            <source>, {time} left</source>
            <translation>，剩余 {time}</translation>
        </message>
    </context>
    <context>
        <name>WrittenArea</name>
        <message>
            <source>Your answer</source>
            <translation>你的回答</translation>
        </message>
    </context>
    <context>
        <name>_RateTable</name>
        <message>
            <source>{title}: {share} of the credit, {right} of {total} wholly right</source>
            <translation>{title}：得分率 {share}，全对 {right}/{total}</translation>
        </message>
    </context>
    <context>
        <name>_ScoreFace</name>
        <message>
            <source>self-marked</source>
            <translation>自评</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>已答</translation>
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
            <source>right before the first miss</source>
            <translation>连续答对</translation>
        </message>
        <message>
            <source>marks</source>
            <translation>得分</translation>
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
            <source>paper no. {seed}</source>
            <translation>卷号 {seed}</translation>
        </message>
        <message>
            <source>✓ passed</source>
            <translation>✓ 合格</translation>
        </message>
        <message>
            <source>✕ not passed</source>
            <translation>✕ 未合格</translation>
        </message>
        <message>
            <source>time was up</source>
            <translation>时间到</translation>
        </message>
    </context>
</TS>